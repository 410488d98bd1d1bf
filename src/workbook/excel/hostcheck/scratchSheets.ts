import { inWorkbook } from "../inWorkbook";
import { isScratchName, isScratchSheet, SCRATCH } from "../../hostcheck/scratchNames";

/** The number of the sheet that is added before all else, to learn whether the workbook takes any. */
export const FIRST_SHEET = 1;

/** The sheets of the check by number: `KPICHECK 1`. */
export function scratchSheet(number: number): string {
  return `${SCRATCH} ${number}`;
}

/** Adds an empty sheet of the check's. @throws WorkbookProblem where the workbook takes no further sheets. */
export function addScratchSheet(number: number): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.add(scratchSheet(number));
    await context.sync();
  });
}

/** The names of the check's sheets that there are, those of an earlier check that was broken off among them. @throws WorkbookProblem */
export function listScratchSheets(): Promise<readonly string[]> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name).filter(isScratchSheet);
  });
}

/** Deletes the check's sheets and the names of its schemes, and nothing else. @throws WorkbookProblem */
export async function deleteScratchSheets(): Promise<void> {
  const sheets = await listScratchSheets();
  const names = await inWorkbook(async (context) => {
    const all = context.workbook.names.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name).filter(isScratchName);
  });
  // By themselves: a deletion cannot be undone, and would stop a group.
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.names.getItem(name).delete();
    for (const sheet of sheets) context.workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });
}

/** Id of the sheet that the reader looks at. */
export function activeSheet(): Promise<string> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    return sheet.id;
  });
}

/** Shows a sheet again that was looked at before the check. */
export function showSheet(id: string): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    await context.sync();
  });
}
