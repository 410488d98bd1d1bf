import { stepsWithin, type Steps } from "../../domain/steps";
import { localAddress, type Area } from "../cells/area";
import { RECORDS_NAME } from "../cells/definedNames";
import { columnWidthFor } from "../cells/displayWidth";
import { literal } from "../cells/literal";
import { theme } from "../cells/theme";
import { recordRows, type RecordsPlan } from "../records/planRecords";
import { SETTING_COLUMN, summaryRows, type SummaryColumn, type SummaryPlan } from "../records/planSummary";
import type { Course } from "./course";
import { drawLines } from "./drawLines";
import { fillWith } from "./dressColumn";
import { inBatches, inColumn, writeInParts } from "./inBatches";
import { onNewSheet } from "./onNewSheet";
import { styleHeaders } from "./styleHeaders";
import { whenCalculated } from "./whenCalculated";
import { writeHeading } from "./writeHeading";

/** A log of years takes its time. */
const PATIENCE_MS = 120_000;

/** Writes a planned summary, and its records on sheets beside it. All or nothing. */
export async function insertPlanned(plan: SummaryPlan, course?: Course): Promise<void> {
  await onNewSheet(
    {
      sheet: plan.sheet,
      names: [],
      write: (_context, sheet) =>
        inBatches(
          writeSummary(sheet, plan),
          plan.rowCount,
          plan.columns.map(({ cells }) => cells),
        ),
      besides: plan.records.map((records) => ({
        sheet: records.sheet,
        write: (_context, sheet) => writeRecords(sheet, records),
      })),
      // Results are made of what it comes to: read too early, they would say that their data have changed.
      read: (context) => whenCalculated(context, PATIENCE_MS),
    },
    course,
  );
}

function* writeSummary(sheet: Excel.Worksheet, plan: SummaryPlan): Steps<void> {
  sheet.showGridlines = false;
  writeHeading(sheet, plan.title, [plan.hint]);
  plan.settings.forEach(({ label, content, format, remark }, i) => {
    const row = summaryRows.settings + i;
    sheet.getRange(cell(row, 0)).formulas = [[label]];
    if (content === "") {
      sheet.getRange(cell(row, 0)).format.font.color = theme.faint;
      return;
    }
    const setting = sheet.getRange(cell(row, SETTING_COLUMN));
    setting.numberFormat = [[format]];
    setting.formulas = [[content]];
    setting.format.fill.color = theme.paper;
    drawLines(setting);
    const beside = sheet.getRange(cell(row, SETTING_COLUMN + 1));
    beside.values = [[literal(remark)]];
    beside.format.font.color = theme.faint;
  });
  yield 0;
  for (const [i, column] of plan.columns.entries())
    yield* stepsWithin(
      writeColumn(sheet, column, i, plan.identityCount),
      i / plan.columns.length,
      (i + 1) / plan.columns.length,
    );

  const headers = sheet.getRange(area(summaryRows.headers, 0, 1, plan.columns.length));
  headers.values = [plan.columns.map(({ header }) => literal(header))];
  const list = sheet.getRange(area(summaryRows.headers, 0, plan.rowCount + 1, plan.columns.length));
  const table = sheet.tables.add(list, true);
  table.name = plan.table;
  // The look is the cells' own, the same as on the other sheets.
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  drawLines(list);
  styleHeaders(headers);
  headers.format.wrapText = true;
  sheet.freezePanes.freezeAt(sheet.getRange(area(0, 0, summaryRows.people, plan.identityCount)));
}

function* writeColumn(sheet: Excel.Worksheet, column: SummaryColumn, i: number, identityCount: number): Steps<void> {
  const { cells, format, isText, width } = column;
  const range = sheet.getRange(area(summaryRows.people, i, cells.length, 1));
  fillWith(range, "numberFormat", format);
  const isIdentity = i < identityCount;
  if (!isIdentity) range.format.fill.color = theme.band;
  sheet.getRange(area(summaryRows.headers, i, cells.length + 1, 1)).format.horizontalAlignment = isText
    ? "Left"
    : "Right";
  range.format.columnWidth = columnWidthFor(width);
  yield* writeInParts(
    sheet,
    { row: summaryRows.people, column: i },
    inColumn(isIdentity ? cells.map((text) => literal(text)) : cells),
    isIdentity ? "values" : "formulas",
  );
}

function writeRecords(sheet: Excel.Worksheet, plan: RecordsPlan): void {
  const { headers, formats, formula, room } = plan;
  sheet.showGridlines = false;
  writeHeading(sheet, plan.title, [plan.hint]);
  headers.forEach((_, i) => {
    const range = sheet.getRange(area(recordRows.records, i, room, 1));
    fillWith(range, "numberFormat", formats[i] ?? "General");
    range.format.columnWidth = columnWidthFor(i === 2 ? 18 : 14);
  });
  const head = sheet.getRange(area(recordRows.headers, 0, 1, headers.length));
  head.values = [headers.map((header) => literal(header))];
  styleHeaders(head);
  // The formula spills, so the cells below and beside it have to stay empty.
  sheet.getRange(cell(recordRows.records, 0)).formulas = [[formula]];
  sheet.freezePanes.freezeRows(recordRows.records);
  sheet.names.add(RECORDS_NAME, head);
}

function cell(row: number, column: number): string {
  return area(row, column, 1, 1);
}

function area(row: number, column: number, rowCount: number, columnCount: number): string {
  const found: Area = { sheet: "", row, column, rowCount, columnCount };
  return localAddress(found);
}
