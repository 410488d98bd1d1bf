import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";

import type { Area } from "../address";
import { toCellValue } from "./cellData";
import type { FormulaTranslator } from "./FormulaTranslator";
import type { GridCell } from "./Grid";
import type { Session } from "./Session";
import { spilledCells, spills } from "./spills";

export function readCells(session: Session, sheet: string, area: Area, translate: FormulaTranslator): GridCell[][] {
  const matrix = session.worksheet(sheet).getCellMatrix();
  const spilled = spilledCells(session, sheet);
  const styles = session.workbook.getStyles();
  const rows: GridCell[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: GridCell[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const own: Nullable<ICellData> = matrix.getValue(row, column);
      const cell = own && hasContent(own) ? own : (spilled?.[row]?.[column] ?? own);
      const formula = own && formulaOf(session, own, sheet, row, column);
      const numberFormat = styles.getStyleByCell(own)?.n?.pattern ?? "General";
      cells.push({
        value: toCellValue(cell),
        numberFormat,
        ...(formula && { formula: translate.toShown(formula, row, column) }),
      });
    }
    rows.push(cells);
  }
  return rows;
}

export function usedArea(session: Session, sheet: string, valuesOnly: boolean): Area | undefined {
  const span = new Span();
  session
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!valuesOnly || hasContent(cell)) span.add(row, column);
    });
  for (const spill of spills(session, sheet)) {
    span.add(spill.row, spill.column);
    span.add(spill.row + spill.rows - 1, spill.column + spill.columns - 1);
  }
  return span.area();
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v != null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p));
}

/** In the engine's form; a cell may share the formula of another and hold only its id. */
export function formulaOf(
  session: Session,
  cell: ICellData,
  sheet: string,
  row: number,
  column: number,
): string | undefined {
  if (cell.f) return cell.f;
  if (!cell.si) return undefined;
  const formulas = session.injector.get(FormulaDataModel);
  return formulas.getFormulaStringByCell(row, column, sheet, session.unitId) ?? undefined;
}

class Span {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  area(): Area | undefined {
    if (this.bottom < 0) return undefined;
    return {
      row: this.top,
      column: this.left,
      rows: this.bottom - this.top + 1,
      columns: this.right - this.left + 1,
    };
  }
}
