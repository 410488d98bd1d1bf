import { headerKey } from "../../domain/headerKey";
import { textKey } from "../../domain/sameText";
import { withoutMonth } from "../people/monthHeaders";
import type { Source } from "../people/source";
import { monthsBetween, periodOf, type Period } from "../results/periodOf";
import type { Run } from "./run";

/** So much of last month's headers a sheet of the same form has at the least. */
const FEWEST_HEADERS = 0.6;

/** Where figures stood last. */
interface LastSource {
  readonly source: Pick<Run["source"], "sheet" | "table"> & { readonly headers: readonly string[] };
}

/** A source of the form that a run had last time, of a later month. */
export interface NextSource {
  readonly source: Source;
  /** How many months after the last; 1 for the next. */
  readonly months: number;
}

/**
 * The sources of a workbook that have the form of a run's last one and are of a later month, the next first: a sheet that is called alike
 * but for its month (7月, 客服 August, 2026-09) and has most of its headers. None where the last one tells no month.
 */
export function findNextSources({ source: last }: LastSource, sources: readonly Source[]): NextSource[] {
  const then = monthOfSource(last);
  return sources
    .flatMap((source): NextSource[] => {
      if (source.kind === "selection") return [];
      const months = monthsBetween(then, monthOfSource(source));
      return months !== null && months > 0 && isOfForm(source, last) ? [{ source, months }] : [];
    })
    .sort((a, b) => a.months - b.months);
}

/** The month that a source is called by; a table by that of its sheet, or else its own. */
export function monthOfSource({ sheet, table }: Pick<Source, "sheet" | "table">): Period | null {
  return periodOf(sheet) ?? (table === null ? null : periodOf(table));
}

/** Whether a source is called as another but for its month, and has most of its headers. */
export function isOfForm(source: Source, last: LastSource["source"]): boolean {
  return areAlike(source, last) && shareOf(last.headers, source.headers) >= FEWEST_HEADERS;
}

/** Whether two are called alike but for their month, and both, or neither, are tables. */
export function areAlike(a: Pick<Source, "sheet" | "table">, b: Pick<Source, "sheet" | "table">): boolean {
  if ((a.table === null) !== (b.table === null)) return false;
  return formOf(a.sheet) === formOf(b.sheet) || isTableAlike(a.table, b.table);
}

/** What a sheet is called but for its month. @example formOf("客服 8月") === formOf("客服9月") // true */
function formOf(name: string): string {
  return headerKey(withoutMonth(name)) || textKey(withoutMonth(name));
}

function isTableAlike(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && periodOf(a) !== null && formOf(a) === formOf(b);
}

function shareOf(last: readonly string[], headers: readonly string[]): number {
  const wanted = last.map(headerKey).filter((key) => key !== "");
  const there = new Set(headers.map(headerKey));
  return wanted.length === 0 ? 1 : wanted.filter((key) => there.has(key)).length / wanted.length;
}
