import { idInName } from "../cells/definedNames";
import type { SchemeOnSheet } from "./schemeOnSheet";
import { versionOfId } from "./versionOfId";

/** The versions of one scheme that a workbook holds, each on a sheet of its own. */
export interface SchemeFamily {
  /** What its ids begin with: `S5`. */
  readonly stem: string;
  /** The version that the scheme goes by: the newest that is active, else the newest draft, else the newest of all. */
  readonly lead: SchemeOnSheet;
  /** Drafts, and what else is active, newest first, without the lead. */
  readonly others: readonly SchemeOnSheet[];
  /** Archived versions, newest first, without the lead. */
  readonly older: readonly SchemeOnSheet[];
  /** Sheets that were copied by hand: they bear the id of another version, and their names hold on their sheet alone. */
  readonly copies: readonly SchemeOnSheet[];
}

/**
 * Puts the schemes of a workbook together that are versions of one another, in the order of the workbook: by the beginning of their ids,
 * and by the version that they say they were made from.
 */
export function familiesOf(found: readonly SchemeOnSheet[]): SchemeFamily[] {
  const groups = new Map<string, SchemeOnSheet[]>();
  for (const scheme of found) {
    const key = stemOf(scheme, found).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), scheme]);
  }
  return [...groups.values()].map((members) => arrange(members, found));
}

/** The family that a scheme belongs to. @throws Error when the scheme is none of those found. */
export function familyOf(scheme: Pick<SchemeOnSheet, "reference">, found: readonly SchemeOnSheet[]): SchemeFamily {
  const family = familiesOf(found).find((each) =>
    membersOf(each).some(({ reference }) => reference === scheme.reference),
  );
  if (!family) throw new Error(`${scheme.reference} is not among the schemes`);
  return family;
}

/** All sheets of a family: the lead first, the copies last. */
export function membersOf({ lead, others, older, copies }: SchemeFamily): SchemeOnSheet[] {
  return [lead, ...others, ...older, ...copies];
}

/** The id that a scheme's names have, which is what formulas know it by. */
export function idOf({ name }: Pick<SchemeOnSheet, "name">): string {
  return idInName(name) ?? name;
}

/** Which version a scheme is: by its id, or else by the number that its version begins with; a year is none. */
export function numberOf(scheme: Pick<SchemeOnSheet, "name" | "reading">): number {
  const { number } = versionOfId(idOf(scheme));
  const stated = /^\s*v?\s*(\d{1,2})(?!\d)/i.exec(scheme.reading.scheme.version)?.[1];
  return number > 1 || stated === undefined ? number : Math.max(1, Number(stated));
}

/** The beginning of its id; of a version with an id of its own, that of the version which it was made from. */
function stemOf(scheme: SchemeOnSheet, found: readonly SchemeOnSheet[], seen: readonly string[] = []): string {
  const own = idOf(scheme);
  const { previous } = scheme.reading.scheme;
  if (previous === undefined || [...seen, own].some((id) => isSame(id, previous))) return versionOfId(own).stem;
  const origin = found.find((each) => isSame(idOf(each), previous));
  return origin ? stemOf(origin, found, [...seen, own]) : versionOfId(previous).stem;
}

function arrange(members: readonly SchemeOnSheet[], found: readonly SchemeOnSheet[]): SchemeFamily {
  const isCopy = (scheme: SchemeOnSheet) =>
    scheme.isSheetScoped &&
    members.some(
      (each) =>
        isSame(each.name, scheme.name) && (!each.isSheetScoped || members.indexOf(each) < members.indexOf(scheme)),
    );
  const versions = members
    .filter((scheme) => !isCopy(scheme))
    .map((scheme, place) => ({ scheme, place, number: numberOf(scheme) }))
    .sort((a, b) => b.number - a.number || b.place - a.place)
    .map(({ scheme }) => scheme);
  const having = (status: string) => versions.filter(({ reading }) => reading.scheme.status === status);
  const lead = having("active")[0] ?? having("draft")[0] ?? versions[0];
  if (!lead) throw new Error("a family has a member");
  const rest = versions.filter((scheme) => scheme !== lead);
  return {
    stem: stemOf(lead, found),
    lead,
    others: rest.filter(({ reading }) => reading.scheme.status !== "archived"),
    older: rest.filter(({ reading }) => reading.scheme.status === "archived"),
    copies: members.filter(isCopy),
  };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
