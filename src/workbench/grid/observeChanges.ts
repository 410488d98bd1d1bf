import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  type IInsertColMutationParams,
  type IInsertRowMutationParams,
  type IInsertSheetMutationParams,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/preset-sheets-core";

import type { Area } from "../address";
import type { GridChange } from "./Grid";
import { type Session, toArea } from "./Session";

/** Tells of the changes in Univer, by whomever, in the terms of Excel's events. */
export function observeChanges(session: Session, tell: (change: GridChange) => void): void {
  let active = { book: session.unitId, sheet: session.book.getActiveSheet().getSheetId() };
  session.commands.onCommandExecuted((command, options) => {
    if (command.id === SetWorksheetActiveOperation.id) {
      const { unitId, subUnitId } = command.params as { unitId: string; subUnitId: string };
      const previous = active;
      active = { book: unitId, sheet: subUnitId };
      if (previous.sheet === subUnitId || previous.book !== unitId) return;
      tell({ kind: "sheetDeactivated", sheet: previous.sheet });
      tell({ kind: "sheetActivated", sheet: subUnitId });
      return;
    }
    const change = toChange(command, options);
    if (change) tell(change);
  });
}

function toChange(command: Readonly<ICommandInfo>, options?: IExecutionOptions): GridChange | undefined {
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return options?.onlyLocal ? undefined : cellsChanged(command.params as ISetRangeValuesMutationParams);
    case InsertRowMutation.id:
      return linesChanged(command.params as IInsertRowMutationParams, "rowInserted");
    case RemoveRowMutation.id:
      return linesChanged(command.params as IInsertRowMutationParams, "rowDeleted");
    case InsertColMutation.id:
      return linesChanged(command.params as IInsertColMutationParams, "columnInserted");
    case RemoveColMutation.id:
      return linesChanged(command.params as IInsertColMutationParams, "columnDeleted");
    case InsertSheetMutation.id:
      return { kind: "sheetAdded", sheet: (command.params as IInsertSheetMutationParams).sheet.id };
    case RemoveSheetMutation.id:
      return { kind: "sheetDeleted", sheet: (command.params as IRemoveSheetMutationParams).subUnitId };
    case SetSelectionsOperation.id: {
      const { subUnitId, selections } = command.params as ISetSelectionsOperationParams;
      const range = selections.at(-1)?.range;
      return range && { kind: "selection", sheet: subUnitId, area: toArea(range) };
    }
    default:
      return undefined;
  }
}

function cellsChanged(params: ISetRangeValuesMutationParams): GridChange | undefined {
  if (params.trigger === SetStyleCommand.id || !params.cellValue) return undefined;
  const area = spanOf(params.cellValue);
  return area && { kind: "cells", sheet: params.subUnitId, area, how: "edited" };
}

function linesChanged(
  params: IInsertRowMutationParams,
  how: "rowInserted" | "rowDeleted" | "columnInserted" | "columnDeleted",
): GridChange {
  return { kind: "cells", sheet: params.subUnitId, area: toArea(params.range), how };
}

function spanOf(matrix: Record<number, Record<number, unknown> | undefined>): Area | undefined {
  const rows = Object.keys(matrix).map(Number);
  if (rows.length === 0) return undefined;
  let [left, right] = [Infinity, -1];
  for (const row of rows) {
    for (const key of Object.keys(matrix[row] ?? {})) {
      left = Math.min(left, Number(key));
      right = Math.max(right, Number(key));
    }
  }
  const top = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const bottom = rows.reduce((most, row) => Math.max(most, row), -1);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
