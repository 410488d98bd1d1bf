import { BooleanNumber, type ICellData, type Nullable, WrapStrategy } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";

import { type Session, toRange } from "./Session";

/** Cells by row and column; what a cell does not name stays as it is. */
export type CellChanges = Record<number, Record<number, ICellData>>;

/**
 * Changes cells by the mutation beneath Univer's command: the command measures heights at once, which fails on a sheet
 * that was added in the same turn.
 */
export function changeCells(session: Session, sheet: string, cellValue: CellChanges, trigger?: string): void {
  const { injector, unitId } = session;
  const params: ISetRangeValuesMutationParams = { unitId, subUnitId: sheet, cellValue, ...(trigger && { trigger }) };
  const undo = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
  const command = trigger ?? SetRangeValuesCommand.id;
  const { redos, undos } = injector.get(SheetInterceptorService).onCommandExecute({ id: command, params });
  session.apply(
    [{ id: SetRangeValuesMutation.id, params }, ...redos],
    [...undos, { id: SetRangeValuesMutation.id, params: undo }],
  );
  fitRows(session, sheet, Object.keys(cellValue).map(Number));
}

/** Puts other formulas in the place of those of a sheet, in the engine's form; `undefined` leaves one as it is. */
export function changeFormulas(
  session: Session,
  sheet: string,
  change: (formula: string, row: number) => string | undefined,
): void {
  const changed: CellChanges = {};
  session
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      const f = cell?.f ? change(cell.f, row) : undefined;
      if (f !== undefined) (changed[row] ??= {})[column] = { f, v: null, t: null, si: null, p: null };
    });
  if (Object.keys(changed).length > 0) changeCells(session, sheet, changed);
}

/** Rows of sheets that have yet to be fitted, by workbook and sheet. */
const unfitted = new Map<string, Set<number>>();

/**
 * As Excel does, makes rows as high as their wrapped text needs, unless their height was chosen. It waits until the sheet
 * is there to be measured, and measures once what a batch changes cell by cell.
 */
function fitRows(session: Session, sheet: string, changed: number[]): void {
  const { unitId } = session;
  const key = `${unitId} ${sheet}`;
  const waiting = unfitted.get(key);
  if (waiting) {
    for (const row of changed) waiting.add(row);
    return;
  }
  const rows = new Set(changed);
  unfitted.set(key, rows);
  setTimeout(() => {
    unfitted.delete(key);
    if (unitId !== session.unitId || !session.book.getSheetBySheetId(sheet)) return;
    const rowData = session.worksheet(sheet).getConfig().rowData;
    const free = [...rows].filter(
      (row) => rowData[row]?.ia !== BooleanNumber.FALSE && hasWrappedText(session, sheet, row),
    );
    if (free.length === 0) return;
    const ranges = free.map((row) => toRange({ row, column: 0, rows: 1, columns: 1 }));
    session.sheet(sheet).setRangesAutoHeight(ranges);
  });
}

function hasWrappedText(session: Session, sheet: string, row: number): boolean {
  const matrix = session.worksheet(sheet).getCellMatrix();
  const styles = session.workbook.getStyles();
  const cells: Record<number, Nullable<ICellData>> = matrix.getRow(row) ?? {};
  return Object.values(cells).some((cell) => styles.getStyleByCell(cell)?.tb === WrapStrategy.WRAP);
}
