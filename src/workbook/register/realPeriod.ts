import { periodOf, type Period } from "../results/periodOf";

/** A quarter, a half or a year, as the register has it, with its months. */
export interface Span {
  /** `2026 Q3`, `2026 H2` or `2026`. */
  readonly period: string;
  /** `2026-07` … */
  readonly months: readonly string[];
}

/**
 * A period as the register has it, from what people type: a month, a quarter, a half or a year.
 * @returns `null` when it is none.
 * @example readPeriod("2026年9月") // "2026-09"
 * @example readPeriod("2026年第三季度") // "2026 Q3"
 */
export function readPeriod(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const span = findSpan(plain);
  if (span !== null) return span;
  const period = periodOf(plain);
  return period?.hasYear ? spellPeriod(period) : (/^(20\d\d)\s*(?:年度?)?$/.exec(plain)?.[1] ?? null);
}

const ordinals = "一二三四";

/** The quarter or half that a text names, with its year. @example findSpan("汇总 2026 Q3") // "2026 Q3" */
export function findSpan(text: string): string | null {
  const [, year, ofQuarter, inWords, ofHalf, halfInWords] =
    /(20\d\d)\s*年?[\s-]*(?:Q([1-4])|第?([1-4一二三四])季|H([12])|([上下])半年)(?![\dA-Za-z])/iu.exec(text) ?? [];
  if (year === undefined) return null;
  const quarter = ofQuarter ?? inWords;
  if (quarter !== undefined) return `${year} Q${ordinals.includes(quarter) ? ordinals.indexOf(quarter) + 1 : quarter}`;
  return `${year} H${ofHalf ?? (halfInWords === "上" ? 1 : 2)}`;
}

/** The months of a period that is longer than one; `null` for a month, and for anything else. */
export function spanOf(period: string): Span | null {
  const [, year, kind, place] = /^(20\d\d)(?: ([QH])([1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  const length = kind === "Q" ? 3 : kind === "H" ? 6 : 12;
  const first = kind === undefined ? 0 : (Number(place) - 1) * length;
  const months = Array.from({ length }, (_, i) => `${year}-${String(first + i + 1).padStart(2, "0")}`);
  return { period, months };
}

/** Quarter, half and year of a month. @example spansAround("2026-09") // ["2026 Q3", "2026 H2", "2026"] */
export function spansAround(month: string): string[] {
  const [year = "", number = ""] = month.split("-");
  const at = Number(number) - 1;
  return [`${year} Q${Math.floor(at / 3) + 1}`, `${year} H${Math.floor(at / 6) + 1}`, year];
}

/** Whether a period of the register is a month. */
export function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/.test(period);
}

/** @example spellPeriod({ month: 2026 * 12 + 9, hasYear: true }) // "2026-09" */
export function spellPeriod({ month }: Period): string {
  const year = Math.floor((month - 1) / 12);
  return `${year}-${String(month - year * 12).padStart(2, "0")}`;
}

/** The month of a date. */
export function monthOf(date: Date): Period {
  return { month: date.getFullYear() * 12 + date.getMonth() + 1, hasYear: true };
}
