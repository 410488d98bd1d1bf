import { inWorkbook } from "./inWorkbook";

/** What the sheets with these ids are called now; of deleted ones nothing. @throws WorkbookProblem */
export function nameSheets(ids: readonly string[]): Promise<readonly string[]> {
  return inWorkbook(async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load("name"));
    await context.sync();
    return sheets.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name]));
  });
}
