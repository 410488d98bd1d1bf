import { RESULTS_TABLE_NAME } from "../cells/definedNames";
import { inWorkbook } from "./inWorkbook";

/** Whether the workbook has results as a table: then the next ones are wanted so, too. @throws WorkbookProblem */
export function hasResultsTable(): Promise<boolean> {
  return inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = worksheets.items.map((sheet) => sheet.names.load("items/name"));
    await context.sync();
    return names.some(({ items }) => items.some(({ name }) => name === RESULTS_TABLE_NAME));
  });
}
