import { type Area, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Session } from "./Session";
import { SPARE_COLUMNS, SPARE_ROWS } from "./workbookData";

/** Univer's sheet ends somewhere; Excel's does not. */
export function makeRoom(session: Session, sheet: string, area: Area): void {
  const facade = session.sheet(sheet);
  const rows = area.row + area.rows;
  const columns = area.column + area.columns;
  if (rows > facade.getMaxRows()) facade.setRowCount(Math.min(rows + SPARE_ROWS, MAX_ROWS));
  if (columns > facade.getMaxColumns()) facade.setColumnCount(Math.min(columns + SPARE_COLUMNS, MAX_COLUMNS));
}

/** The part of the area that exists in the grid. */
export function clamp(session: Session, sheet: string, area: Area): Area | undefined {
  const worksheet = session.worksheet(sheet);
  const rows = Math.min(area.row + area.rows, worksheet.getRowCount()) - area.row;
  const columns = Math.min(area.column + area.columns, worksheet.getColumnCount()) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
}

/** Selecting a whole column selects to the end of Univer's sheet; in Excel's terms it is `A:A`. */
export function wholeLines(session: Session, sheet: string, area: Area): Area {
  const worksheet = session.worksheet(sheet);
  return {
    ...area,
    rows: area.row === 0 && area.rows >= worksheet.getRowCount() ? MAX_ROWS : area.rows,
    columns: area.column === 0 && area.columns >= worksheet.getColumnCount() ? MAX_COLUMNS : area.columns,
  };
}
