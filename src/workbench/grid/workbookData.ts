import {
  BooleanNumber,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";

import { contains, MAX_COLUMNS, MAX_ROWS, parseArea } from "../address";
import type { CellContent, CellFormat, SheetContent, WorkbookContent } from "../content";
import type { Language } from "../language";
import { toCellData, toStyle } from "./cellData";
import { toDefinedName } from "./DefinedNames";
import { toRange } from "./Session";
import { type KnownTable, letters, toEngineFormula } from "./structuredReferences";
import { tableAlias } from "./TableAliases";

export const SPARE_ROWS = 100;
export const SPARE_COLUMNS = 6;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

/** Where Univer looks for names in the data of a workbook; 10,000 of them one by one would take a minute. */
const NAMES_RESOURCE = "SHEET_DEFINED_NAME_PLUGIN";

/** The workbook as Univer takes it; tables are added when it is open. */
export function toWorkbookData(content: WorkbookContent, name: string, id: string, language: Language): IWorkbookData {
  const styles = new StyleTable();
  const tables = knownTables(content);
  const sheets = content.sheets.map((sheet, index) => toWorksheetData(sheet, `${id}-${index + 1}`, styles, tables));
  return {
    id,
    name,
    appVersion: "",
    locale: language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles: styles.byId,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [{ name: NAMES_RESOURCE, data: JSON.stringify(toDefinedNames(content, sheets, tables)) }],
  };
}

function toDefinedNames(
  content: WorkbookContent,
  sheets: Partial<IWorksheetData>[],
  tables: KnownTable[],
): Record<string, ReturnType<typeof toDefinedName>> {
  return Object.fromEntries(
    content.names.map(({ sheet, comment = "", ...name }, index) => {
      const id = `name-${index + 1}`;
      const scope = sheet === undefined ? undefined : sheets.find((data) => data.name === sheet)?.id;
      return [id, toDefinedName({ ...name, id, comment, ...(scope !== undefined && { sheet: scope }) }, tables)];
    }),
  );
}

function toWorksheetData(
  sheet: SheetContent,
  id: string,
  styles: StyleTable,
  tables: KnownTable[],
): Partial<IWorksheetData> & Pick<IWorksheetData, "id"> {
  const { frozen } = sheet;
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, Math.min(extent(sheet, "row") + SPARE_ROWS, MAX_ROWS)),
    columnCount: Math.max(LEAST_COLUMNS, Math.min(extent(sheet, "column") + SPARE_COLUMNS, MAX_COLUMNS)),
    cellData: toMatrix(sheet, styles, tables),
    columnData: mapValues(sheet.columnWidths, (w) => ({ w })),
    rowData: mapValues(sheet.rowHeights, (h) => ({ h, ia: BooleanNumber.FALSE })),
    mergeData: sheet.merges.flatMap((text) => {
      const area = parseArea(text);
      return area ? [toRange(area)] : [];
    }),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
  };
}

function toMatrix(
  sheet: SheetContent,
  styles: StyleTable,
  tables: KnownTable[],
): IObjectMatrixPrimitiveType<ICellData> {
  const tableAt = tableFinder(sheet, tables);
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) {
    const row = (matrix[cell.row] ??= {});
    const content = cell.spilled ? {} : toUniverCell(cell, tables, tableAt);
    row[cell.column] = withoutNulls({ ...content, s: styles.idOf(cell.format) });
  }
  return matrix;
}

function toUniverCell(
  cell: CellContent,
  tables: KnownTable[],
  tableAt: (row: number, column: number) => KnownTable | undefined,
): ICellData {
  const constant = toCellData({ value: cell.value });
  if (cell.formula === undefined) return constant;
  return { ...constant, f: toEngineFormula(cell.formula, tables, tableAt(cell.row, cell.column)) };
}

/** The tables as the engine will know them: they are added in this order when the workbook is open. */
function knownTables(content: WorkbookContent): KnownTable[] {
  return content.sheets
    .flatMap((sheet) => sheet.tables)
    .map(({ name, columns }, index) => ({
      name,
      alias: tableAlias(index),
      columns: columns.map((column, position) => ({ name: column, alias: letters(position) })),
    }));
}

function tableFinder(
  sheet: SheetContent,
  tables: KnownTable[],
): (row: number, column: number) => KnownTable | undefined {
  const places = sheet.tables.flatMap(({ name, range }) => {
    const area = parseArea(range);
    return area ? [{ table: tables.find((known) => known.name === name), area }] : [];
  });
  return (row, column) => places.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }))?.table;
}

/** Univer refuses what lies beyond the last row or column of a sheet. */
function extent(sheet: SheetContent, axis: "row" | "column"): number {
  const areas = [...sheet.merges, ...sheet.tables.map(({ range }) => range)].flatMap((text) => parseArea(text) ?? []);
  const ends = axis === "row" ? areas.map((it) => it.row + it.rows) : areas.map((it) => it.column + it.columns);
  return [...sheet.cells.map((cell) => cell[axis] + 1), ...ends].reduce((most, end) => Math.max(most, end), 0);
}

/** Cells of one format share one style; a large sheet has hundreds of thousands of cells and a dozen formats. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(format: CellFormat | undefined): string | null {
    if (!format) return null;
    const key = JSON.stringify(format);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `f${this.ids.size}`;
    this.ids.set(key, id);
    this.byId[id] = toStyle(format);
    return id;
  }
}

function mapValues<A, B>(record: Record<number, A>, change: (value: A) => B): Record<number, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function withoutNulls(cell: ICellData): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));
}
