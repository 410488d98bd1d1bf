import type { ICellData, Nullable } from "@univerjs/core";

import { type Area, formatArea } from "../address";
import type { CellContent, CellFormat, SheetContent, WorkbookContent } from "../content";
import { toCellFormat, toCellValue } from "./cellData";
import type { FormulaTranslator } from "./FormulaTranslator";
import type { NameState, SheetState } from "./Grid";
import { formulaOf, hasContent, readCells } from "./readCells";
import { type Session, toArea } from "./Session";
import { spilledCells, spillOf, spills } from "./spills";
import type { Tables } from "./Tables";

/** The open workbook as it goes into a file. */
export function readContent(
  session: Session,
  sheets: SheetState[],
  tables: Tables,
  names: NameState[],
): WorkbookContent {
  const nameOfSheet = (id: string): string | undefined => sheets.find((sheet) => sheet.id === id)?.name;
  return {
    sheets: sheets.map((sheet) => sheetContent(session, sheet, tables)),
    names: names.map(({ name, formula, sheet, comment, visible }) => {
      const scope = sheet === undefined ? undefined : nameOfSheet(sheet);
      return { name, formula, visible, ...(comment && { comment }), ...(scope !== undefined && { sheet: scope }) };
    }),
  };
}

function sheetContent(session: Session, sheet: SheetState, tables: Tables): SheetContent {
  const worksheet = session.worksheet(sheet.id);
  const translate = tables.translator(sheet.id);
  return {
    name: sheet.name,
    hidden: !sheet.visible,
    protected: sheet.protected,
    cells: cellContents(session, sheet.id, translate),
    columnWidths: definedSizes(worksheet.getConfig().columnData, (data) => data.w),
    rowHeights: definedSizes(worksheet.getConfig().rowData, (data) => data.h),
    merges: worksheet.getMergeData().map((range) => formatArea(toArea(range))),
    tables: tables
      .list()
      .filter((table) => table.sheet === sheet.id)
      .map(({ name, area, style, showFilter }) => ({
        name,
        range: formatArea(area),
        columns: headersOf(session, sheet.id, area, translate),
        style,
        showFilter,
      })),
    frozen: sheet.frozen,
    showGridlines: sheet.showGridlines,
  };
}

function headersOf(session: Session, sheet: string, area: Area, translate: FormulaTranslator): string[] {
  const [headers = []] = readCells(session, sheet, { ...area, rows: 1 }, translate);
  return headers.map(({ value }, index) =>
    value === null || typeof value === "object" ? `Column${index + 1}` : String(value),
  );
}

function cellContents(session: Session, sheet: string, translate: FormulaTranslator): CellContent[] {
  const styles = session.workbook.getStyles();
  const spilled = spilledCells(session, sheet);
  const cells: CellContent[] = [];
  session
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      if (!cell || (!hasContent(cell) && spilled?.[row]?.[column] !== undefined)) return;
      const formula = formulaOf(session, cell, sheet, row, column);
      const spill = formula ? spillOf(session, sheet, row, column) : undefined;
      cells.push({
        row,
        column,
        value: toCellValue(cell),
        ...(formula && { formula: translate.toShown(formula, row, column) }),
        ...(spill && { spill: { rows: spill.rows, columns: spill.columns } }),
        ...withFormat(toCellFormat(styles.getStyleByCell(cell))),
      });
    });
  const all = [...cells, ...spilledContents(session, sheet, translate)];
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cells that formulas spill into: their values belong in a file for those who cannot compute them. */
function spilledContents(session: Session, sheet: string, translate: FormulaTranslator): CellContent[] {
  const styles = session.workbook.getStyles();
  const matrix = session.worksheet(sheet).getCellMatrix();
  return spills(session, sheet).flatMap((spill) =>
    readCells(session, sheet, spill, translate).flatMap((cells, i) =>
      cells.flatMap(({ value }, j): CellContent[] => {
        if (i === 0 && j === 0) return [];
        const [row, column] = [spill.row + i, spill.column + j];
        const format = toCellFormat(styles.getStyleByCell(matrix.getValue(row, column)));
        return [{ row, column, value, spilled: true, ...withFormat(format) }];
      }),
    ),
  );
}

function withFormat(format: CellFormat): { format?: CellFormat } {
  return Object.keys(format).length > 0 ? { format } : {};
}

function definedSizes<Data>(
  records: Record<number, Data | undefined>,
  size: (data: Data) => number | undefined,
): Record<number, number> {
  return Object.fromEntries(
    Object.entries(records).flatMap(([index, data]) => {
      const pixels = data && size(data);
      return pixels === undefined ? [] : [[index, pixels]];
    }),
  );
}
