import { refersTo } from "../cells/namesInFormula";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { inWorkbook } from "./inWorkbook";
import { findScheme } from "./listSchemes";
import { listOtherSheets, MOST_CELLS, namedBy } from "./listOtherSheets";
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

/** Finds what depends on a scheme. @throws WorkbookProblem */
export function findDependents(reference: string): Promise<Dependents> {
  return inWorkbook(async (context) => {
    const { scheme, all } = await findScheme(context, reference);
    const others = await listOtherSheets(context, scheme);
    const results = others.filter(({ isResults }) => isResults).map(({ sheet }) => sheet);
    const named = namedBy(scheme);
    const formulas: { sheet: string; count: number; first: string }[] = [];
    let left = MOST_CELLS;
    let isComplete = true;
    for (const { sheet, area, isResults } of others) {
      if (area === null || isResults) continue;
      left -= area.rowCount * area.columnCount;
      if (left < 0) {
        isComplete = false;
        break;
      }
      const found = (await readFormulas(context, area)).filter(({ formula }) => refersTo(formula, named));
      const [first] = found;
      if (first) formulas.push({ sheet, count: found.length, first: first.address });
    }
    const schemes = all.filter((each) => each.sheet === scheme.sheet && each.reference !== scheme.reference);
    return { results, formulas, schemes, isComplete };
  });
}
