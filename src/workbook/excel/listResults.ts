import { RESULTS_NAME } from "../cells/definedNames";
import { readEarlierResults, type EarlierResults } from "../results/earlierResults";
import { resultRows } from "../results/resultsPlan";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { earlierResultsOf, issuedSheetsAmong } from "../register/registeredResults";
import { readLine } from "../register/readLine";
import { readRegister } from "./listKept";
import { readCells } from "./readCells";

/**
 * Finds the results that later ones can build on: issued periods in the register, and sheets of results that are not issued, in the
 * order of the workbook. @throws WorkbookProblem
 */
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
        check: sheet.getRangeByIndexes(resultRows.check, 0, 1, 1).load("values"),
      }));
    await context.sync();
    const found: EarlierResults[] = [];
    const lines: { sheet: string; issueCode: string | null }[] = [];
    for (const { range, stamp, check } of marked) {
      const area = areaOf(range);
      const results =
        area && readEarlierResults(area, await readCells(context, area), String(stamp.values[0]?.[0] ?? ""));
      if (!results) continue;
      found.push(results);
      const line = readLine(String(check.values[0]?.[0] ?? ""), "issuedLine", ["period", "time", "by", "checkCode"]);
      lines.push({ sheet: results.sheet, issueCode: line?.checkCode ?? null });
    }
    const register = await readRegister(context);
    return earlierResultsOf(found, issuedSheetsAmong(lines, register), register);
  });
}
