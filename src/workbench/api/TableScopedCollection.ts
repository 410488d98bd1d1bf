import { ExcelError } from "../bridge/ExcelError";
import { HostCollection } from "../bridge/HostObject";
import type { Grid, TableState } from "../grid/Grid";
import { Table } from "./Table";

/** `Excel.TableScopedCollection`: the tables that a range touches. */
export class TableScopedCollection extends HostCollection<Table> {
  readonly className = "TableScopedCollection";

  constructor(
    private readonly grid: Grid,
    private readonly ids: string[],
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

  getFirst(): Table {
    const [first] = this.list();
    if (!first) throw new ExcelError("ItemNotFound", "The range touches no table.");
    return first;
  }

  getItem(key: string): Table {
    const table = this.find(key);
    if (!table) throw new ExcelError("ItemNotFound", `The range touches no table ${key}.`);
    return table;
  }

  getItemOrNullObject(key: string): Table | null {
    return this.find(key) ?? null;
  }

  private states(): TableState[] {
    return this.grid.tables().filter((table) => this.ids.includes(table.id));
  }
}
