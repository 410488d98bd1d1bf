import { headerKey } from "../../domain/headerKey";
import { periodOf } from "../results/periodOf";

/** A header that names a month and what stands below it: "7月 满意度", "Satisfaction (2026-07)". */
export interface MonthHeader {
  readonly column: number;
  readonly month: number;
  /** What is left without the month: "满意度". */
  readonly rest: string;
}

/**
 * Headers that repeat the same figures for several months; none where the months do not repeat.
 * @example monthHeaders(["姓名", "7月满意度", "8月满意度"]).map(({ rest }) => rest) // ["满意度", "满意度"]
 */
export function monthHeaders(headers: readonly string[]): MonthHeader[] {
  const found = headers.flatMap((header, column): MonthHeader[] => {
    const period = periodOf(header);
    const rest = withoutMonth(header);
    return period === null || rest === "" ? [] : [{ column, month: period.month, rest }];
  });
  const isRepeated = ({ rest, month }: MonthHeader) =>
    found.some((other) => other.month !== month && headerKey(other.rest) === headerKey(rest));
  return found.filter(isRepeated);
}

/** What a text says besides its month. @example withoutMonth("7月 满意度") // "满意度" */
export function withoutMonth(text: string): string {
  return text.replace(monthWords, " ").replace(edges, "").trim();
}

/** The month in a text, as it stands there; `null` where there is none. @example monthIn("通话 2026年2月") // "2026年2月" */
export function monthIn(text: string): string | null {
  return monthWords.exec(text)?.[0].trim() ?? null;
}

const monthWords =
  /(20\d\d)\s*[-年./_]?\s*(0?[1-9]|1[0-2])(?!\d)\s*月?份?|(?:(?<!\d)(?:0?[1-9]|1[0-2])|(?<![\dA-Za-z])(?:0?[1-9]|1[0-2])\s+)月(?!度)份?|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(\s+20\d\d)?/i;
const edges = /^[\s\p{P}]+|[\s([（【_-]+$|^\(\s*\)|\(\s*\)$/gu;
