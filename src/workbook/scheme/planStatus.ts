import type { InfoFields } from "./planInfo";
import type { SchemeOnSheet } from "./schemeOnSheet";
import { familyOf, membersOf } from "./versionsOf";

/** What becomes of a version, and of the others with it. */
export interface StatusChange {
  readonly scheme: SchemeOnSheet;
  readonly fields: InfoFields;
}

/**
 * What putting a version into force changes: it becomes active, from that day on, and what was active is archived. Archived comes first,
 * so that at no moment two are active.
 * @param effective the day as people write it; blank for none.
 */
export function planPublishing(
  scheme: SchemeOnSheet,
  found: readonly SchemeOnSheet[],
  effective: string,
): StatusChange[] {
  const active = membersOf({ ...familyOf(scheme, found), copies: [] }).filter(
    (each) => each.reference !== scheme.reference && each.reading.scheme.status === "active",
  );
  return [
    ...active.map((each) => ({ scheme: each, fields: { status: "archived" } })),
    { scheme, fields: { status: "active", ...(effective === "" ? {} : { effective }) } },
  ];
}
