import type { Area } from "../address";
import type { CellContent, CellFormat, WorkbookContent } from "../content";

/** What a cell holds; an empty cell holds `null`. */
export type CellValue = CellContent["value"];

export interface GridCell {
  value: CellValue;
  /** With "=", as the user reads it; absent for constants and for the cells that another formula spilled into. */
  formula?: string;
  /** `General` when nothing was chosen. */
  numberFormat: string;
}

/** What is put into a cell. A formula begins with "=". */
export type CellInput = { value: CellValue } | { formula: string };

export interface SheetState {
  id: string;
  name: string;
  visible: boolean;
  tabColor: string;
  showGridlines: boolean;
  protected: boolean;
  frozen: { rows: number; columns: number };
  /** How far the grid reaches now; it grows when something is written beyond. */
  rows: number;
  columns: number;
}

export interface TableState {
  id: string;
  name: string;
  sheet: string;
  /** With the header row. */
  area: Area;
  style: string;
  showFilter: boolean;
  bandedRows: boolean;
  /** The row stays part of `area`, and its cells keep the names of the columns. */
  showHeaders: boolean;
}

export interface NameState {
  id: string;
  name: string;
  /** With "=". */
  formula: string;
  /** The sheet that it is scoped to. */
  sheet?: string;
  comment: string;
  visible: boolean;
}

/** Where a filter is: on a sheet, which has one at most, or on a table. */
export type FilterPlace = { readonly sheet: string } | { readonly table: string };

export interface FilterState {
  /** With the row of headers. */
  area: Area;
  /** Columns that have a criterion, counted from the first one of the area. */
  columns: number[];
}

/** Cells that show the same are to stay in sight and not to: the grid filters by what cells show. */
export class FilterUnclear extends Error {
  constructor(shown: string) {
    super(`Cells that show “${shown}” would have to be kept and filtered out.`);
  }
}

/** A change that an event of Excel tells of. */
export type GridChange =
  | {
      kind: "cells";
      sheet: string;
      area: Area;
      how: "edited" | "rowInserted" | "rowDeleted" | "columnInserted" | "columnDeleted";
    }
  | { kind: "selection"; sheet: string; area: Area }
  | { kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; sheet: string }
  | { kind: "opened" };

/** A format as it is set: what is absent stays as it is, `null` takes it away. */
export type FormatChange = { [Key in keyof CellFormat]?: CellFormat[Key] | null } & {
  indent?: number | null;
  fontName?: string | null;
  underline?: boolean | null;
};

export type BorderEdge = "top" | "bottom" | "left" | "right" | "horizontal" | "vertical";

/** The spreadsheet as the rest of the workbench sees it. Sheets are named by id. */
export interface Grid {
  readonly name: string;
  open(content: WorkbookContent, name: string): void;
  content(): WorkbookContent;

  sheets(): SheetState[];
  activeSheet(): string;
  addSheet(name: string): string;
  copySheet(sheet: string, index: number): string;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, index: number): void;
  activateSheet(sheet: string): void;
  setSheetVisible(sheet: string, visible: boolean): void;
  setTabColor(sheet: string, color: string): void;
  setGridlines(sheet: string, shown: boolean): void;
  setFrozen(sheet: string, frozen: { rows: number; columns: number }): void;
  /** Whether sheets can be neither added, deleted nor renamed. */
  structureProtected: boolean;
  setProtected(sheet: string, isProtected: boolean): void;

  /** The rectangle round all that is used; formatted cells count unless only values are asked for. */
  usedArea(sheet: string, valuesOnly: boolean): Area | undefined;
  read(sheet: string, area: Area): GridCell[][];
  /** `undefined` leaves a cell as it is. */
  write(sheet: string, area: Area, cells: (CellInput | undefined)[][]): void;
  /** The reference to a table in a formula for that cell which is not understood; `undefined` where there is none. */
  brokenReference(sheet: string, row: number, column: number, formula: string): string | undefined;
  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void;
  insertCells(sheet: string, area: Area, shift: "down" | "right"): void;
  deleteCells(sheet: string, area: Area, shift: "up" | "left"): void;
  /** The area that the formula in the cell has spilled over, if it has. */
  spillOf(sheet: string, row: number, column: number): Area | undefined;
  /** The area of whatever spill covers the cell. */
  spillOver(sheet: string, row: number, column: number): Area | undefined;

  setNumberFormats(sheet: string, area: Area, formats: (string | undefined)[][]): void;
  formatOf(
    sheet: string,
    row: number,
    column: number,
  ): CellFormat & { indent?: number; fontName?: string; underline?: boolean };
  setFormat(sheet: string, area: Area, change: FormatChange): void;
  setBorder(sheet: string, area: Area, edge: BorderEdge, color: string | null): void;
  merges(sheet: string): Area[];
  merge(sheet: string, area: Area): void;
  unmerge(sheet: string, area: Area): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void;
  /** Whether a filter or somebody has hidden the row. */
  isRowHidden(sheet: string, row: number): boolean;
  setRowsHidden(sheet: string, row: number, rows: number, isHidden: boolean): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void;

  selection(): { sheet: string; area: Area };
  select(sheet: string, area: Area): void;

  tables(): TableState[];
  addTable(table: { name: string; sheet: string; area: Area; showFilter: boolean; style?: string }): string;
  changeTable(id: string, change: Partial<Omit<TableState, "id" | "sheet">>): void;
  deleteTable(id: string): void;

  filterOf(place: FilterPlace): FilterState | undefined;
  /** Puts the filter of a sheet over these cells, with the row of headers; one over the same cells stays as it is. */
  putFilter(sheet: string, area: Area): void;
  /**
   * @param keeps of each row below the headers, whether it stays in sight; `undefined` takes the criterion of the column away.
   * @throws FilterUnclear
   */
  filterColumn(place: FilterPlace, column: number, keeps: readonly boolean[] | undefined): void;
  clearFilter(sheet: string): void;
  removeFilter(sheet: string): void;

  names(): NameState[];
  nameOf(id: string): NameState | undefined;
  addName(name: Omit<NameState, "id">): string;
  changeName(id: string, change: Partial<Pick<NameState, "formula" | "comment" | "visible">>): void;
  deleteName(id: string): void;

  /** Characters that a list may have; a reference may be as long as it is. */
  readonly validationListLength: number;
  /** Cells of the area that hold a text look otherwise. */
  addTextFormat(sheet: string, area: Area, format: TextFormat): void;
  pageSetup(sheet: string): PageSetup;
  setPageSetup(sheet: string, setup: PageSetup): void;

  listValidationOf(sheet: string, area: Area): ListValidation | undefined;
  setListValidation(sheet: string, area: Area, list: ListValidation | undefined): void;

  /** Whether the user is typing in a cell or in the formula bar. */
  isEditing(): boolean;
  /** Runs the changes as one step of undo, and as one with the step before if that was of the same group. */
  asOneStep<T>(change: () => T, group?: string): T;
  onChange(listener: (change: GridChange) => void): void;

  /** Marks the formulas of the cells, or all formulas, for computing again. */
  recalculate(cells: { sheet: string; row: number; column: number }[] | "all"): void;
  isCalculating(): boolean;
  /** With `Manual` formulas wait until somebody asks for them; the results of custom functions come in any case. */
  calculationMode: "Automatic" | "Manual";
  /** Whether formulas wait. */
  isCalculationPending(): boolean;
  /** Before formulas are computed: what is marked from then on is left to the next time. */
  onCalculating(listener: () => void): void;
  onCalculated(listener: () => void): void;
}

/** How cells look that hold a text. */
export interface TextFormat {
  text: string;
  fill?: string;
  color?: string;
}

/** How a sheet is to be printed. It is kept while the workbook is open, and stays out of files. */
export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  /** One of `Excel.PaperType`. */
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Without the sheet; blank where all is printed. */
  printArea: string;
  /** `5:8`; blank where none are repeated. */
  titleRows: string;
}

export interface ListValidation {
  /** `a,b,c` or a reference with "=". */
  source: string;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string };
}
