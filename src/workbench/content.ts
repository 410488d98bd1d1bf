/** A workbook as plain data: the form between an `.xlsx` file and the grid. */
export interface WorkbookContent {
  sheets: SheetContent[];
  names: DefinedName[];
}

export interface SheetContent {
  name: string;
  hidden: boolean;
  /** The sheet is locked against edits. */
  protected: boolean;
  /** Cells that hold something or are formatted; in row order. A large sheet has hundreds of thousands of them. */
  cells: CellContent[];
  /** Width in whole pixels by zero-based column; columns that are absent have the default width, hidden ones 0. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  /** A1 ranges without the sheet's name. */
  merges: string[];
  tables: TableContent[];
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
}

export interface CellContent {
  /** Zero-based. */
  row: number;
  /** Zero-based. */
  column: number;
  /** The value last computed or typed. An error value is `{ error: "#N/A" }`. */
  value: string | number | boolean | null | { error: string };
  /** As the user reads it, with "=": `=KPI.GRADE([@Total],S5_Grades)`, without any of the file's prefixes. */
  formula?: string;
  /** Size of the spilled result when the formula is a dynamic array. */
  spill?: { rows: number; columns: number };
  /** Size of the range into which an old array formula (Ctrl+Shift+Enter) was entered. */
  array?: { rows: number; columns: number };
  /**
   * The value comes from the `spill` or `array` formula that covers this cell: shown before the first calculation, never
   * to be entered into the cell, where it would block the spill.
   */
  spilled?: true;
  format?: CellFormat;
}

/** Colours are `#RRGGBB`. What is absent has Excel's default: General, 11 points, black, no fill. */
export interface CellFormat {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  fontColor?: string;
  /** In points. */
  fontSize?: number;
  fill?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  border?: { color: string; sides: ("top" | "right" | "bottom" | "left")[] };
}

export interface TableContent {
  name: string;
  /** A1 range with the header row, without the sheet's name. */
  range: string;
  columns: string[];
  style?: string;
  showFilter: boolean;
  /** The last row of the range is a row of totals. */
  totalsRow?: true;
}

export interface DefinedName {
  name: string;
  /** With "=" and sheet name: `='S5'!$A$1:$F$40`. */
  formula: string;
  /** The sheet it is scoped to; absent for the whole workbook. */
  sheet?: string;
  comment?: string;
  visible: boolean;
}
