import { isBlank, type Cell } from "../../domain/cell";

/** How a day is written in a cell. */
export type DayForm =
  /** A number that Excel shows as a date. */
  | "serial"
  /** 2026-09-03, 2026/9/3 10:05, 2026年9月3日, 2026.09.03 */
  | "text"
  /** 20260903 */
  | "compact"
  /** 2026-09, 2026年9月: its first day. */
  | "month";

export interface Day {
  readonly form: DayForm;
  /** Excel's number of the day, with the time of day behind the point where a serial has one. */
  readonly serial: number;
  /** A count of months: year × 12 + month (1 to 12), as `periodOf` counts. */
  readonly month: number;
}

/** Days between Excel's two ways to count: https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system */
const DAYS_BEFORE_1904 = 1462;
const MS_A_DAY = 86_400_000;
/** Day 0 of the count from 1900, for every day from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The day in a cell. Texts are read year first alone: whether 3/9/2026 is in March nobody can tell.
 * @param is1904 whether the workbook counts days from 1904.
 * @returns `null` for a blank, and for what is no day of these decades.
 * @example readDay("2026年9月3日 10:05")?.serial // 46268
 */
export function readDay(cell: Cell, is1904 = false): Day | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number") {
    if (isCompact(String(cell))) return dayOf(String(cell), compactForm, "compact", is1904);
    const day = new Date(EPOCH + Math.floor(cell + (is1904 ? DAYS_BEFORE_1904 : 0)) * MS_A_DAY);
    const year = day.getUTCFullYear();
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
    return { form: "serial", serial: cell, month: year * 12 + day.getUTCMonth() + 1 };
  }
  if (typeof cell !== "string") return null;
  if (isCompact(cell)) return dayOf(cell, compactForm, "compact", is1904);
  const text = cell.replace(/^ +/, "").replaceAll("T", " ").split(" ")[0] ?? "";
  const spelled = text.replaceAll(/[年月./]/g, "-").replaceAll("日", "");
  return dayOf(spelled, textForm, "text", is1904) ?? dayOf(`${spelled.replace(/-$/, "")}-1`, textForm, "month", is1904);
}

/** A day as everybody reads it. @example spellDay(46268) // "2026-09-03" */
export function spellDay(serial: number, is1904 = false): string {
  return new Date(EPOCH + Math.floor(serial + (is1904 ? DAYS_BEFORE_1904 : 0)) * MS_A_DAY).toISOString().slice(0, 10);
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const textForm = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const compactForm = /^(\d{4})(\d\d)(\d\d)$/;

function isCompact(text: string): boolean {
  return compactForm.test(text);
}

function dayOf(text: string, pattern: RegExp, form: DayForm, is1904: boolean): Day | null {
  const [, year = 0, month = 0, day = 0] = (pattern.exec(text) ?? []).map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (date.getTime() - EPOCH) / MS_A_DAY - (is1904 ? DAYS_BEFORE_1904 : 0);
  return { form, serial, month: year * 12 + month };
}

/**
 * Whether a workbook counts days from 1904: the API does not say, but a date that the sheet shows differs from its number by
 * four years and a day then.
 * @param numbers cells, and `shown` the same as the sheet shows them.
 */
export function countsFrom1904(numbers: readonly Cell[], shown: readonly string[]): boolean {
  return numbers.some((cell, i) => {
    if (typeof cell !== "number") return false;
    const seen = readDay(shown[i] ?? null);
    return seen !== null && seen.form === "text" && Math.abs(seen.serial - DAYS_BEFORE_1904 - Math.floor(cell)) < 1;
  });
}
