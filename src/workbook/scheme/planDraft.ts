import { nameOfScheme, sectionNames } from "../cells/definedNames";
import { freeSheetName } from "../cells/freeNames";
import type { Area } from "../cells/area";
import type { Taken } from "../cells/taken";
import { afterInsertion, planInfo, type InfoFields, type InfoPlan } from "./planInfo";
import type { SchemeOnSheet } from "./schemeOnSheet";
import { versionOfId } from "./versionOfId";
import { familyOf, idOf, membersOf, numberOf } from "./versionsOf";

/** The next version of a scheme, before its sheet is there. */
export interface DraftPlan {
  readonly id: string;
  readonly version: string;
  /** The id of the version that it is made from. */
  readonly previous: string;
  readonly sheet: string;
}

/**
 * What the next version of a scheme is called: one higher than all there are, with an id whose names are free. The id of the
 * first version is that of the scheme, `S5`; then come `S5v2`, `S5v3`.
 */
export function planDraft(original: SchemeOnSheet, found: readonly SchemeOnSheet[], taken: Taken): DraftPlan {
  const family = familyOf(original, found);
  const next = Math.max(...membersOf(family).map(numberOf)) + 1;
  const names = new Set(taken.names.map((name) => name.toLowerCase()));
  const isFree = (id: string) =>
    [nameOfScheme(id), ...sectionNames(id).map(({ name }) => name)].every((name) => !names.has(name.toLowerCase()));
  let number = next;
  while (!isFree(idFor(family.stem, number))) number += 1;
  const base = original.sheet.replace(/\s*(?:v\d+|\(\d+\))$/iu, "");
  return {
    id: idFor(family.stem, number),
    version: String(number),
    previous: idOf(original),
    sheet: freeSheetName(`${base.slice(0, LONGEST_SHEET - `v${number}`.length - 1)} v${number}`, taken.sheets),
  };
}

const LONGEST_ID = 20;
const LONGEST_SHEET = 31;

function idFor(stem: string, number: number): string {
  const suffix = `v${number}`;
  return versionOfId(stem).stem.slice(0, LONGEST_ID - suffix.length) + suffix;
}

/** What is written on the copy of a sheet so that it becomes the next version. */
export interface CopyPlan {
  readonly info: InfoPlan;
  /** The names of the new version, and what they stand for on the copy, once the rows are inserted. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** What formulas on the copy call the new version by what they call the old one: from lower case. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Plans how the copy of a scheme's sheet becomes its next version.
 * @returns `null` where the sheet does not say what the scheme is, so that a copy could not say that it is another.
 */
export function planCopy(original: SchemeOnSheet, draft: DraftPlan): CopyPlan | null {
  const { id, version, previous, sheet } = draft;
  const isDated = original.reading.scheme.effective !== undefined;
  const fields: InfoFields = { id, version, status: "draft", previous, ...(isDated ? { effective: "" } : {}) };
  const info = planInfo(original, fields);
  if (info === null) return null;
  const old = idOf(original);
  const renamed = new Map(
    [
      nameOfScheme,
      ...sectionNames("").map(
        ({ name }) =>
          (each: string) =>
            each + name,
      ),
    ].map((spell) => [spell(old).toLowerCase(), spell(id)]),
  );
  const names = [{ name: original.name, area: original.area }, ...original.parts].flatMap(({ name, area }) => {
    const to = renamed.get(name.toLowerCase());
    return to === undefined ? [] : [{ name: to, area: afterInsertion({ ...area, sheet }, info.insert) }];
  });
  return {
    info: { ...info, writes: info.writes.map((each) => ({ ...each, area: { ...each.area, sheet } })) },
    names,
    renamed,
  };
}
