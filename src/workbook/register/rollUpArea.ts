import type { Area } from "../cells/area";
import { resultArea, resultRows } from "../results/resultsPlan";

const SUMMARY_ROWS = resultRows.groups - resultRows.summaryLabels;

/** Where something of a roll-up stands: as on a sheet of results, but for the summary, which it has not. */
export function rollUpArea(
  row: "groups" | "sums" | "codes" | "headers" | "people",
  column: number,
  columnCount = 1,
  rowCount = 1,
): Area {
  const area = resultArea(row, column, columnCount, rowCount);
  return { ...area, row: area.row - SUMMARY_ROWS };
}
