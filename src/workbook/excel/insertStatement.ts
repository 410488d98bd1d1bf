import type { Language } from "../../domain/language";
import { addressOf } from "../cells/area";
import { columnWidthFor } from "../cells/displayWidth";
import { freeSheetName } from "../cells/freeNames";
import { theme } from "../cells/theme";
import { LIST_LENGTH } from "../hostcheck/expectations";
import { planStatement, STATEMENT_FIRST, type StatementPlan, type StatementRow } from "../register/planStatement";
import type { ResultsOnSheet } from "../register/resultsOnSheet";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { drawLines } from "./drawLines";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { styleHeaders } from "./styleHeaders";
import { writeHeading } from "./writeHeading";

/**
 * Puts a personal statement of results on a sheet of its own, and shows it. All or nothing.
 * @returns the address of the cell in which somebody is chosen. @throws WorkbookProblem
 */
export async function insertStatement(
  results: ResultsOnSheet,
  scheme: SchemeOnSheet,
  language: Language,
): Promise<string> {
  const plan = planStatement(results, scheme, language);
  const { sheets } = await inWorkbook(loadTaken);
  const sheet = freeSheetName(plan.sheet, sheets);
  await onNewSheet({
    sheet,
    names: [],
    write: (_context, added) => writeStatement(added, plan),
    read: async (context) => {
      layOutPage(context.workbook.worksheets.getItem(sheet), plan);
      await context.sync();
    },
  });
  return addressOf({ sheet, row: STATEMENT_FIRST, column: 1, rowCount: 1, columnCount: 1 });
}

function writeStatement(sheet: Excel.Worksheet, plan: StatementPlan): void {
  sheet.showGridlines = false;
  writeHeading(sheet, plan.title, [plan.hint]);
  plan.widths.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = columnWidthFor(width);
  });
  plan.rows.forEach((row, i) => writeRow(sheet, row, STATEMENT_FIRST + i, plan));
}

function writeRow(
  sheet: Excel.Worksheet,
  { kind, cells, formats }: StatementRow,
  at: number,
  { widths, people }: StatementPlan,
): void {
  const range = sheet.getRangeByIndexes(at, 0, 1, cells.length);
  if (formats.length > 0) range.numberFormat = [cells.map((_, i) => formats[i] ?? "General")];
  range.formulas = [[...cells]];
  const whole = sheet.getRangeByIndexes(at, 0, 1, widths.length);
  switch (kind) {
    case "choice": {
      const chosen = sheet.getRangeByIndexes(at, 1, 1, 1);
      chosen.format.fill.color = theme.input;
      chosen.format.font.bold = true;
      drawLines(chosen);
      sheet.getRangeByIndexes(at, 4, 1, 1).format.font.color = theme.paper;
      const source = people.join(",");
      if (source.length <= LIST_LENGTH && !people.some((each) => each.includes(",")))
        chosen.dataValidation.rule = { list: { inCellDropDown: true, source } };
      break;
    }
    case "section":
      range.format.font.bold = true;
      range.format.font.color = theme.accent;
      break;
    case "headers":
      styleHeaders(whole);
      drawLines(whole);
      break;
    case "row":
      whole.format.horizontalAlignment = "Left";
      drawLines(whole);
      break;
    case "sign":
      whole.format.rowHeight = 36;
      whole.format.verticalAlignment = "Bottom";
      break;
    case "plain":
      range.format.font.color = theme.faint;
      break;
  }
}

/**
 * A4, upright, one page wide. https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
 */
function layOutPage(sheet: Excel.Worksheet, { rows, widths, room }: StatementPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, STATEMENT_FIRST + rows.length + room, widths.length));
}
