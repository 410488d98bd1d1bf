/** Cell addresses as Excel writes them: `A1`, `$A$1:B2`, `A:C`, `3:5`, `'7月'!A1:B2`. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; indexes are zero-based. A whole column has `MAX_ROWS` rows. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Address {
  /** Absent when the text names no sheet. */
  sheet?: string;
  area: Area;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AB` → `27`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reads an address, or `undefined` if the text is none. */
export function parseAddress(text: string): Address | undefined {
  const split = splitSheet(text.trim());
  const area = split && parseArea(split.reference);
  if (!split || !area) return undefined;
  return split.sheet === undefined ? { area } : { sheet: split.sheet, area };
}

/** Reads an address without a sheet, such as `B2:C9`. */
export function parseArea(text: string): Area | undefined {
  const columns = COLUMNS.exec(text);
  if (columns) return between(0, columnIndex(group(columns, 1)), MAX_ROWS - 1, columnIndex(group(columns, 2)));
  const rows = ROWS.exec(text);
  if (rows) return between(Number(group(rows, 1)) - 1, 0, Number(group(rows, 2)) - 1, MAX_COLUMNS - 1);
  const [first = "", last = first, ...more] = text.split(":");
  const from = CELL.exec(first);
  const to = CELL.exec(last);
  if (!from || !to || more.length > 0) return undefined;
  return between(
    Number(group(from, 2)) - 1,
    columnIndex(group(from, 1)),
    Number(group(to, 2)) - 1,
    columnIndex(group(to, 1)),
  );
}

/** `{row: 1, column: 1, rows: 2, columns: 1}` → `B2:B3`; whole columns and rows as `A:C` and `3:5`. */
export function formatArea({ row, column, rows, columns }: Area): string {
  if (rows === MAX_ROWS && row === 0) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS && column === 0) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** The same with dollar signs, as defined names are written. */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(
    /([A-Z]+)(\d*)|(\d+)/g,
    (_match, letters?: string, digits?: string, alone?: string) =>
      alone ? `$${alone}` : `$${letters ?? ""}${digits ? `$${digits}` : ""}`,
  );
}

export function formatAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area)}`;
}

/** Puts quotes round a sheet's name where a formula needs them. */
export function quoteSheet(name: string): string {
  return PLAIN_SHEET.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `[{…}]` for every cell is dear; this is the cheap test for one. */
export function isSingleCell(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest rectangle that holds both. */
export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common?.rows === inner.rows && common.columns === inner.columns;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const rows = Math.abs(row2 - row1) + 1;
  const columns = Math.abs(column2 - column1) + 1;
  return row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS ? { row, column, rows, columns } : undefined;
}

/** A quoted name may itself hold "!", so the split is at the quote that closes it. */
function splitSheet(text: string): { sheet?: string; reference: string } | undefined {
  if (text.startsWith("'")) {
    const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
    return quoted ? { sheet: group(quoted, 1).replaceAll("''", "'"), reference: group(quoted, 2) } : undefined;
  }
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { reference: text } : { sheet: text.slice(0, mark), reference: text.slice(mark + 1) };
}

function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? "";
}
