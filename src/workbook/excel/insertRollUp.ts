import { localAddress } from "../cells/area";
import { RESULTS_NAME } from "../cells/definedNames";
import { columnWidthFor } from "../cells/displayWidth";
import { freeSheetName } from "../cells/freeNames";
import { literal } from "../cells/literal";
import { theme } from "../cells/theme";
import type { RollUpColumn, RollUpPlan, TeamBlock } from "../register/planRollUp";
import { rollUpArea } from "../register/rollUpArea";
import { drawLines } from "./drawLines";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { styleHeaders } from "./styleHeaders";
import { writeHeading } from "./writeHeading";

/** Writes a roll-up on a sheet of its own and shows it. All or nothing. @returns the sheet's name. @throws WorkbookProblem */
export async function insertRollUp(plan: RollUpPlan): Promise<string> {
  const taken = await inWorkbook(loadTaken);
  const sheet = freeSheetName(plan.sheet, taken.sheets);
  await onNewSheet({
    sheet,
    names: [],
    write: (_context, added) => write(added, plan),
    read: () => Promise.resolve(),
  });
  return sheet;
}

function write(sheet: Excel.Worksheet, plan: RollUpPlan): void {
  const { columns, people } = plan;
  const list = sheet.getRange(localAddress(rollUpArea("headers", 0, columns.length, people + 1)));
  sheet.showGridlines = false;
  drawLines(list);
  writeHeading(sheet, plan.title, plan.lines);
  writeHeads(sheet, plan);
  columns.forEach((column, i) => writeColumn(sheet, column, i, people));
  if (plan.teams) writeTeams(sheet, plan.teams);
  const frozen = {
    sheet: "",
    row: 0,
    column: 0,
    rowCount: rollUpArea("people", 0).row,
    columnCount: plan.identityCount,
  };
  sheet.freezePanes.freezeAt(sheet.getRange(localAddress(frozen)));
  sheet.names.add(RESULTS_NAME, list);
}

function writeHeads(sheet: Excel.Worksheet, { columns, weightLabel }: RollUpPlan): void {
  const row = (at: "groups" | "sums" | "codes" | "headers") =>
    sheet.getRange(localAddress(rollUpArea(at, 0, columns.length)));
  const groups = row("groups");
  groups.values = [columns.map(({ group }, i) => (group === columns[i - 1]?.group ? "" : group))];
  groups.format.font.bold = true;
  groups.format.font.color = theme.accent;
  const weights = row("sums");
  weights.values = [columns.map(({ weight }, i) => (i === 0 ? weightLabel : (weight ?? "")))];
  weights.format.fill.color = theme.band;
  const codes = row("codes");
  codes.numberFormat = [columns.map(() => "@")];
  codes.values = [columns.map(({ code }) => literal(code))];
  codes.format.font.size = 9;
  codes.format.font.color = theme.faint;
  const headers = row("headers");
  // As text: "2026-09" would become a date.
  headers.numberFormat = [columns.map(() => "@")];
  headers.values = [columns.map(({ header }) => literal(header))];
  styleHeaders(headers);
  headers.format.wrapText = true;
  headers.format.autofitRows();
}

function writeColumn(sheet: Excel.Worksheet, column: RollUpColumn, i: number, people: number): void {
  const { body, format, width, isText, isResult } = column;
  const whole = rollUpArea("sums", i, 1, people + rollUpArea("people", i).row - rollUpArea("sums", i).row);
  sheet.getRange(localAddress(whole)).format.horizontalAlignment = isText ? "Left" : "Right";
  const cells = sheet.getRange(localAddress(rollUpArea("people", i, 1, people)));
  // One value serves all cells, see `insertResults`.
  (cells as { numberFormat: unknown }).numberFormat = typeof body === "string" ? format : "@";
  cells.format.columnWidth = columnWidthFor(width);
  if (isResult) cells.format.font.bold = true;
  if (typeof body === "string") sheet.getRange(localAddress(rollUpArea("people", i))).formulas = [[body]];
  else cells.values = body.map((text) => [literal(text)]);
}

function writeTeams(sheet: Excel.Worksheet, { column, headers, rows }: TeamBlock): void {
  const head = sheet.getRange(localAddress(rollUpArea("headers", column, headers.length)));
  head.values = [headers.map((header) => literal(header))];
  styleHeaders(head);
  head.format.wrapText = true;
  head.format.columnWidth = columnWidthFor(14);
  if (rows.length === 0) return;
  const body = sheet.getRange(localAddress(rollUpArea("people", column, headers.length, rows.length)));
  body.numberFormat = rows.map(() => ["@", "0", "0.00", "General"]);
  body.formulas = rows.map(([label = "", ...formulas]) => [literal(label), ...formulas]);
  drawLines(body);
}
