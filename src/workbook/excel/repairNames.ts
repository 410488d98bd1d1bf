import { absoluteAddress } from "../cells/area";
import { writeWorkbook } from "./inWorkbook";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";

/** Makes the names of a scheme cover what was typed below or beside them. @throws WorkbookProblem */
export function repairNames({ sheet, isSheetScoped, outgrown }: SchemeOnSheet): Promise<void> {
  return writeWorkbook(async (context) => {
    const { workbook } = context;
    const names = isSheetScoped ? workbook.worksheets.getItem(sheet).names : workbook.names;
    for (const { name, needs } of outgrown) names.getItem(name).formula = `=${absoluteAddress(needs)}`;
    await context.sync();
  });
}
