import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";

import { type Area, contains, isSingleCell } from "../address";
import { type Session, toArea } from "./Session";

/** The areas that formulas of the sheet have spilled over, each with the cell of its formula. */
export function spills(session: Session, sheet: string): Area[] {
  const byRow: Record<number, Record<number, IRange>> = session.injector.get(FormulaDataModel).getArrayFormulaRange()[
    session.unitId
  ]?.[sheet] ?? {};
  return Object.values(byRow)
    .flatMap((columns) => Object.values(columns))
    .map(toArea)
    .filter((area) => !isSingleCell(area));
}

export function spillOf(session: Session, sheet: string, row: number, column: number): Area | undefined {
  const ranges = session.injector.get(FormulaDataModel).getArrayFormulaRange();
  const range = ranges[session.unitId]?.[sheet]?.[row]?.[column];
  const area = range && toArea(range);
  return area && !isSingleCell(area) ? area : undefined;
}

export function spillOver(session: Session, sheet: string, row: number, column: number): Area | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return spills(session, sheet).find((spill) => contains(spill, cell));
}

/** What formulas have put into cells other than their own. */
export function spilledCells(
  session: Session,
  sheet: string,
): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
  return session.injector.get(FormulaDataModel).getArrayFormulaCellData()[session.unitId]?.[sheet] ?? undefined;
}
