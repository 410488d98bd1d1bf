import { textOf } from "../register/resultsOnSheet";
import { markOfResults, type ResultsMark } from "../register/resultsMark";
import { findResults } from "./findResults";
import { inWorkbook } from "./inWorkbook";
import { toCells } from "./readCells";

/**
 * Which sheets of results there are, in the order of the workbook, and which of them are issued: no more than the lines above their
 * people is read. @throws WorkbookProblem
 */
export function listIssues(): Promise<readonly ResultsMark[]> {
  return inWorkbook(async (context) => {
    const marked = (await findResults(context))
      .filter(({ area }) => area.row > 0)
      .map(({ sheet, area }) => ({
        name: area.sheet,
        lines: sheet.getRangeByIndexes(0, area.column, area.row, 1).load("values, valueTypes"),
      }));
    await context.sync();
    return marked.flatMap(
      ({ name, lines: { values, valueTypes } }) =>
        markOfResults(
          name,
          toCells(values, valueTypes).map(([line]) => textOf(line)),
        ) ?? [],
    );
  });
}
