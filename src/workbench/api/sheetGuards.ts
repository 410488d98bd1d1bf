import { ExcelError } from "../bridge/ExcelError";
import type { Grid, SheetState } from "../grid/Grid";

/** The sheet, or Excel's error if it has been deleted. */
export function sheetState(grid: Grid, id: string): SheetState {
  const sheet = grid.sheets().find((state) => state.id === id);
  if (!sheet) throw new ExcelError("ItemNotFound", "The worksheet has been deleted.");
  return sheet;
}

export function ensureUnprotected(grid: Grid, id: string): void {
  const sheet = sheetState(grid, id);
  if (sheet.protected) throw new ExcelError("AccessDenied", `The worksheet ${sheet.name} is protected.`);
}

/** No page says with which code Excel refuses; this is that of protected sheets. */
export function ensureStructureUnprotected(grid: Grid): void {
  if (grid.structureProtected) throw new ExcelError("AccessDenied", "The structure of the workbook is protected.");
}
