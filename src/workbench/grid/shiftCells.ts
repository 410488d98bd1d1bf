import type { ICommand } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/preset-sheets-core";

import { type Area, MAX_COLUMNS, MAX_ROWS } from "../address";
import { type Session, toRange } from "./Session";
import { activateSheet, activeSheet } from "./sheets";

export function insertCells(session: Session, sheet: string, area: Area, shift: "down" | "right"): void {
  const facade = session.sheet(sheet);
  if (area.columns === MAX_COLUMNS) facade.insertRows(area.row, area.rows);
  else if (area.rows === MAX_ROWS) facade.insertColumns(area.column, area.columns);
  else runOnSheet(session, sheet, area, shift === "down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand);
}

export function deleteCells(session: Session, sheet: string, area: Area, shift: "up" | "left"): void {
  const facade = session.sheet(sheet);
  if (area.columns === MAX_COLUMNS) facade.deleteRows(area.row, area.rows);
  else if (area.rows === MAX_ROWS) facade.deleteColumns(area.column, area.columns);
  else runOnSheet(session, sheet, area, shift === "up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand);
}

/** Runs a command that only works on the active sheet. */
function runOnSheet(session: Session, sheet: string, area: Area, command: Pick<ICommand, "id">): void {
  const active = activeSheet(session);
  if (active !== sheet) activateSheet(session, sheet);
  void session.commands.executeCommand(command.id, { range: toRange(area) });
  if (active !== sheet) activateSheet(session, active);
}
