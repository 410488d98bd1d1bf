import type { Frame } from "playwright-core";

/** Hides rows of a sheet, as a filter does, or shows them again. @param rows `14:15` */
export function hideRows(pane: Frame, sheet: string, rows: string, isHidden = true): Promise<void> {
  return pane.evaluate(
    ([name, address, hidden]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(address).rowHidden = hidden;
        await context.sync();
      }),
    [sheet, rows, isHidden] as const,
  );
}
