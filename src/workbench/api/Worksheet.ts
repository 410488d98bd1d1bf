import { type Area, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { AutoFilter } from "./AutoFilter";
import { NamedItemCollection } from "./NamedItemCollection";
import { PageLayout } from "./PageLayout";
import { Range } from "./Range";
import { ensureStructureUnprotected, sheetState } from "./sheetGuards";
import { TableCollection } from "./TableCollection";
import { WorksheetFreezePanes } from "./WorksheetFreezePanes";
import { WorksheetProtection } from "./WorksheetProtection";

const ILLEGAL_IN_NAMES = /[\\/?*[\]:]/;

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  readonly className = "Worksheet";

  constructor(
    private readonly grid: Grid,
    private readonly sheetId: string,
  ) {
    super();
  }

  override get identity(): string {
    return this.sheetId;
  }

  get id(): string {
    return this.sheetId;
  }

  get name(): string {
    return sheetState(this.grid, this.sheetId).name;
  }

  set name(name: string) {
    if (name === this.name) return;
    ensureStructureUnprotected(this.grid);
    ensureSheetName(this.grid, name, this.sheetId);
    this.grid.renameSheet(this.sheetId, name);
  }

  get position(): number {
    return this.grid.sheets().findIndex((sheet) => sheet.id === this.sheetId);
  }

  set position(index: number) {
    this.grid.moveSheet(this.sheetId, index);
  }

  get visibility(): string {
    return sheetState(this.grid, this.sheetId).visible ? "Visible" : "Hidden";
  }

  set visibility(visibility: string) {
    if (visibility !== "Visible" && visibility !== "Hidden") {
      throw new ExcelError("NotImplemented", `Worksheet.visibility = "${visibility}" is not implemented.`);
    }
    const visible = visibility === "Visible";
    const others = this.grid.sheets().filter((sheet) => sheet.visible && sheet.id !== this.sheetId);
    if (!visible && others.length === 0) {
      throw new ExcelError("InvalidOperation", "A workbook must have at least one visible worksheet.");
    }
    if (visible !== sheetState(this.grid, this.sheetId).visible) this.grid.setSheetVisible(this.sheetId, visible);
  }

  get tabColor(): string {
    return sheetState(this.grid, this.sheetId).tabColor;
  }

  set tabColor(color: string) {
    this.grid.setTabColor(this.sheetId, color);
  }

  get showGridlines(): boolean {
    return sheetState(this.grid, this.sheetId).showGridlines;
  }

  set showGridlines(shown: boolean) {
    if (shown !== this.showGridlines) this.grid.setGridlines(this.sheetId, shown);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.grid, this.sheetId);
  }

  get tables(): TableCollection {
    return new TableCollection(this.grid, this.sheetId);
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.grid, { sheet: this.sheetId });
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.grid, this.sheetId);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.grid, sheetState(this.grid, this.sheetId).id);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.grid, this.sheetId);
  }

  activate(): void {
    if (!sheetState(this.grid, this.sheetId).visible) {
      throw new ExcelError("InvalidOperation", "A hidden worksheet cannot be activated.");
    }
    this.grid.activateSheet(this.sheetId);
  }

  calculate(): void {
    this.grid.recalculate("all");
  }

  delete(): void {
    ensureStructureUnprotected(this.grid);
    const others = this.grid.sheets().filter((sheet) => sheet.visible && sheet.id !== this.sheetId);
    if (others.length === 0) {
      throw new ExcelError("InvalidOperation", "A workbook must have at least one visible worksheet.");
    }
    this.grid.deleteSheet(sheetState(this.grid, this.sheetId).id);
  }

  copy(positionType = "None", relativeTo?: Worksheet): Worksheet {
    ensureStructureUnprotected(this.grid);
    const count = this.grid.sheets().length;
    const index = {
      none: count,
      beginning: 0,
      end: count,
      before: relativeTo?.position ?? 0,
      after: (relativeTo?.position ?? count) + 1,
    }[positionType.toLowerCase()];
    if (index === undefined) throw new ExcelError("InvalidArgument", `Worksheet.copy: ${positionType} is no position.`);
    return new Worksheet(this.grid, this.grid.copySheet(this.sheetId, index));
  }

  getRange(address?: string): Range {
    if (address === undefined) return this.range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const parsed = parseAddress(address);
    if (parsed && (parsed.sheet === undefined || parsed.sheet.toLowerCase() === this.name.toLowerCase())) {
      return this.range(parsed.area);
    }
    const named = this.names.find(address) ?? new NamedItemCollection(this.grid, undefined).find(address);
    const range = named?.getRangeOrNullObject();
    if (range?.sheet === this.sheetId) return range;
    throw new ExcelError("InvalidArgument", `${address} is no range on the worksheet ${this.name}.`);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.range({ row, column, rows, columns });
  }

  getCell(row: number, column: number): Range {
    return this.range({ row, column, rows: 1, columns: 1 });
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.grid.usedArea(sheetState(this.grid, this.sheetId).id, valuesOnly);
    return area ? this.range(area) : null;
  }

  getNext(visibleOnly = false): Worksheet {
    return this.neighbour(1, visibleOnly) ?? noNeighbour();
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }

  getPrevious(visibleOnly = false): Worksheet {
    return this.neighbour(-1, visibleOnly) ?? noNeighbour();
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.grid.sheets().filter((sheet) => !visibleOnly || sheet.visible || sheet.id === this.sheetId);
    const index = sheets.findIndex((sheet) => sheet.id === this.sheetId) + step;
    const found = index < 0 ? undefined : sheets[index];
    return found ? new Worksheet(this.grid, found.id) : null;
  }

  private range(area: Area): Range {
    if (
      area.row < 0 ||
      area.column < 0 ||
      area.row + area.rows > MAX_ROWS ||
      area.column + area.columns > MAX_COLUMNS
    ) {
      throw new ExcelError("InvalidArgument", "The range lies outside the worksheet.");
    }
    return new Range(this.grid, sheetState(this.grid, this.sheetId).id, area);
  }
}

/** Excel's rules for the name of a worksheet. */
export function ensureSheetName(grid: Grid, name: string, own?: string): void {
  const taken = grid.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError("ItemAlreadyExists", `There is already a worksheet named ${name}.`);
  const illegal = name === "" || name.length > 31 || ILLEGAL_IN_NAMES.test(name) || /^'|'$/.test(name);
  if (illegal) throw new ExcelError("InvalidArgument", `"${name}" cannot be the name of a worksheet.`);
}

function noNeighbour(): never {
  throw new ExcelError("ItemNotFound", "There is no such worksheet.");
}
