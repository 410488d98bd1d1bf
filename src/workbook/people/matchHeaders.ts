import { differBySlip, headerKey, overlaps } from "../../domain/headerKey";
import type { Field } from "./fields";
import { matchColumns } from "./matchColumns";

/** A header of last month, and where it is now. */
export interface HeaderNow {
  readonly header: string;
  /** Of the new headers, from 0; `null` where it is nowhere. */
  readonly column: number | null;
  /**
   * `same`: it is called so still. `alike`: what is called so now has taken its place by its word. `place`: by where it stands alone,
   * which is a guess to be asked about. `gone`: nothing fits.
   */
  readonly by: "same" | "alike" | "place" | "gone";
}

/**
 * Finds headers of last month among those of now. A header that is no more is looked for among the new ones alone: by a spelling that is
 * a slip apart or a part of it, by the words for the same measure, or where exactly one header went and one came.
 * @param wanted headers that something is taken from, with the field that takes them.
 * @param before all headers of last month.
 */
export function matchHeaders(
  wanted: readonly { readonly header: string; readonly field: Field | null }[],
  before: readonly string[],
  now: readonly string[],
): HeaderNow[] {
  const keysBefore = new Set(before.map(headerKey));
  const found = wanted.map(({ header }) => columnOf(header, now));
  const taken = new Set(found.filter((column) => column >= 0));
  const isNew = (header: string, column: number) =>
    headerKey(header) !== "" && !keysBefore.has(headerKey(header)) && !taken.has(column);
  const fresh = now.flatMap((header, column) => (isNew(header, column) ? [{ header, column }] : []));
  const lost = before.filter((header) => headerKey(header) !== "" && columnOf(header, now) < 0);
  const used = new Set<number>();
  const take = (column: number) => {
    used.add(column);
    return column;
  };
  return wanted.map(({ header, field }, i): HeaderNow => {
    const column = found[i] ?? -1;
    if (column >= 0) return { header, column, by: "same" };
    const free = fresh.filter((each) => !used.has(each.column));
    const key = headerKey(header);
    const alike = free.filter(
      (each) => differBySlip(headerKey(each.header), key) || overlaps(headerKey(each.header), key),
    );
    const meant = alike.length > 0 ? alike : free.filter((each) => field !== null && fits(each.header, field));
    const [only] = meant;
    if (meant.length === 1 && only) return { header, column: take(only.column), by: "alike" };
    const [left] = free;
    return meant.length === 0 && free.length === 1 && lost.length === 1 && left
      ? { header, column: take(left.column), by: "place" }
      : { header, column: null, by: "gone" };
  });
}

function columnOf(header: string, headers: readonly string[]): number {
  const exact = headers.indexOf(header);
  return exact >= 0 ? exact : headers.findIndex((each) => headerKey(each) === headerKey(header) && each !== "");
}

function fits(header: string, field: Field): boolean {
  return matchColumns([header], [field]).some(({ column }) => column !== null);
}
