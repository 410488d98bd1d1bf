/** A rectangle of cells, zero-based, both ends included. */
export interface CellRange {
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const RANGE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `B2:D5` or `B2`; null when it is not such an address, or lies off the sheet. */
export function parseRange(address: string): CellRange | null {
  const [, firstLetters, firstNumber, lastLetters, lastNumber] = RANGE.exec(address) ?? [];
  if (firstLetters === undefined) return null;
  const range = {
    firstRow: Number(firstNumber) - 1,
    firstColumn: columnIndex(firstLetters),
    lastRow: Number(lastNumber ?? firstNumber) - 1,
    lastColumn: columnIndex(lastLetters ?? firstLetters),
  };
  const fits = range.firstRow >= 0 && range.firstRow <= range.lastRow && range.lastRow < MAX_ROWS;
  return fits && range.firstColumn <= range.lastColumn && range.lastColumn < MAX_COLUMNS ? range : null;
}

/** `B2:D5`, or `B2` for a single cell. */
export function formatRange(range: CellRange): string {
  const first = formatCell(range.firstRow, range.firstColumn);
  const last = formatCell(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

export function formatCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Zero-based: `A` is 0, `AA` is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}
