import type { Language } from "../../domain/language";
import type { Scheme } from "../../domain/scheme/scheme";
import { headerKey } from "../../domain/headerKey";
import { fieldsOf, type Field } from "./fields";
import { joinedConcepts } from "./checkRoster";
import { filledHeaders } from "./filledHeaders";
import { keysBetween } from "./joinRoster";
import { postWords } from "./lexicon";
import { matchColumns } from "./matchColumns";
import type { RosterChoice, Source, SourceData } from "./source";

/** A list that may be joined, with what it has and the source has not. */
export interface RosterProposal {
  readonly choice: RosterChoice;
  readonly source: Source;
  /** What it adds to the source itself, in words: 底薪, 餐补. */
  readonly adds: readonly string[];
  /** What of that no list has that is joined by now, and the scheme takes. */
  readonly news: readonly string[];
}

/**
 * The lists of the workbook that have people in common with a source by their headers and know more of them: what schemes take
 * besides actuals (base pay, allowances, personal targets, quotas, attendance, ratings), where people belong, when they joined or left. Those
 * that have most news come first.
 * @param others further schemes of the workbook, where people may go by one or another: what says whose is whose counts, then.
 */
export function proposeRosters(
  data: SourceData,
  sources: readonly Source[],
  scheme: Scheme,
  others: readonly Scheme[],
  language: Language,
): RosterProposal[] {
  const { source, columns } = data;
  const filled = filledHeaders(data);
  const fields = fieldsBesides(scheme, language);
  const further = others.map((other) => fieldsBesides(other, language));
  const words = [...Object.values(joinedConcepts).flat(), ...(others.length > 0 ? postWords : [])].map(headerKey);
  const added = (headers: readonly string[], own: readonly string[], wanted: readonly Field[]) => {
    const known = new Set(foundAmong(own, wanted));
    return foundAmong(headers, wanted).filter((label) => !known.has(label));
  };
  const by = [...filled, ...columns.slice(filled.length).map(({ header }) => header)];
  const isIn = (headers: readonly string[]) => {
    const keys = new Set(headers.map(headerKey));
    return (header: string) => keys.has(headerKey(header));
  };
  return sources
    .filter(({ kind, address }) => kind !== "selection" && address !== source.address)
    .filter(({ sheet, table }) => table !== source.table || sheet !== source.sheet)
    .flatMap((each): RosterProposal[] => {
      const { headers } = each;
      const keys = keysBetween(source.headers, headers);
      if (keys === null) return [];
      const told = headers.filter((header) => words.includes(headerKey(header)));
      const adds = new Set([
        ...added(headers, filled, fields),
        ...told.filter((header) => !isIn(filled)(header)),
        ...further.flatMap((own) => added(headers, filled, own)),
      ]);
      // The sheet of another month has the same columns, and adds nothing.
      if (adds.size === 0) return [];
      const news = [...added(headers, by, fields), ...told.filter((header) => !isIn(by)(header))];
      const choice: RosterChoice = { sheet: each.sheet, table: each.table, by: keys.by, instead: [] };
      return [{ choice, source: each, adds: [...adds], news }];
    })
    .sort((a, b) => b.news.length - a.news.length || b.adds.length - a.adds.length);
}

/** What a scheme takes besides actuals. */
function fieldsBesides(scheme: Scheme, language: Language): Field[] {
  return fieldsOf(scheme, language).filter(
    ({ role, key }) => role === "roster" || role === "beside" || role === "rating" || key === "department",
  );
}

/** What fields of a list of headers are there, by their labels. */
function foundAmong(headers: readonly string[], fields: readonly Field[]): string[] {
  return matchColumns(headers, fields).flatMap(({ field, column }) => (column === null ? [] : [field.label]));
}
