import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { tableState } from "./Table";

/** `Excel.TableRowCollection`, to be counted only: an add-in that works on rows one by one is slow in Excel too. */
export class TableRowCollection extends HostObject {
  readonly className = "TableRowCollection";

  constructor(
    private readonly grid: Grid,
    private readonly table: string,
  ) {
    super();
  }

  get count(): number {
    return Math.max(1, tableState(this.grid, this.table).area.rows - 1);
  }

  getCount(): number {
    return this.count;
  }
}
