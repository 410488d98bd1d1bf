import type { Area } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { cellText } from "../grid/cellText";
import { FilterUnclear, type FilterPlace, type Grid } from "../grid/Grid";
import { keepsOf, type FilterCriteria } from "./keepsOf";

/** Filters a column of a range by `Excel.FilterCriteria`. */
export function applyCriteria(
  grid: Grid,
  place: FilterPlace,
  sheet: string,
  area: Area,
  column: number,
  criteria: unknown,
): void {
  const keeps = keepsOf(criteria as FilterCriteria);
  const body = { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
  const cells = body.rows === 0 ? [] : grid.read(sheet, body).flat();
  try {
    grid.filterColumn(
      place,
      column,
      cells.map(({ value, numberFormat }) => keeps({ value, numberFormat, text: () => cellText(value, numberFormat) })),
    );
  } catch (error) {
    if (error instanceof FilterUnclear) throw new ExcelError("NotImplemented", error.message);
    throw error;
  }
}
