import { type Area, parseAddress } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { FilterPlace, Grid } from "../grid/Grid";
import { applyCriteria } from "./applyCriteria";
import { Range } from "./Range";
import { ensureUnprotected } from "./sheetGuards";
import { tableState } from "./Table";

/** `Excel.AutoFilter`: that of a sheet, or of a table, whose columns are filtered by `TableColumn.filter` here. */
export class AutoFilter extends HostObject {
  readonly className = "AutoFilter";

  constructor(
    private readonly grid: Grid,
    private readonly place: FilterPlace,
  ) {
    super();
  }

  get enabled(): boolean {
    return "table" in this.place
      ? tableState(this.grid, this.place.table).showFilter
      : this.grid.filterOf(this.place) !== undefined;
  }

  get isDataFiltered(): boolean {
    return (this.grid.filterOf(this.place)?.columns.length ?? 0) > 0;
  }

  apply(range: unknown, columnIndex?: number | null, criteria?: unknown): void {
    const sheet = this.sheetOnly("apply");
    ensureUnprotected(this.grid, sheet);
    const area = this.areaOf(range, sheet);
    this.grid.putFilter(sheet, area);
    if (columnIndex === undefined || columnIndex === null) return;
    if (columnIndex < 0 || columnIndex >= area.columns)
      throw new ExcelError("InvalidArgument", `There is no column ${columnIndex} in the filtered range.`);
    if (criteria) applyCriteria(this.grid, this.place, sheet, area, columnIndex, criteria);
  }

  clearCriteria(): void {
    const sheet = this.sheetOnly("clearCriteria");
    ensureUnprotected(this.grid, sheet);
    this.grid.clearFilter(sheet);
  }

  remove(): void {
    const sheet = this.sheetOnly("remove");
    ensureUnprotected(this.grid, sheet);
    this.grid.removeFilter(sheet);
  }

  getRangeOrNullObject(): Range | null {
    const state = this.grid.filterOf(this.place);
    const sheet = "sheet" in this.place ? this.place.sheet : tableState(this.grid, this.place.table).sheet;
    return state ? new Range(this.grid, sheet, state.area) : null;
  }

  private sheetOnly(member: string): string {
    if ("sheet" in this.place) return this.place.sheet;
    throw new ExcelError("NotImplemented", `AutoFilter.${member} of a table is not implemented.`);
  }

  private areaOf(range: unknown, sheet: string): Area {
    const area = range instanceof Range ? range.area : parseAddress(String(range))?.area;
    if (!area || (range instanceof Range && range.sheet !== sheet))
      throw new ExcelError("InvalidArgument", `${String(range)} is not a range of the sheet.`);
    return area;
  }
}
