import { ExcelError } from "../bridge/ExcelError";
import { HostCollection } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { tableState } from "./Table";
import { TableColumn } from "./TableColumn";

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly className = "TableColumnCollection";

  constructor(
    private readonly grid: Grid,
    private readonly table: string,
  ) {
    super();
  }

  list(): TableColumn[] {
    const { area } = tableState(this.grid, this.table);
    return Array.from({ length: area.columns }, (_, index) => new TableColumn(this.grid, this.table, index));
  }

  find(key: string): TableColumn | undefined {
    const name = key.toLowerCase();
    return this.list().find((column) => column.name.toLowerCase() === name || String(column.id) === key);
  }

  get count(): number {
    return tableState(this.grid, this.table).area.columns;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: string | number): TableColumn {
    const column = this.find(String(key));
    if (!column) throw new ExcelError("ItemNotFound", `The table has no column ${key}.`);
    return column;
  }

  getItemOrNullObject(key: string | number): TableColumn | null {
    return this.find(String(key)) ?? null;
  }

  getItemAt(index: number): TableColumn {
    const column = this.list()[index];
    if (!column) throw new ExcelError("InvalidArgument", `The table has no column at ${index}.`);
    return column;
  }
}
