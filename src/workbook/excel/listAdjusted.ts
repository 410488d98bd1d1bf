import type { Cell } from "../../domain/cell";
import type { AdjustedResults } from "../register/formerAdjustments";
import { columnSaying, readResultsOnSheet, type FoundResults } from "../register/resultsOnSheet";
import { findResults, type MarkedResults } from "./findResults";
import { inWorkbook } from "./inWorkbook";
import { readCells } from "./readCells";

/** What tells who somebody is, and what was typed beside his results. */
const columnsRead = ["number", "name", "adjustFor", "adjustment", "adjustReason", "adjustBy"] as const;

/**
 * Finds what was typed beside results, in the order of the workbook. Of each sheet its top is read, and of its people those columns
 * alone: others have thousands of figures. @throws WorkbookProblem
 */
export function listAdjusted(): Promise<readonly AdjustedResults[]> {
  return inWorkbook(async (context) => {
    const found: AdjustedResults[] = [];
    for (const marked of await findResults(context)) {
      const results = await readAdjusted(context, marked);
      if (results) found.push(results);
    }
    return found;
  });
}

async function readAdjusted(
  context: Excel.RequestContext,
  { sheet, area, isProtected }: MarkedResults,
): Promise<AdjustedResults | null> {
  const first = sheet.getRangeByIndexes(area.row + 1, area.column, 1, area.columnCount).load("formulas");
  const top = await readCells(context, { ...area, row: 0, rowCount: area.row + 1 });
  const blank = (): Cell[] => Array<Cell>(area.columnCount).fill(null);
  const rows = Array.from({ length: area.rowCount - 1 }, blank);
  const found: FoundResults = {
    area,
    cells: [...top, ...rows],
    formulas: (first.formulas[0] ?? []).map(String),
    isProtected,
  };
  const results = readResultsOnSheet(found);
  if (results === null) return null;
  for (const code of columnsRead) {
    const column = columnSaying(results, { code, facts: {} });
    if (column < 0) continue;
    const cells = await readCells(context, {
      ...area,
      row: area.row + 1,
      rowCount: rows.length,
      column: area.column + column,
      columnCount: 1,
    });
    rows.forEach((row, i) => (row[column] = cells[i]?.[0] ?? null));
  }
  return readResultsOnSheet(found);
}
