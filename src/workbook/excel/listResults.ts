import { readEarlierResults, type EarlierResults } from "../results/earlierResults";
import { resultRows } from "../results/resultsPlan";
import { findResults } from "./findResults";
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
    const marked = (await findResults(context)).map(({ sheet, area }) => ({
      area,
      stamp: sheet.getRangeByIndexes(resultRows.lines, 0, 1, 1).load("values"),
      check: sheet.getRangeByIndexes(resultRows.check, 0, 1, 1).load("values"),
    }));
    await context.sync();
    const found: EarlierResults[] = [];
    const lines: { sheet: string; issueCode: string | null }[] = [];
    for (const { area, stamp, check } of marked) {
      const results = readEarlierResults(area, await readCells(context, area), String(stamp.values[0]?.[0] ?? ""));
      if (!results) continue;
      found.push(results);
      const line = readLine(String(check.values[0]?.[0] ?? ""), "issuedLine", ["period", "time", "by", "checkCode"]);
      lines.push({ sheet: results.sheet, issueCode: line?.checkCode ?? null });
    }
    const register = await readRegister(context);
    return earlierResultsOf(found, issuedSheetsAmong(lines, register), register);
  });
}
