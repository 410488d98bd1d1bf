import { WORKSHEET_ROWS } from "./worksheetRows";
import { groupDigits } from "../messages/groupDigits";
import { WorkbookProblem } from "../WorkbookProblem";

/**
 * Looks whether a new sheet has room, before anything is written.
 * @param above how many rows stand above the people. @throws WorkbookProblem `tooManyRows`
 */
export function ensureRows(sheet: string, above: number, people: number): void {
  const rows = above + people;
  if (rows > WORKSHEET_ROWS)
    throw new WorkbookProblem({
      code: "tooManyRows",
      facts: { sheet, rows: groupDigits(rows), most: groupDigits(WORKSHEET_ROWS) },
    });
}
