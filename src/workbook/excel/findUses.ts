import { addressOf, cellIn, type Area } from "../cells/area";
import { isFormula, type Contents } from "../cells/content";
import { refersTo } from "../cells/namesInFormula";
import { renameHead, renameTexts } from "../cells/renameInFormula";
import { inWorkbook } from "./inWorkbook";
import { findScheme } from "./listSchemes";
import { listOtherSheets, MOST_CELLS, namedBy } from "./listOtherSheets";
import { readContents } from "./readCells";

/** Where in the workbook, beside the scheme's own sheet, something of it is called by its name. */
export interface Uses {
  readonly sheets: readonly UsingSheet[];
  /** Whether all sheets were looked at: beyond a limit the search ends. */
  readonly isComplete: boolean;
}

export interface UsingSheet {
  readonly sheet: string;
  /** Whether it holds results that were made with the scheme. */
  readonly isResults: boolean;
  /** How many cells name it: texts in formulas with the scheme, and heads above what such formulas look at. */
  readonly count: number;
  readonly first: string;
}

/**
 * Finds the cells that call something of a scheme by one of these names: in formulas with the scheme as a text in quotes, and on sheets
 * that have such formulas as a head, alone or with a part of it behind an @.
 * @throws WorkbookProblem
 */
export function findUses(reference: string, names: readonly string[]): Promise<Uses> {
  return inWorkbook(async (context) => {
    const { scheme } = await findScheme(context, reference);
    const named = namedBy(scheme);
    const isHead = (text: string) => names.some((name) => renameHead(text, name, "") !== null);
    const isCalled = (formula: string) => names.some((name) => renameTexts(formula, name, "") !== formula);
    const sheets: UsingSheet[] = [];
    let left = MOST_CELLS;
    for (const { sheet, area, isResults } of await listOtherSheets(context, scheme)) {
      if (area === null) continue;
      left -= area.rowCount * area.columnCount;
      if (left < 0) return { sheets, isComplete: false };
      const calls: string[] = [];
      const heads: string[] = [];
      let isOfScheme = isResults;
      for (const part of partsOf(area)) {
        const contents: Contents = await readContents(context, part);
        contents.forEach((line, i) =>
          line.forEach((content, j) => {
            if (typeof content !== "string" || content === "") return;
            const address = () => addressOf(cellIn(part, i, j));
            if (!isFormula(content)) {
              if (isHead(content)) heads.push(address());
              return;
            }
            if (!refersTo(content, named)) return;
            isOfScheme = true;
            if (isCalled(content)) calls.push(address());
          }),
        );
      }
      const found = isOfScheme ? [...calls, ...heads] : calls;
      const [first] = found;
      if (first !== undefined) sheets.push({ sheet, isResults, count: found.length, first });
    }
    return { sheets, isComplete: true };
  });
}

/** What Excel on the web sends at once is limited to 5 MB. */
const CELLS_AT_ONCE = 20_000;

function partsOf(area: Area): Area[] {
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columnCount));
  return Array.from({ length: Math.ceil(area.rowCount / step) }, (_, i) => ({
    ...area,
    row: area.row + i * step,
    rowCount: Math.min(step, area.rowCount - i * step),
  }));
}
