import { quoteSheet } from "./area";

/** A text in quotes; or a name with the sheet before it, where it has one, that is no part of a longer name or a function. */
const token =
  /"(?:[^"]|"")*"|(?<sheet>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<![\p{L}\p{N}_.\\\]])(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(!])/gu;

/**
 * A formula in which defined names have been replaced; texts stay, and case does not count.
 * @param map what a name becomes, with the sheet that stands before it as formulas spell it, or `null`; `null` leaves both.
 * @example mapNames('=KPI.GRADE(A1,S5_Grades)&"S5_Grades"', (name) => name === "S5_Grades" ? "S5v2_Grades" : null)
 * // '=KPI.GRADE(A1,S5v2_Grades)&"S5_Grades"'
 */
export function mapNames(formula: string, map: (name: string, sheet: string | null) => string | null): string {
  return formula.replace(token, (whole: string, ...rest: unknown[]) => {
    const { sheet, name } = rest.at(-1) as { sheet?: string; name?: string };
    if (name === undefined) return whole;
    return map(name, sheet === undefined ? null : sheet.slice(0, -1)) ?? whole;
  });
}

/** What formulas elsewhere know a scheme by. */
export interface Named {
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  readonly sheet: string;
  /** Whether the names are the sheet's own, so that a formula elsewhere says the sheet before them. */
  readonly isSheetScoped: boolean;
}

/** Whether a formula on another sheet depends on a scheme: by one of its names, or by the address of a cell on its sheet. */
export function refersTo(formula: string, { names, sheet, isSheetScoped }: Named): boolean {
  const spellings = [quoteSheet(sheet), `'${sheet.replaceAll("'", "''")}'`].map((each) => each.toLowerCase());
  const isIts = (name: string, before: string | null): boolean =>
    names.has(name.toLowerCase()) && (before === null ? !isSheetScoped : spellings.includes(before.toLowerCase()));
  return (
    spellings.some((spelling) => formula.toLowerCase().includes(`${spelling}!`)) ||
    mapNames(formula, (name, before) => (isIts(name, before) ? `${name}?` : null)) !== formula
  );
}
