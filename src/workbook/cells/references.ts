import { columnLetters, quoteSheet } from "./area";

/** Cells that a formula refers to, counted from 0. */
export interface Reference {
  /** `null` where the formula names no sheet, and means its own. */
  readonly sheet: string | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}`;
/** A text in quotes; or a reference, with its sheet in front, that is no part of a name or a function. */
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!'])(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<from>${cell})(?::(?<to>${cell}))?(?![\p{L}\p{N}_.(!])`,
  "gu",
);

/** What a formula refers to by addresses. @example findReferences("=SUM(D6:D9)*'S5 方案'!$E$7").length // 2 */
export function findReferences(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return null;
  });
  return found;
}

/**
 * A formula in which references by address have been replaced; names and texts stay.
 * @param map gives the rows of a reference anew, from 0; `null` leaves it as it is.
 * @example mapReferences("=E7&\"E7\"", ({ firstRow }) => [firstRow + 1, firstRow + 1]) // '=E8&"E7"'
 */
export function mapReferences(
  formula: string,
  map: (reference: Reference) => readonly [number, number] | null,
): string {
  return formula.replace(token, (whole: string, ...rest: unknown[]) => {
    const { sheet, from, to } = rest.at(-1) as { sheet?: string; from?: string; to?: string };
    if (from === undefined) return whole;
    const start = parse(from);
    const end = to === undefined ? start : parse(to);
    const rows = map({
      sheet: sheet === undefined ? null : sheet.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"),
      firstRow: Math.min(start.row, end.row),
      lastRow: Math.max(start.row, end.row),
      firstColumn: Math.min(start.column, end.column),
      lastColumn: Math.max(start.column, end.column),
    });
    if (rows === null) return whole;
    const prefix = sheet === undefined ? "" : `${sheet}!`;
    const spelled = spell(start, rows[0]);
    return prefix + (to === undefined ? spelled : `${spelled}:${spell(end, rows[1])}`);
  });
}

/** Whether a formula that stands on a sheet may refer to cells of another by address. @example mayReferTo("='S5 方案'!E7", "S5 方案") // true */
export function mayReferTo(formula: string, sheet: string): boolean {
  return formula.includes(`${quoteSheet(sheet)}!`) || formula.includes(`'${sheet.replaceAll("'", "''")}'!`);
}

interface Address {
  readonly row: number;
  readonly column: number;
  readonly columnMark: string;
  readonly rowMark: string;
}

function parse(address: string): Address {
  const [, columnMark = "", letters = "", rowMark = "", row = "1"] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column, columnMark, rowMark };
}

function spell({ column, columnMark, rowMark }: Address, row: number): string {
  return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
}
