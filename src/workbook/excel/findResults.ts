import { RESULTS_NAME } from "../cells/definedNames";
import type { Area } from "../cells/area";
import { isScratchSheet } from "../hostcheck/scratchNames";
import { areaOf, loadArea } from "./areaOf";

/** A sheet of results, with its header row and people. */
export interface MarkedResults {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly isProtected: boolean;
}

/** Finds the sheets of results, in the order of the workbook, as a part of other work in it; those of a check of this Excel are nobody's. */
export async function findResults(context: Excel.RequestContext): Promise<MarkedResults[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheets = worksheets.items.filter(({ name }) => !isScratchSheet(name));
  const scopes = sheets.map((sheet) => ({ sheet, names: sheet.names.load("items/name") }));
  await context.sync();
  const marked = scopes
    .filter(({ names }) => names.items.some(({ name }) => name === RESULTS_NAME))
    .map(({ sheet, names }) => {
      sheet.protection.load("protected");
      return { sheet, range: loadArea(names.getItem(RESULTS_NAME).getRangeOrNullObject()) };
    });
  await context.sync();
  return marked.flatMap(({ sheet, range }): MarkedResults[] => {
    const area = areaOf(range);
    return !area || area.rowCount < 2 ? [] : [{ sheet, area, isProtected: sheet.protection.protected }];
  });
}
