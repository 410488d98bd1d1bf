import type { ICellData, Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";

import { contains } from "../address";
import type { TableState } from "./Grid";
import type { Session } from "./Session";
import { findBrokenReference, type KnownTable, toEngineFormula, toShownFormula } from "./structuredReferences";

/** Between the user's form of a sheet's formulas and the engine's; the cell tells which table `[@Col]` means. */
export interface FormulaTranslator {
  toEngine(formula: string, row: number, column: number): string;
  toShown(formula: string, row: number, column: number): string;
  /** The reference to a table that is not understood, if there is one. */
  findBroken(formula: string, row: number, column: number): string | undefined;
}

export function createTranslator(sheet: string, tables: TableState[], known: KnownTable[]): FormulaTranslator {
  const here = tables.filter((table) => table.sheet === sheet);
  const ownAt = (row: number, column: number): KnownTable | undefined => {
    const own = here.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }));
    return own && known.find(({ name }) => name === own.name);
  };
  return {
    toEngine: (formula, row, column) => toEngineFormula(formula, known, ownAt(row, column)),
    toShown: (formula, row, column) => toShownFormula(formula, known, ownAt(row, column)),
    findBroken: (formula, row, column) => findBrokenReference(formula, known, ownAt(row, column)),
  };
}

/** A user types `[@Col]` and sees it again; the engine holds a form of its own. */
export function translateEditedFormulas(session: Session, translatorOf: (sheet: string) => FormulaTranslator): void {
  const { writeCellInterceptor } = session.injector.get(SheetInterceptorService);
  const change = (direction: "toEngine" | "toShown") => ({
    handler: (
      cell: Nullable<ICellData>,
      { subUnitId, row, col }: { subUnitId: string; row: number; col: number },
      next: (cell: Nullable<ICellData>) => Nullable<ICellData>,
    ): Nullable<ICellData> => {
      if (!cell?.f) return next(cell);
      return next({ ...cell, f: translatorOf(subUnitId)[direction](cell.f, row, col) });
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, change("toEngine"));
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, change("toShown"));
}
