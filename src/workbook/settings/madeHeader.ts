import { ratingWords } from "../ratings/words/ratingWords";
import { recordWords } from "../records/words/recordWords";
import type { Run } from "./run";

/** The columns that a sheet gets which is made from other lists, beside theirs, in both languages. */
const own = [
  ...(["number", "name", "department", "list", "month", "note"] as const).map((key) => [
    recordWords("zh")[key](),
    recordWords("en")[key](),
  ]),
  ...(["number", "name", "department", "waiting"] as const).map((key) => [
    ratingWords("zh")[key](),
    ratingWords("en")[key](),
  ]),
];

/**
 * What a column of ours is called on a sheet that was made in whichever language: no header has changed where the reader's language has.
 * @returns one of the headers that the sheet has; any other header as it is.
 * @example madeHeaderAmong("部门", ["Month", "Department"]) // "Department"
 */
export function madeHeaderAmong(header: string, headers: readonly string[]): string {
  if (headers.includes(header)) return header;
  const spellings = own.filter((both) => both.includes(header)).flat();
  return headers.find((each) => spellings.includes(each)) ?? header;
}

/** A run whose source is made, with our columns called as on the sheet that is there now; any other run as it is. */
export function withMadeHeaders(run: Run, headers: readonly string[]): Run {
  if (run.collection === null && run.ratings === undefined && run.stack === undefined) return run;
  const spell = (header: string) => madeHeaderAmong(header, headers);
  return {
    ...run,
    source: { ...run.source, headers: run.source.headers.map(spell) },
    only: run.only && { ...run.only, header: spell(run.only.header) },
    ...(run.except && { except: { ...run.except, header: spell(run.except.header) } }),
    columns: run.columns.map((column) => ({ ...column, header: column.header && spell(column.header) })),
    readings: run.readings.map((each) => ({ ...each, header: spell(each.header) })),
  };
}
