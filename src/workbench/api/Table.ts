import { type Area, intersect, parseAddress } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid, TableState } from "../grid/Grid";
import { AutoFilter } from "./AutoFilter";
import { Range } from "./Range";
import { ensureUnprotected } from "./sheetGuards";
import { TableColumnCollection } from "./TableColumnCollection";
import { TableRowCollection } from "./TableRowCollection";
import { Worksheet } from "./Worksheet";

const LEGAL_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** `Excel.Table`. */
export class Table extends HostObject {
  readonly className = "Table";

  constructor(
    private readonly grid: Grid,
    private readonly tableId: string,
  ) {
    super();
  }

  override get identity(): string {
    return this.tableId;
  }

  get id(): string {
    return this.tableId;
  }

  get name(): string {
    return this.state().name;
  }

  set name(name: string) {
    if (name === this.name) return;
    if (!LEGAL_NAME.test(name) || parseAddress(name)) {
      throw new ExcelError("InvalidArgument", `"${name}" cannot be the name of a table.`);
    }
    const taken = [...this.grid.tables().filter(({ id }) => id !== this.tableId), ...this.grid.names()];
    if (taken.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw new ExcelError("InvalidArgument", `The name ${name} is taken.`);
    }
    this.grid.changeTable(this.tableId, { name });
  }

  get showHeaders(): boolean {
    return this.state().showHeaders;
  }

  set showHeaders(shown: boolean) {
    this.grid.changeTable(this.tableId, { showHeaders: shown });
  }

  get showTotals(): boolean {
    return false;
  }

  get showFilterButton(): boolean {
    return this.state().showFilter;
  }

  set showFilterButton(shown: boolean) {
    this.grid.changeTable(this.tableId, { showFilter: shown });
  }

  get showBandedRows(): boolean {
    return this.state().bandedRows;
  }

  set showBandedRows(shown: boolean) {
    this.grid.changeTable(this.tableId, { bandedRows: shown });
  }

  get style(): string {
    return this.state().style;
  }

  set style(style: string) {
    this.grid.changeTable(this.tableId, { style });
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.grid, { table: this.tableId });
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.grid, this.state().sheet);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.grid, this.tableId);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this.grid, this.tableId);
  }

  getRange(): Range {
    const { sheet, area, showHeaders } = this.state();
    return new Range(this.grid, sheet, showHeaders ? area : bodyOf(area));
  }

  /** A hidden row has no range; no page says how Excel refuses it. */
  getHeaderRowRange(): Range {
    const { sheet, area, showHeaders, name } = this.state();
    if (!showHeaders) throw new ExcelError("GeneralException", `The header row of ${name} is hidden.`);
    return new Range(this.grid, sheet, { ...area, rows: 1 });
  }

  getDataBodyRange(): Range {
    const { sheet, area } = this.state();
    return new Range(this.grid, sheet, bodyOf(area));
  }

  resize(newRange: unknown): void {
    const { sheet, area } = this.state();
    ensureUnprotected(this.grid, sheet);
    const wanted = newRange instanceof Range ? newRange.area : parseAddress(String(newRange))?.area;
    if (!wanted) throw new ExcelError("InvalidArgument", `${String(newRange)} is not the address of a range.`);
    if (wanted.row !== area.row || !intersect(wanted, area)) {
      throw new ExcelError("InvalidArgument", "A table is resized with its header row in the same place.");
    }
    this.grid.changeTable(this.tableId, { area: wanted });
  }

  /** Deletes the table with its cells. */
  delete(): void {
    const { sheet, area } = this.state();
    ensureUnprotected(this.grid, sheet);
    this.grid.deleteTable(this.tableId);
    this.grid.clear(sheet, area, "all");
  }

  convertToRange(): Range {
    const { sheet, area } = this.state();
    ensureUnprotected(this.grid, sheet);
    this.grid.deleteTable(this.tableId);
    return new Range(this.grid, sheet, area);
  }

  private state(): TableState {
    return tableState(this.grid, this.tableId);
  }
}

export function tableState(grid: Grid, id: string): TableState {
  const state = grid.tables().find((table) => table.id === id);
  if (!state) throw new ExcelError("ItemNotFound", "The table has been deleted.");
  return state;
}

/** The rows below the header. */
export function bodyOf(area: Area): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}
