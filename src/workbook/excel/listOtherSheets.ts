import type { Area } from "../cells/area";
import { nameOfScheme, RESULTS_NAME, sectionNames } from "../cells/definedNames";
import type { Named } from "../cells/namesInFormula";
import { schemeInStamp } from "../results/earlierResults";
import { resultRows } from "../results/resultsPlan";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { idOf } from "../scheme/versionsOf";
import { areaOf, loadArea } from "./areaOf";

/** Some seconds of reading; a search ends beyond so many cells. */
export const MOST_CELLS = 400_000;

/** A sheet that may depend on a scheme which stands on another one. */
export interface OtherSheet {
  readonly sheet: string;
  /** What is used of it; `null` for nothing. */
  readonly area: Area | null;
  /** Whether it holds results that were made with the scheme. */
  readonly isResults: boolean;
}

/** The sheets of the workbook but for a scheme's own. */
export async function listOtherSheets(context: Excel.RequestContext, scheme: SchemeOnSheet): Promise<OtherSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const others = worksheets.items
    .filter(({ name }) => name !== scheme.sheet)
    .map((sheet) => ({
      sheet,
      names: sheet.names.load("items/name"),
      stamp: sheet.getRangeByIndexes(resultRows.lines, 0, 1, 1).load("values"),
      used: loadArea(sheet.getUsedRangeOrNullObject(true)),
    }));
  await context.sync();
  const id = idOf(scheme).toLowerCase();
  return others.map(({ sheet, names, stamp, used }) => ({
    sheet: sheet.name,
    area: areaOf(used),
    isResults:
      names.items.some(({ name }) => name === RESULTS_NAME) &&
      schemeInStamp(String(stamp.values[0]?.[0] ?? ""))?.toLowerCase() === id,
  }));
}

/** What formulas know a scheme by. */
export function namedBy(scheme: SchemeOnSheet): Named {
  const id = idOf(scheme);
  const names = [nameOfScheme(id), ...sectionNames(id).map(({ name }) => name)];
  return {
    names: new Set(names.map((name) => name.toLowerCase())),
    sheet: scheme.sheet,
    isSheetScoped: scheme.isSheetScoped,
  };
}
