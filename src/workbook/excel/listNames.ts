import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";

/** The names that the workbook has, those of tables and of single sheets included: a new scheme needs others. @throws WorkbookProblem */
export async function listNames(): Promise<readonly string[]> {
  return (await inWorkbook(loadTaken)).names;
}
