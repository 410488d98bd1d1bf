import {
  type Area,
  bound,
  contains,
  formatAddress,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  sameArea,
} from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { type CellsMoved, HostObject } from "../bridge/HostObject";
import { cellText } from "../grid/cellText";
import { readEntry } from "../grid/enteredValue";
import type { CellInput, Grid, GridCell } from "../grid/Grid";
import { type CellProperties, type CellPropertiesWanted, cellProperties } from "./cellProperties";
import { copyFormats } from "./copyFormats";
import { ConditionalFormatCollection } from "./ConditionalFormatCollection";
import { DataValidation } from "./DataValidation";
import { RangeFormat } from "./RangeFormat";
import { ensureUnprotected } from "./sheetGuards";
import { TableScopedCollection } from "./TableScopedCollection";
import { Worksheet } from "./Worksheet";

type Written = string | number | boolean | null;

/** `Excel.Range`. */
export class Range extends HostObject {
  readonly className = "Range";

  constructor(
    readonly grid: Grid,
    readonly sheet: string,
    public area: Area,
  ) {
    super();
  }

  override follow({ sheet, axis, at, count }: CellsMoved): void {
    if (sheet === this.sheet) this.area = moved(this.area, axis, at, count);
  }

  // Where it is

  get address(): string {
    return formatAddress(this.sheetName(), this.area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  /** Excel gives -1 beyond 2^31 - 1. */
  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.grid, this.sheet);
  }

  // What it holds

  get values(): unknown {
    return this.each(({ value }) => plain(value));
  }

  set values(written: unknown) {
    this.writeEntries(written, "values");
  }

  get formulas(): unknown {
    return this.each(({ formula, value }) => formula ?? plain(value));
  }

  set formulas(written: unknown) {
    this.writeEntries(written, "formulas");
  }

  get formulasLocal(): unknown {
    return this.formulas;
  }

  set formulasLocal(written: unknown) {
    this.writeEntries(written, "formulasLocal");
  }

  get text(): unknown {
    return this.each(({ value, numberFormat }) => cellText(value, numberFormat));
  }

  get numberFormat(): unknown {
    return this.each(({ numberFormat }) => numberFormat);
  }

  set numberFormat(written: unknown) {
    ensureUnprotected(this.grid, this.sheet);
    const rows = this.shape(written, "numberFormat");
    const formats = rows.map((row) =>
      row.map((format) => (typeof format === "string" ? format || "General" : undefined)),
    );
    this.grid.setNumberFormats(this.sheet, this.area, formats);
  }

  get numberFormatLocal(): unknown {
    return this.numberFormat;
  }

  set numberFormatLocal(written: unknown) {
    this.numberFormat = written;
  }

  get valueTypes(): unknown {
    return this.each(({ value }) => {
      if (value === null) return "Empty";
      if (typeof value === "object") return "Error";
      if (typeof value === "number") return "Double";
      return typeof value === "boolean" ? "Boolean" : "String";
    });
  }

  get hasSpill(): boolean | null {
    let spilled = 0;
    let all = 0;
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      for (let column = this.area.column; column < this.area.column + this.area.columns; column += 1) {
        all += 1;
        if (this.grid.spillOver(this.sheet, row, column)) spilled += 1;
      }
    }
    if (spilled === 0) return false;
    return spilled === all ? true : null;
  }

  get hidden(): boolean {
    return false;
  }

  // Other ranges

  getCell(row: number, column: number): Range {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    this.ensureIndex(row, this.area.rows, "row");
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  getColumn(column: number): Range {
    this.ensureIndex(column, this.area.columns, "column");
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this.area.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.area.columns - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }

  getOffsetRange(rowOffset: number, columnOffset: number): Range {
    return this.at({ ...this.area, row: this.area.row + rowOffset, column: this.area.column + columnOffset });
  }

  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    return this.at({ ...this.area, rows: this.area.rows + deltaRows, columns: this.area.columns + deltaColumns });
  }

  getAbsoluteResizedRange(numRows: number, numColumns: number): Range {
    return this.at({ ...this.area, rows: numRows, columns: numColumns });
  }

  getRowsAbove(count = 1): Range {
    return this.at({ ...this.area, ...before(this.area.row, this.area.rows, count, "row", "rows") });
  }

  getRowsBelow(count = 1): Range {
    return this.at({ ...this.area, ...after(this.area.row, this.area.rows, count, "row", "rows") });
  }

  getColumnsBefore(count = 1): Range {
    return this.at({ ...this.area, ...before(this.area.column, this.area.columns, count, "column", "columns") });
  }

  getColumnsAfter(count = 1): Range {
    return this.at({ ...this.area, ...after(this.area.column, this.area.columns, count, "column", "columns") });
  }

  getBoundingRect(another: unknown): Range {
    return this.at(bound(this.area, this.otherArea(another)));
  }

  getIntersection(another: unknown): Range {
    const found = this.getIntersectionOrNullObject(another);
    if (!found) throw new ExcelError("ItemNotFound", "The ranges have no cell in common.");
    return found;
  }

  getIntersectionOrNullObject(another: unknown): Range | null {
    if (another instanceof Range && another.sheet !== this.sheet) return null;
    const common = intersect(this.area, this.otherArea(another));
    return common ? this.at(common) : null;
  }

  getEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  getUsedRange(valuesOnly = false): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    // A range without anything in it has its first cell for its used range.
    return used ?? this.at({ ...this.area, rows: 1, columns: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.grid.usedArea(this.sheet, valuesOnly);
    const common = used && intersect(this.area, used);
    const inside = common && tighten(this.grid.read(this.sheet, common), common, valuesOnly);
    return inside ? this.at(inside) : null;
  }

  getSurroundingRegion(): Range {
    return this.at(surroundingRegion(this.grid, this.sheet, this.area));
  }

  getSpillingToRange(): Range {
    const range = this.getSpillingToRangeOrNullObject();
    if (!range) throw new ExcelError("ItemNotFound", `The formula in ${this.address} does not spill.`);
    return range;
  }

  getSpillingToRangeOrNullObject(): Range | null {
    const spill = this.grid.spillOf(this.sheet, this.area.row, this.area.column);
    return spill ? this.at(spill) : null;
  }

  getSpillParent(): Range {
    const range = this.getSpillParentOrNullObject();
    if (!range) throw new ExcelError("ItemNotFound", `No formula spills into ${this.address}.`);
    return range;
  }

  getSpillParentOrNullObject(): Range | null {
    const spill = this.grid.spillOver(this.sheet, this.area.row, this.area.column);
    return spill ? this.at({ ...spill, rows: 1, columns: 1 }) : null;
  }

  getTables(fullyContained = false): TableScopedCollection {
    const tables = this.grid.tables().filter((table) => {
      if (table.sheet !== this.sheet) return false;
      return fullyContained ? contains(this.area, table.area) : intersect(this.area, table.area) !== undefined;
    });
    return new TableScopedCollection(
      this.grid,
      tables.map((table) => table.id),
    );
  }

  // Changes

  clear(applyTo = "All"): void {
    ensureUnprotected(this.grid, this.sheet);
    const what = { all: "all", contents: "contents", formats: "formats" }[applyTo.toLowerCase()];
    if (what === undefined) throw new ExcelError("NotImplemented", `Range.clear("${applyTo}") is not implemented.`);
    this.grid.clear(this.sheet, this.area, what as "all" | "contents" | "formats");
  }

  delete(shift: string): void {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.deleteCells(this.sheet, this.area, shift.toLowerCase() === "left" ? "left" : "up");
  }

  insert(shift: string): Range {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.insertCells(this.sheet, this.area, shift.toLowerCase() === "right" ? "right" : "down");
    return this.at(this.area);
  }

  copyFrom(source: unknown, copyType = "All", skipBlanks = false, transpose = false): void {
    ensureUnprotected(this.grid, this.sheet);
    if (copyType.toLowerCase() !== "formats" || skipBlanks || transpose || !(source instanceof Range))
      throw new ExcelError("NotImplemented", "Range.copyFrom is implemented for the formats of a range alone.");
    const { rows, columns } = this.area;
    // One cell takes as much room as its source.
    const area = {
      ...this.area,
      rows: Math.max(rows, source.area.rows),
      columns: Math.max(columns, source.area.columns),
    };
    copyFormats(this.grid, source, this.sheet, area);
  }

  /** `null` where some rows are hidden and others are not. */
  get rowHidden(): boolean | null {
    const first = this.isHidden(0);
    for (let i = 1; i < this.area.rows; i += 1) if (this.isHidden(i) !== first) return null;
    return first;
  }

  set rowHidden(isHidden: boolean | null) {
    if (isHidden === null) return;
    ensureUnprotected(this.grid, this.sheet);
    this.grid.setRowsHidden(this.sheet, this.area.row, this.area.rows, isHidden);
  }

  getRowProperties({ rowHidden }: { rowHidden?: boolean }): { rowHidden?: boolean }[] {
    return Array.from({ length: this.area.rows }, (_, i) => (rowHidden ? { rowHidden: this.isHidden(i) } : {}));
  }

  getCellProperties(wanted: CellPropertiesWanted): CellProperties[][] {
    const { rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => cellProperties(this.getCell(i, j), wanted)),
    );
  }

  merge(across = false): void {
    ensureUnprotected(this.grid, this.sheet);
    if (!across) this.grid.merge(this.sheet, this.area);
    else for (let row = 0; row < this.area.rows; row += 1) this.grid.merge(this.sheet, this.getRow(row).area);
  }

  unmerge(): void {
    ensureUnprotected(this.grid, this.sheet);
    this.grid.unmerge(this.sheet, this.area);
  }

  select(): void {
    this.grid.select(this.sheet, this.area);
  }

  calculate(): void {
    this.grid.recalculate("all");
  }

  get format(): RangeFormat {
    return new RangeFormat(this.grid, this.sheet, this.area);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.grid, this.sheet, this.area);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.grid, this.sheet, this.area);
  }

  private isHidden(row: number): boolean {
    return this.grid.isRowHidden(this.sheet, this.area.row + row);
  }

  private at(area: Area): Range {
    const { row, column, rows, columns } = area;
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
      throw new ExcelError("InvalidArgument", "The range lies outside the worksheet.");
    }
    return new Range(this.grid, this.sheet, area);
  }

  private sheetName(): string {
    return new Worksheet(this.grid, this.sheet).name;
  }

  private otherArea(another: unknown): Area {
    if (another instanceof Range) {
      if (another.sheet !== this.sheet)
        throw new ExcelError("InvalidArgument", "The ranges are on different worksheets.");
      return another.area;
    }
    const area = typeof another === "string" ? parseArea(another) : undefined;
    if (!area) throw new ExcelError("InvalidArgument", `${String(another)} is not the address of a range.`);
    return area;
  }

  private ensureIndex(index: number, count: number, name: string): void {
    if (index < 0 || index >= count) throw new ExcelError("InvalidArgument", `The range has no ${name} ${index}.`);
  }

  /** A whole column or row has no values to read: Excel gives null. */
  private each(read: (cell: GridCell) => unknown): unknown {
    if (this.isEntireColumn || this.isEntireRow) return null;
    return this.grid.read(this.sheet, this.area).map((row) => row.map(read));
  }

  private writeEntries(written: unknown, property: string): void {
    ensureUnprotected(this.grid, this.sheet);
    const rows = this.seenAlone(this.shape(written, property));
    const present = this.grid.read(this.sheet, this.area);
    const formats: (string | undefined)[][] = [];
    const cells = rows.map((row, i) =>
      row.map((entry, j): CellInput | undefined => {
        if (entry === null) return undefined;
        const known = present[i]?.[j]?.numberFormat ?? "General";
        const { input, numberFormat } = readEntry(entry, known);
        if (numberFormat !== undefined && known === "General") {
          (formats[i] ??= [])[j] = numberFormat;
        }
        if ("formula" in input) this.ensureUnderstood(input.formula, i, j);
        return input;
      }),
    );
    this.grid.write(this.sheet, this.area, cells);
    if (formats.length > 0)
      this.grid.setNumberFormats(
        this.sheet,
        this.area,
        rows.map((_, i) => formats[i] ?? []),
      );
  }

  /** A formula that Excel would not take when typed fails the write, and the batch with it (office-js#245 has seen it for tables). */
  private ensureUnderstood(formula: string, row: number, column: number): void {
    const broken = this.grid.brokenReference(this.sheet, this.area.row + row, this.area.column + column, formula);
    if (broken !== undefined)
      throw new ExcelError("InvalidArgument", `The formula ${formula} is invalid: there is no ${broken}.`);
  }

  /**
   * Of several rows of which some are hidden, what comes in one go ends in other cells than its own: with a column of five values and two
   * hidden rows, the first value stood in each row in sight, and the hidden ones kept theirs (xlwings#747; office-js#224 and NetOffice#2
   * say alike). A row at a time is right.
   */
  private seenAlone(rows: Written[][]): Written[][] {
    const areHidden = rows.map((_, i) => this.isHidden(i));
    if (rows.length === 1 || !areHidden.includes(true)) return rows;
    return rows.map((row, i) => (areHidden[i] ? row.map(() => null) : (rows[0] ?? row)));
  }

  /** One value for all cells, or a value for each. */
  private shape(written: unknown, property: string): Written[][] {
    if (this.isEntireColumn || this.isEntireRow) {
      throw new ExcelError("InvalidArgument", `${property} cannot be written to a whole row or column.`);
    }
    const { rows, columns } = this.area;
    if (!Array.isArray(written)) {
      return Array.from({ length: rows }, () => Array<Written>(columns).fill(toWritten(written, property)));
    }
    const given = written as unknown[];
    if (given.length !== rows || given.some((row) => !Array.isArray(row) || row.length !== columns)) {
      throw new ExcelError(
        "InvalidArgument",
        `${property}: the array does not have the shape of the range ${this.address} (${rows} × ${columns}).`,
      );
    }
    return (given as unknown[][]).map((row) => row.map((value) => toWritten(value, property)));
  }
}

/** Where an area is after lines were inserted before or in it, or deleted; of a deleted area one line is left. */
function moved(area: Area, axis: "row" | "column", at: number, count: number): Area {
  const extent = axis === "row" ? "rows" : "columns";
  const start = area[axis];
  const end = start + area[extent];
  const shift = (position: number): number =>
    count > 0 ? (position >= at ? position + count : position) : Math.max(Math.min(position, at), position + count);
  const newStart = shift(start);
  const newEnd = count > 0 ? (end > at ? end + count : end) : shift(end);
  return { ...area, [axis]: newStart, [extent]: Math.max(1, newEnd - newStart) };
}

function toWritten(value: unknown, property: string): Written {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new ExcelError("InvalidArgument", `${property}: ${JSON.stringify(value)} cannot be put into a cell.`);
}

function plain(value: GridCell["value"]): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function before<R extends string, C extends string>(
  start: number,
  size: number,
  count: number,
  position: R,
  extent: C,
): Record<R | C, number> {
  return (
    count > 0 ? { [position]: start - count, [extent]: count } : { [position]: start + size, [extent]: -count }
  ) as Record<R | C, number>;
}

function after<R extends string, C extends string>(
  start: number,
  size: number,
  count: number,
  position: R,
  extent: C,
): Record<R | C, number> {
  return before(start, size, -count, position, extent);
}

/** The rows and columns of the area that have something in them, from the first to the last. */
function tighten(cells: GridCell[][], area: Area, valuesOnly: boolean): Area | undefined {
  if (!valuesOnly) return area;
  const usedRows = cells.flatMap((row, index) => (row.some(hasContent) ? [index] : []));
  const width = cells[0]?.length ?? 0;
  const usedColumns = Array.from({ length: width }, (_, index) => index).filter((index) =>
    cells.some((row) => row[index] && hasContent(row[index])),
  );
  const [top, left] = [usedRows[0], usedColumns[0]];
  const [bottom, right] = [usedRows.at(-1), usedColumns.at(-1)];
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return undefined;
  return { row: area.row + top, column: area.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}

function hasContent({ value, formula }: GridCell): boolean {
  return value !== null || formula !== undefined;
}

/** Grows the area until it is surrounded by blank rows and columns. */
function surroundingRegion(grid: Grid, sheet: string, start: Area): Area {
  const used = grid.usedArea(sheet, true);
  if (!used) return start;
  let region = start;
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const around: Area = {
      row,
      column,
      rows: region.row + region.rows + 1 - row,
      columns: region.column + region.columns + 1 - column,
    };
    const inUse = intersect(around, used);
    const filled = inUse && tighten(grid.read(sheet, inUse), inUse, true);
    const next = filled ? bound(region, filled) : region;
    if (sameArea(next, region)) return region;
    region = next;
  }
}
