/** A rectangle of cells on a sheet, counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The letters of a column.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The column that letters mean, counted from 0. @example columnIndex("AB") // 27 */
export function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A sheet's name as formulas write it. Quotes are always allowed; only names that cannot be taken for anything else go without.
 * @example quoteSheet("S5 方案") // "'S5 方案'"
 */
export function quoteSheet(name: string): string {
  // R and C alone mean a row or a column.
  return /^(?![rc]$)\p{L}+$/iu.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * The address of an area within its sheet.
 * @example localAddress({ sheet: "九月", row: 3, column: 0, rowCount: 2, columnCount: 3 }) // "A4:C5"
 */
export function localAddress({ row, column, rowCount, columnCount }: Area): string {
  return spell("", row, column, rowCount, columnCount);
}

/**
 * The address of an area, with its sheet.
 * @example addressOf({ sheet: "九月", row: 3, column: 0, rowCount: 1, columnCount: 1 }) // "九月!A4"
 */
export function addressOf(area: Area): string {
  return `${quoteSheet(area.sheet)}!${localAddress(area)}`;
}

/**
 * The address of an area as a formula writes it that may be copied anywhere.
 * @example absoluteAddress({ sheet: "九月", row: 3, column: 0, rowCount: 2, columnCount: 1 }) // "九月!$A$4:$A$5"
 */
export function absoluteAddress({ sheet, row, column, rowCount, columnCount }: Area): string {
  return `${quoteSheet(sheet)}!${spell("$", row, column, rowCount, columnCount)}`;
}

/**
 * Takes an address apart into the sheet's name and the rest.
 * @example splitAddress("'S5 方案'!C7") // { sheet: "S5 方案", local: "C7" }
 */
export function splitAddress(address: string): { sheet: string; local: string } {
  const mark = address.lastIndexOf("!");
  const sheet = address
    .slice(0, Math.max(mark, 0))
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return { sheet, local: address.slice(mark + 1) };
}

/** One cell of an area, counted from 0. */
export function cellIn({ sheet, row, column }: Area, rowOffset: number, columnOffset: number): Area {
  return { sheet, row: row + rowOffset, column: column + columnOffset, rowCount: 1, columnCount: 1 };
}

/** The smallest area that covers both; they are on the same sheet. */
export function coverBoth(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** Whether two areas of one sheet are the same cells. */
export function isSameArea(a: Area, b: Area): boolean {
  return localAddress(a) === localAddress(b);
}

function spell(mark: string, row: number, column: number, rowCount: number, columnCount: number): string {
  const cell = (atRow: number, atColumn: number) => `${mark}${columnLetters(atColumn)}${mark}${atRow + 1}`;
  const first = cell(row, column);
  return rowCount === 1 && columnCount === 1 ? first : `${first}:${cell(row + rowCount - 1, column + columnCount - 1)}`;
}
