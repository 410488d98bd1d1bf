import { nameOfScheme, RESULTS_NAME, sectionNames } from "../cells/definedNames";
import { refersTo, type Named } from "../cells/namesInFormula";
import { schemeInStamp } from "../results/earlierResults";
import { resultRows } from "../results/resultsPlan";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { idOf } from "../scheme/versionsOf";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { findScheme } from "./listSchemes";
import { readFormulas } from "./readFormulas";

/** What in the workbook would be without a scheme if its sheet were deleted. */
export interface Dependents {
  /** Sheets of results that were made with it. */
  readonly results: readonly string[];
  /** Formulas on other sheets that refer to it, by sheet, with the address of the first. */
  readonly formulas: readonly { readonly sheet: string; readonly count: number; readonly first: string }[];
  /** Other schemes that stand on the same sheet. */
  readonly schemes: readonly SchemeOnSheet[];
  /** Whether all formulas were looked at: beyond a limit the search ends. */
  readonly isComplete: boolean;
}

/** Some seconds of reading; sheets beyond it are not looked at. */
const MOST_CELLS = 400_000;

/** Finds what depends on a scheme. @throws WorkbookProblem */
export function findDependents(reference: string): Promise<Dependents> {
  return inWorkbook(async (context) => {
    const { scheme, all } = await findScheme(context, reference);
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
    const id = idOf(scheme);
    const isResults = ({ names, stamp }: (typeof others)[number]) =>
      names.items.some(({ name }) => name === RESULTS_NAME) &&
      schemeInStamp(String(stamp.values[0]?.[0] ?? ""))?.toLowerCase() === id.toLowerCase();
    const results = others.filter(isResults).map(({ sheet }) => sheet.name);

    const named: Named = {
      names: new Set([nameOfScheme(id), ...sectionNames(id).map(({ name }) => name)].map((name) => name.toLowerCase())),
      sheet: scheme.sheet,
      isSheetScoped: scheme.isSheetScoped,
    };
    const formulas: { sheet: string; count: number; first: string }[] = [];
    let left = MOST_CELLS;
    let isComplete = true;
    for (const { sheet, used } of others) {
      const area = areaOf(used);
      if (area === null || results.includes(sheet.name)) continue;
      left -= area.rowCount * area.columnCount;
      if (left < 0) {
        isComplete = false;
        break;
      }
      const found = (await readFormulas(context, area)).filter(({ formula }) => refersTo(formula, named));
      const [first] = found;
      if (first) formulas.push({ sheet: sheet.name, count: found.length, first: first.address });
    }
    const schemes = all.filter((each) => each.sheet === scheme.sheet && each.reference !== scheme.reference);
    return { results, formulas, schemes, isComplete };
  });
}
