import type { Language } from "../../domain/language";
import type { Scheme } from "../../domain/scheme/scheme";
import { fieldsOf } from "./fields";
import { joinedConcepts } from "./checkRoster";
import { keysBetween } from "./joinRoster";
import { matchColumns } from "./matchColumns";
import { headerKey } from "../../domain/headerKey";
import type { RosterChoice, Source } from "./source";

/** A list that may be joined, with what it has and the source has not. */
export interface RosterProposal {
  readonly choice: RosterChoice;
  readonly source: Source;
  /** What of the scheme's columns it adds, in words: 底薪, 餐补. */
  readonly adds: readonly string[];
}

/**
 * The lists of the workbook that have people in common with a source by their headers and know more of them: what a scheme takes
 * besides actuals (base pay, allowances, personal targets, quotas, attendance, ratings), where people belong, when they joined or left. Those
 * that add most come first.
 */
export function proposeRosters(
  source: Source,
  sources: readonly Source[],
  scheme: Scheme,
  language: Language,
): RosterProposal[] {
  const fields = fieldsOf(scheme, language).filter(
    ({ role, key }) => role === "roster" || role === "beside" || role === "rating" || key === "department",
  );
  const own = new Set(
    matchColumns(source.headers, fields).flatMap(({ field, column }) => (column === null ? [] : [field.key])),
  );
  return sources
    .filter(({ kind, address }) => kind !== "selection" && address !== source.address)
    .filter(({ sheet, table }) => table !== source.table || sheet !== source.sheet)
    .flatMap((each): RosterProposal[] => {
      const keys = keysBetween(source.headers, each.headers);
      if (keys === null) return [];
      const added = matchColumns(each.headers, fields).flatMap(({ field, column }) =>
        column === null || own.has(field.key) ? [] : [field.label],
      );
      const dated = each.headers.filter((header) =>
        Object.values(joinedConcepts).some((words) => words.some((word) => headerKey(word) === headerKey(header))),
      );
      const adds = [...added, ...dated];
      // The sheet of another month has the same columns, and adds nothing.
      if (adds.length === 0) return [];
      return [{ choice: { sheet: each.sheet, table: each.table, by: keys.by, instead: [] }, source: each, adds }];
    })
    .sort((a, b) => b.adds.length - a.adds.length);
}
