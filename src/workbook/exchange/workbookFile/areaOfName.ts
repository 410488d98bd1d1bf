import { splitAddress, type Area } from "../../cells/area";

/** As large as a sheet is (https://support.microsoft.com/office/excel-specifications-and-limits, "Worksheet size"). */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * The cells that a defined name of a file stands for; `null` for anything but one area: #REF!, a constant, a formula.
 * @example areaOfName("'S5 方案'!$A$4:$N$52")?.rowCount // 49
 * @example areaOfName("方案!$A:$N")?.columnCount // 14
 */
export function areaOfName(formula: string): Area | null {
  const { sheet, local } = splitAddress(formula.trim());
  const [, fromColumn, fromRow, toColumn, toRow] =
    /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(local) ?? [];
  if (sheet === "" || (fromColumn === undefined && fromRow === undefined)) return null;
  const isCell = !local.includes(":");
  if (isCell && (fromColumn === undefined || fromRow === undefined)) return null;
  const column = fromColumn === undefined ? 0 : columnOf(fromColumn);
  const row = fromRow === undefined ? 0 : Number(fromRow) - 1;
  const lastColumn = isCell ? column : toColumn === undefined ? COLUMNS - 1 : columnOf(toColumn);
  const lastRow = isCell ? row : toRow === undefined ? ROWS - 1 : Number(toRow) - 1;
  const isOnSheet = row >= 0 && lastRow >= row && lastRow < ROWS && lastColumn >= column && lastColumn < COLUMNS;
  return isOnSheet ? { sheet, row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 } : null;
}

function columnOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
