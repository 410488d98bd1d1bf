import { inWorkbook } from "./inWorkbook";
import { whenCalculated } from "./whenCalculated";

/** Calculates what waits, as F9 does, and waits for a while until that is done. @throws WorkbookProblem */
export function calculate(): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.application.calculate("Recalculate");
    await context.sync();
    await whenCalculated(context);
  });
}
