import type { Area } from "../address";

/** Ten thousand dirty cells in a column are one dirty range. */
export function verticalRuns(cells: { sheet: string; row: number; column: number }[]): ({ sheet: string } & Area)[] {
  const sorted = [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  const runs: ({ sheet: string } & Area)[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.sheet === sheet && last.column === column && row <= last.row + last.rows) {
      last.rows = Math.max(last.rows, row - last.row + 1);
    } else runs.push({ sheet, row, column, rows: 1, columns: 1 });
  }
  return runs;
}
