import { type Area, formatAddress, intersect, parseAddress } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostCollection } from "../bridge/HostObject";
import type { Grid, TableState } from "../grid/Grid";
import { Range } from "./Range";
import { ensureUnprotected, sheetState } from "./sheetGuards";
import { Table } from "./Table";

/** `Excel.TableCollection`: of the workbook, or of one worksheet. */
export class TableCollection extends HostCollection<Table> {
  readonly className = "TableCollection";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string | undefined,
  ) {
    super();
  }

  list(): Table[] {
    return this.states().map(({ id }) => new Table(this.grid, id));
  }

  find(key: string): Table | undefined {
    const name = key.toLowerCase();
    const state = this.states().find((table) => table.id === key || table.name.toLowerCase() === name);
    return state && new Table(this.grid, state.id);
  }

  get count(): number {
    return this.states().length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: string): Table {
    const table = this.find(key);
    if (!table) throw new ExcelError("ItemNotFound", `There is no table ${key}.`);
    return table;
  }

  getItemOrNullObject(key: string): Table | null {
    return this.find(key) ?? null;
  }

  getItemAt(index: number): Table {
    const state = this.states()[index];
    if (!state) throw new ExcelError("InvalidArgument", `There is no table at ${index}.`);
    return new Table(this.grid, state.id);
  }

  add(address: unknown, hasHeaders: boolean): Table {
    const { sheet, area: given } = this.place(address);
    ensureUnprotected(this.grid, sheet);
    const area = hasHeaders ? withBody(given) : this.insertHeaders(sheet, given);
    this.ensureFree(sheet, area);
    this.completeHeaders(sheet, area);
    return new Table(this.grid, this.grid.addTable({ name: this.freeName(), sheet, area, showFilter: true }));
  }

  private states(): TableState[] {
    return this.grid.tables().filter((table) => this.sheet === undefined || table.sheet === this.sheet);
  }

  private place(address: unknown): { sheet: string; area: Area } {
    if (address instanceof Range) return address;
    const parsed = typeof address === "string" ? parseAddress(address) : undefined;
    if (!parsed) throw new ExcelError("InvalidArgument", `${String(address)} is not the address of a range.`);
    if (parsed.sheet === undefined) return { sheet: this.sheet ?? this.grid.activeSheet(), area: parsed.area };
    const name = parsed.sheet.toLowerCase();
    const sheet = this.grid.sheets().find((state) => state.name.toLowerCase() === name);
    if (!sheet) throw new ExcelError("ItemNotFound", `There is no worksheet ${parsed.sheet}.`);
    return { sheet: sheet.id, area: parsed.area };
  }

  private ensureFree(sheet: string, area: Area): void {
    const other = this.grid.tables().find((table) => table.sheet === sheet && intersect(table.area, area));
    if (other) {
      const place = formatAddress(sheetState(this.grid, sheet).name, area);
      throw new ExcelError("InvalidArgument", `${place} overlaps the table ${other.name}.`);
    }
    if (this.grid.merges(sheet).some((merge) => intersect(merge, area))) {
      throw new ExcelError("MergedRangeConflict", "A table cannot hold merged cells.");
    }
  }

  private insertHeaders(sheet: string, area: Area): Area {
    this.grid.insertCells(sheet, { ...area, rows: 1 }, "down");
    return { ...area, rows: area.rows + 1 };
  }

  /** Every column of a table has a name of its own, and it is text. */
  private completeHeaders(sheet: string, area: Area): void {
    const headerArea = { ...area, rows: 1 };
    const [headers = []] = this.grid.read(sheet, headerArea);
    const taken = new Set<string>();
    const names = headers.map(({ value }, index) => {
      const wanted = value === null || typeof value === "object" ? `Column${index + 1}` : String(value);
      let name = wanted;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
      taken.add(name.toLowerCase());
      return name;
    });
    const inputs = headers.map(({ value }, index) => {
      const name = names[index] ?? "";
      return value === name ? undefined : { value: name };
    });
    this.grid.write(sheet, headerArea, [inputs]);
  }

  private freeName(): string {
    const taken = new Set([...this.grid.tables(), ...this.grid.names()].map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number += 1) if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}

/** A header without rows below gets one empty row. */
function withBody(area: Area): Area {
  return area.rows > 1 ? area : { ...area, rows: 2 };
}
