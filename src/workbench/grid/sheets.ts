import { BooleanNumber, generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { InsertSheetCommand, RemoveSheetCommand, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";

import type { SheetState } from "./Grid";
import type { Session } from "./Session";

export function listSheets(session: Session, protectedSheets: ReadonlySet<string>): SheetState[] {
  return session.workbook.getSheets().map((sheet) => {
    const freeze = sheet.getFreeze();
    return {
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visible: sheet.isSheetHidden() !== BooleanNumber.TRUE,
      tabColor: sheet.getTabColor() ?? "",
      showGridlines: !sheet.getConfig().showGridlines ? false : true,
      protected: protectedSheets.has(sheet.getSheetId()),
      frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    };
  });
}

export function activeSheet(session: Session): string {
  return session.book.getActiveSheet().getSheetId();
}

export function activateSheet(session: Session, sheet: string): void {
  session.run(SetWorksheetActiveOperation, { unitId: session.unitId, subUnitId: sheet });
}

export function addSheet(session: Session, name: string): string {
  const id = generateRandomId(8);
  const sheet = { ...mergeWorksheetSnapshotWithDefault({}), id, name, rowCount: 200, columnCount: 26 };
  session.run(InsertSheetCommand, { unitId: session.unitId, index: session.workbook.getSheets().length, sheet });
  return id;
}

/** Removes the sheet itself; the names and tables on it go before. */
export function removeSheet(session: Session, sheet: string): void {
  session.commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId: session.unitId, subUnitId: sheet });
  // Univer also answers "no" when one of the changes that follow, to formulas elsewhere, had nothing to do.
  if (session.book.getSheetBySheetId(sheet)) throw new Error("The grid refused to delete the sheet.");
}

export function setFrozen(session: Session, sheet: string, { rows, columns }: SheetState["frozen"]): void {
  session.sheet(sheet).setFreeze({
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  });
}
