import { periodOf } from "../results/periodOf";
import { nameOfScheme, sectionNames } from "./definedNames";

/**
 * A name for a sheet that no other sheet has. Excel allows 31 characters, and not these: \ / ? * [ ] :
 * @param taken the names that there are; case does not count.
 * @example freeSheetName("S5 方案", ["s5 方案"]) // "S5 方案 (2)"
 * @example freeSheetName("Results CUSTOMERS Summary 2026-01", []) // "Results CUSTOMERS Summa 2026-01"
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[\\/?*[\]:]/g, "-").replace(/^'+|'+$/g, "");
  // What is made of a sheet knows by its name which month it is of.
  const end = /\s\S+$/.exec(clean)?.[0] ?? "";
  const month = periodOf(end) === null ? "" : end;
  const isFree = (name: string) => !taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const numbered = (n: number): string => {
    const suffix = month + (n === 1 ? "" : ` (${n})`);
    const name = clean.slice(0, Math.min(clean.length - month.length, 31 - suffix.length)).trimEnd() + suffix;
    return isFree(name) ? name : numbered(n + 1);
  };
  return numbered(1);
}

/**
 * An id for a scheme whose defined names are all free: the id itself, else with a letter behind it.
 * @example freeSchemeId("S5", ["Scheme_S5"]) // "S5b"
 */
export function freeSchemeId(wanted: string, taken: readonly string[]): string {
  const isFree = (id: string) =>
    [nameOfScheme(id), ...sectionNames(id).map(({ name }) => name)].every(
      (name) => !taken.some((other) => other.toLowerCase() === name.toLowerCase()),
    );
  const lettered = (n: number): string => {
    const suffix = n === 0 ? "" : n < 26 ? String.fromCharCode(97 + n) : `v${n}`;
    const id = wanted.slice(0, 20 - suffix.length) + suffix;
    return isFree(id) ? id : lettered(n + 1);
  };
  return lettered(0);
}

/**
 * A name for the table on a sheet, like the sheet's, that no table and no defined name has. It is letters and digits alone, and
 * by its first letters no cell's address.
 * @example freeTableName("Feedback register", []) // "tblFeedbackRegister"
 */
export function freeTableName(sheet: string, taken: readonly string[]): string {
  const base = `tbl ${sheet}`.replace(/[^\p{L}\p{N}]+(\p{L}?)/gu, (_, next: string) => next.toUpperCase());
  const numbered = (n: number): string => {
    const name = n === 1 ? base : `${base}v${n}`;
    return taken.some((other) => other.toLowerCase() === name.toLowerCase()) ? numbered(n + 1) : name;
  };
  return numbered(1);
}
