import type { Area } from "../address";
import type { Grid } from "../grid/Grid";

/** Gives the cells of an area the formats of another's, over and over where the other is smaller. */
export function copyFormats(grid: Grid, from: { sheet: string; area: Area }, sheet: string, to: Area): void {
  for (let i = 0; i < to.rows; i += 1) {
    for (let j = 0; j < to.columns; j += 1) {
      const row = from.area.row + (i % from.area.rows);
      const column = from.area.column + (j % from.area.columns);
      const { border, ...format } = grid.formatOf(from.sheet, row, column);
      const cell: Area = { row: to.row + i, column: to.column + j, rows: 1, columns: 1 };
      grid.clear(sheet, cell, "formats");
      grid.setFormat(sheet, cell, format);
      for (const side of border?.sides ?? []) grid.setBorder(sheet, cell, side, border?.color ?? null);
    }
  }
}
