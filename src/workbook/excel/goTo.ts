import { splitAddress } from "../cells/area";
import { inWorkbook } from "./inWorkbook";
import { WorkbookProblem } from "../WorkbookProblem";

/** Shows and selects cells. @param address with the sheet: `'S5 方案'!C7` @throws WorkbookProblem when the sheet is gone. */
export function goTo(address: string): Promise<void> {
  const { sheet: name, local } = splitAddress(address);
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookProblem({ code: "sheetGone", facts: { sheet: name } });
    sheet.activate();
    sheet.getRange(local).select();
    await context.sync();
  });
}
