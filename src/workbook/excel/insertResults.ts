import { addressOf, localAddress, type Area } from "../cells/area";
import { RESULTS_NAME } from "../cells/definedNames";
import { columnWidthFor } from "../cells/displayWidth";
import { drawLines } from "./drawLines";
import { freeSheetName } from "../cells/freeNames";
import { inWorkbook } from "./inWorkbook";
import { isManual } from "./isManual";
import { literal } from "../cells/literal";
import { onNewSheet } from "./onNewSheet";
import { resultArea, resultRows, type ResultsPlan } from "../results/resultsPlan";
import { styleHeaders } from "./styleHeaders";
import { theme } from "../cells/theme";
import { writeHeading } from "./writeHeading";

export interface InsertedResults {
  readonly sheet: string;
  /** Header row and people, with the sheet. */
  readonly address: string;
  /** Whether the figures come only when somebody has Excel calculate, as calculation is manual. */
  readonly isWaiting: boolean;
}

/** Writes results on a sheet of their own and shows it. All or nothing. @throws WorkbookProblem */
export async function insertResults(plan: ResultsPlan): Promise<InsertedResults> {
  const name = await inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return freeSheetName(
      plan.sheet,
      sheets.items.map((sheet) => sheet.name),
    );
  });
  const isWaiting = await onNewSheet({
    sheet: name,
    names: [],
    write: (_context, sheet) => writeResults(sheet, plan),
    read: isManual,
  });
  return { sheet: name, address: addressOf({ ...listArea(plan), sheet: name }), isWaiting };
}

/** The people's cells, without the sheet. */
export function areaOfResults({ columns, people }: ResultsPlan): Area {
  return resultArea("people", 0, columns.length, people);
}

function listArea({ columns, people }: ResultsPlan) {
  return resultArea("headers", 0, columns.length, people + 1);
}

function writeResults(sheet: Excel.Worksheet, plan: ResultsPlan): void {
  const list = sheet.getRange(localAddress(listArea(plan)));
  sheet.showGridlines = false;
  drawLines(list);
  writeHeading(sheet, plan.heading.title, plan.heading.lines);
  writeCheck(sheet, plan.heading.check);
  writeHeaders(sheet, plan);
  writeColumns(sheet, plan);
  sheet.freezePanes.freezeAt(
    sheet.getRange(
      localAddress({ sheet: "", row: 0, column: 0, rowCount: resultRows.people, columnCount: plan.identityCount }),
    ),
  );
  sheet.names.add(RESULTS_NAME, list);
}

/** Tells, in a live formula, when the people have become more or fewer. */
function writeCheck(sheet: Excel.Worksheet, check: string): void {
  const state = sheet.getRange(localAddress(resultArea("check", 0)));
  state.formulas = [[check]];
  state.format.font.color = theme.faint;
}

function writeHeaders(sheet: Excel.Worksheet, { columns, people, sumLabel }: ResultsPlan): void {
  const row = (at: "groups" | "sums" | "codes" | "headers") =>
    sheet.getRange(localAddress(resultArea(at, 0, columns.length)));

  const groups = row("groups");
  groups.values = [columns.map(({ group }, i) => (group === columns[i - 1]?.group ? "" : group))];
  groups.format.font.bold = true;
  groups.format.font.color = theme.accent;

  const sums = row("sums");
  sums.numberFormat = [columns.map(({ isSummed, format }) => (isSummed ? format : "General"))];
  sums.formulas = [
    columns.map(({ isSummed }, i) =>
      i === 0 ? sumLabel : isSummed ? `=SUM(${localAddress(resultArea("people", i, 1, people))})` : "",
    ),
  ];
  sums.format.font.bold = true;
  sums.format.fill.color = theme.band;

  const codes = row("codes");
  codes.numberFormat = [columns.map(() => "@")];
  codes.values = [columns.map(({ code }) => literal(code))];
  codes.format.font.size = 9;
  codes.format.font.color = theme.faint;

  const headers = row("headers");
  headers.numberFormat = [columns.map(() => "@")];
  headers.values = [columns.map(({ header }) => literal(header))];
  styleHeaders(headers);
  headers.format.wrapText = true;
  headers.format.autofitRows();
}

function writeColumns(sheet: Excel.Worksheet, { columns, people }: ResultsPlan): void {
  columns.forEach(({ formula, format, width, isText, isResult }, i) => {
    sheet.getRange(
      localAddress(resultArea("sums", i, 1, people + resultRows.people - resultRows.sums)),
    ).format.horizontalAlignment = isText ? "Left" : "Right";
    const cells = sheet.getRange(localAddress(resultArea("people", i, 1, people)));
    // One value serves all cells, which Excel documents and its types do not: a list of thousands would be sent otherwise.
    (cells as { numberFormat: unknown }).numberFormat = format;
    cells.format.columnWidth = columnWidthFor(width);
    if (isResult) cells.format.font.bold = true;
    // The formula spills, so the cells below it have to stay empty.
    if (formula !== null) sheet.getRange(localAddress(resultArea("people", i))).formulas = [[formula]];
  });
}
