import type { SourceData } from "../../../workbook/people/source";
import { runInSlices } from "../../../workbook/runInSlices";
import { keepEachInSteps } from "../../keepSame";
import type { Workbook } from "../../WorkbookContext";

/**
 * Reads a list of records as it is now: its rows may have been sorted, inserted or deleted since.
 * @param isFilteredByUs whether rows are hidden by a filter of the pane's own, which is no news.
 * @returns what was read before where both say the same.
 */
export async function readAgain(workbook: Workbook, before: SourceData, isFilteredByUs: boolean): Promise<SourceData> {
  const read = await workbook.readSource(before.source);
  const data = isFilteredByUs ? { ...read, hiddenRows: before.hiddenRows } : read;
  return (await runInSlices(keepEachInSteps({ before }, { before: data }))).before;
}
