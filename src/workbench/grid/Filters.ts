import { type ICellData, type Nullable, CellValueType } from "@univerjs/core";
import {
  ClearSheetsFilterCriteriaCommand,
  RemoveSheetFilterCommand,
  SetSheetFilterRangeCommand,
  SetSheetsFilterCriteriaCommand,
  SheetsFilterService,
} from "@univerjs/preset-sheets-filter";
import {
  SetSheetTableFilterCommand,
  SheetTableService,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableManager,
} from "@univerjs/preset-sheets-table";

import type { Area } from "../address";
import { type FilterPlace, type FilterState, FilterUnclear } from "./Grid";
import { type Session, toArea, toRange } from "./Session";

/**
 * The filters of the workbook: a sheet has one at most, each table another. Univer keeps rows by what their cells show; which rows are to
 * be kept is decided by whoever knows Excel's criteria.
 */
export class Filters {
  private readonly service: SheetsFilterService;
  private readonly tables: TableManager;
  private readonly tableService: SheetTableService;

  constructor(private readonly session: Session) {
    this.service = session.injector.get(SheetsFilterService);
    this.tables = session.injector.get(TableManager);
    this.tableService = session.injector.get(SheetTableService);
  }

  state(place: FilterPlace): FilterState | undefined {
    const { unitId } = this.session;
    if ("sheet" in place) {
      const model = this.service.getFilterModel(unitId, place.sheet);
      if (!model) return undefined;
      const area = toArea(model.getRange());
      return { area, columns: model.getAllFilterColumns().map(([column]) => column - area.column) };
    }
    const table = this.tables.getTable(unitId, place.table);
    if (!table) return undefined;
    const area = toArea(table.getRange());
    const all = Array.from({ length: area.columns }, (_, column) => column);
    return { area, columns: all.filter((column) => table.getTableFilterColumn(column) !== undefined) };
  }

  /** Puts the filter of the sheet over these cells; one over the same cells stays as it is. */
  put(sheet: string, area: Area): void {
    const present = this.state({ sheet })?.area;
    if (present && sameArea(present, area)) return;
    if (present) this.remove(sheet);
    this.session.run(SetSheetFilterRangeCommand, { ...this.at(sheet), range: toRange(area) });
  }

  /**
   * @param keeps of each row below the headers, whether it stays in sight; `undefined` takes the column's criterion away.
   * @throws FilterUnclear where cells that show the same are to be kept and not to be.
   */
  setColumn(place: FilterPlace, column: number, keeps: readonly boolean[] | undefined): void {
    const area = this.state(place)?.area;
    if (!area) throw new Error("There is no filter to set a criterion of.");
    if ("sheet" in place) {
      const worksheet = this.session.worksheet(place.sheet);
      const show = (row: number, at: number) => textOf(worksheet.getCell(row, at));
      const shown = keeps && this.shownBy(place.sheet, area, column, keeps, show);
      const texts = shown && [...shown].filter((text) => text !== "");
      this.session.run(SetSheetsFilterCriteriaCommand, {
        ...this.at(place.sheet),
        col: area.column + column,
        criteria: texts
          ? { colId: area.column + column, filters: { filters: texts, ...(shown.has("") && { blank: true }) } }
          : null,
      });
      return;
    }
    const table = this.tables.getTable(this.session.unitId, place.table);
    const sheet = table?.getSubunitId() ?? "";
    const worksheet = this.session.worksheet(sheet);
    const show = (row: number, at: number) =>
      this.tableService.getCellValueWithConditionType(worksheet, row, at) ?? TABLE_FILTER_EMPTY_VALUE;
    const shown = keeps && this.shownBy(sheet, area, column, keeps, show);
    this.session.run(SetSheetTableFilterCommand, {
      unitId: this.session.unitId,
      tableId: place.table,
      column,
      tableFilter: shown && { filterType: TableColumnFilterTypeEnum.manual, values: [...shown] as string[] },
    });
  }

  clear(sheet: string): void {
    if (this.state({ sheet })?.columns.length) this.session.run(ClearSheetsFilterCriteriaCommand, this.at(sheet));
  }

  remove(sheet: string): void {
    if (this.state({ sheet })) this.session.run(RemoveSheetFilterCommand, this.at(sheet));
  }

  private shownBy<Shown>(
    sheet: string,
    area: Area,
    column: number,
    keeps: readonly boolean[],
    show: (row: number, column: number) => Shown,
  ): Set<Shown> {
    const worksheet = this.session.worksheet(sheet);
    const at = area.column + column;
    // What a text shows does not depend on its format, and asking takes long.
    const [kept, left] = [new Map<unknown, Shown>(), new Map<unknown, Shown>()];
    keeps.forEach((isKept, i) => {
      const row = area.row + 1 + i;
      const cell = worksheet.getCellRaw(row, at);
      const known = typeof cell?.v === "string" && cell.t === CellValueType.STRING ? cell.v : row;
      const side = isKept ? kept : left;
      if (!side.has(known)) side.set(known, show(row, at));
    });
    const others = new Set(left.values());
    for (const shown of kept.values()) if (others.has(shown)) throw new FilterUnclear(String(shown));
    return new Set(kept.values());
  }

  private at(sheet: string): { unitId: string; subUnitId: string } {
    return { unitId: this.session.unitId, subUnitId: sheet };
  }
}

/** What Univer compares with the texts that its filter keeps. */
function textOf(cell: Nullable<ICellData>): string {
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === CellValueType.BOOLEAN)
    return typeof value === "string" ? value.toUpperCase() : value ? "TRUE" : "FALSE";
  return String(value).replace(/[\r\n]/g, "");
}

function sameArea(one: Area, other: Area): boolean {
  return (["row", "column", "rows", "columns"] as const).every((key) => one[key] === other[key]);
}
