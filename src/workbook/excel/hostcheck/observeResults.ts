import type { Observations } from "../../hostcheck/observations";
import { readWhenDone } from "./readWhenDone";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 2;

/** A formula, and the cells that it should fill. */
const SHAPES = {
  scalar: ["A1", "=KPI.RATIOSCORE(1,2)"],
  row: ["A3:B3", "=KPI.RATIOSCORE({1,2},2)"],
  column: ["A5:A6", "=KPI.RATIOSCORE({1;2},2)"],
  matrix: ["A8:B9", "=KPI.RATIOSCORE({1,2;3,4},4)"],
  errorInside: ["A11:A12", '=KPI.RATIOSCORE({1;"x"},2)'],
} as const;

/** What results of functions come to in cells. */
export async function observeResults(signal: AbortSignal): Promise<Observations> {
  await addScratchSheet(SHEET);
  const name = scratchSheet(SHEET);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [address, formula] of Object.values(SHAPES))
      sheet.getRange(address).getCell(0, 0).formulas = [[formula]];
    sheet.getRange("A15").values = [["x"]];
    sheet.getRange("A14").formulas = [["=KPI.RATIOSCORE({1;2},2)"]];
    sheet.getRange("D1:E3").values = [
      ["Actual", "Score"],
      [1, ""],
      [2, ""],
    ];
    sheet.tables.add("D1:E3", true);
    sheet.getRange("E2:E3").formulas = [["=KPI.RATIOSCORE([@Actual],2)"], ["=KPI.RATIOSCORE([@Actual],2)"]];
    await context.sync();
  });
  const cells = await readWhenDone(name, "A1:E15", { signal });
  const spelled = (rows: readonly number[], columns: readonly number[]): { got: string } => ({
    got: rows.map((row) => columns.map((column) => String(cells[row]?.[column])).join(",")).join(";"),
  });
  return {
    "results.scalar": spelled([0], [0]),
    "results.row": spelled([2], [0, 1]),
    "results.column": spelled([4, 5], [0]),
    "results.matrix": spelled([7, 8], [0, 1]),
    "results.errorInside": spelled([10, 11], [0]),
    "results.blockedSpill": spelled([13], [0]),
    "results.inTable": spelled([1, 2], [4]),
  };
}
