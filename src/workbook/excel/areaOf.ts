import type { Area } from "../cells/area";

/** Asks for what `areaOf` needs. */
export function loadArea(range: Excel.Range): Excel.Range {
  return range.load("rowIndex, columnIndex, rowCount, columnCount, worksheet/name");
}

/** Where a loaded range lies; `null` for a null object. */
export function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return { sheet: range.worksheet.name, row, column, rowCount, columnCount };
}
