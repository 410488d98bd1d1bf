import { HostObject } from "../bridge/HostObject";
import type { Grid } from "../grid/Grid";
import { applyCriteria } from "./applyCriteria";
import { ensureUnprotected } from "./sheetGuards";
import { tableState } from "./Table";

/** `Excel.Filter`: that of a column of a table. */
export class Filter extends HostObject {
  readonly className = "Filter";

  constructor(
    private readonly grid: Grid,
    private readonly table: string,
    private readonly column: number,
  ) {
    super();
  }

  apply(criteria: unknown): void {
    const { sheet, area } = tableState(this.grid, this.table);
    ensureUnprotected(this.grid, sheet);
    applyCriteria(this.grid, { table: this.table }, sheet, area, this.column, criteria);
  }

  clear(): void {
    ensureUnprotected(this.grid, tableState(this.grid, this.table).sheet);
    this.grid.filterColumn({ table: this.table }, this.column, undefined);
  }
}
