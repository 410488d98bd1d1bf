import { Range } from "../../src/workbench/api/Range";
import type { Grid } from "../../src/workbench/grid/Grid";

/** The rows 4 and 5 of a sheet are hidden, counted from 1. */
const grid = { isRowHidden: (_sheet: string, row: number) => row === 3 || row === 4 } as unknown as Grid;
const rows = (row: number, count: number) => new Range(grid, "s", { row, column: 0, rows: count, columns: 1 });

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-rowhidden-member
it("says of rows that all, none or some of them are hidden", () => {
  expect(rows(3, 2).rowHidden).toBe(true);
  expect(rows(0, 3).rowHidden).toBe(false);
  expect(rows(0, 10).rowHidden).toBeNull();
});

it("tells them one by one", () => {
  expect(rows(2, 3).getRowProperties({ rowHidden: true })).toEqual([
    { rowHidden: false },
    { rowHidden: true },
    { rowHidden: true },
  ]);
});
