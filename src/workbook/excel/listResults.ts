import { RESULTS_NAME } from "../cells/definedNames";
import { readEarlierResults, type EarlierResults } from "../results/earlierResults";
import { resultRows } from "../results/resultsPlan";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { readCells } from "./readCells";

/** Finds the sheets of results, in the order of the workbook. @throws WorkbookProblem */
export function listResults(): Promise<readonly EarlierResults[]> {
  return inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const scopes = worksheets.items.map((sheet) => ({ sheet, names: sheet.names.load("items/name") }));
    await context.sync();
    const marked = scopes
      .filter(({ names }) => names.items.some(({ name }) => name === RESULTS_NAME))
      .map(({ sheet, names }) => ({
        range: loadArea(names.getItem(RESULTS_NAME).getRangeOrNullObject()),
        stamp: sheet.getRangeByIndexes(resultRows.lines, 0, 1, 1).load("values"),
      }));
    await context.sync();
    const found: EarlierResults[] = [];
    for (const { range, stamp } of marked) {
      const area = areaOf(range);
      const results =
        area && readEarlierResults(area, await readCells(context, area), String(stamp.values[0]?.[0] ?? ""));
      if (results) found.push(results);
    }
    return found;
  });
}
