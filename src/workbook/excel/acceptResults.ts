import type { Language } from "../../domain/language";
import { literal } from "../cells/literal";
import { planAcceptance } from "../register/planAcceptance";
import type { ResultsOnSheet } from "../register/resultsOnSheet";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { areRowsSeen, fillRows } from "./writableParts";

/** Stamps a sheet of results with the scheme and the data as they are now. @throws WorkbookProblem */
export async function acceptResults(results: ResultsOnSheet, scheme: SchemeOnSheet, language: Language): Promise<void> {
  const { sheet: name, area, checkRow } = results;
  const top = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem(name).getRangeByIndexes(checkRow - 2, area.column, 3, 1);
  const now = await inWorkbook(async (context) => {
    const lines = top(context).load("formulas");
    await context.sync();
    const [stamp = "", source = "", check = ""] = lines.formulas.map((row) => String(row[0]));
    const rows = { sheet: name, row: checkRow - 2, column: area.column, rowCount: 3, columnCount: 1 };
    return { stamp, source, check, areSeen: await areRowsSeen(context, rows) };
  });
  const { stamp, source, check } = planAcceptance(results, scheme, now, new Date(), language);
  await writeWorkbook(
    async (context) => {
      fillRows(top(context), { formulas: [[literal(stamp)], [literal(source)], [check]] }, now.areSeen);
      await context.sync();
    },
    { sheet: name },
  );
}
