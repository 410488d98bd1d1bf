import type { Steps } from "../../domain/steps";
import { localAddress } from "../cells/area";
import { RESULTS_NAME } from "../cells/definedNames";
import { columnWidthFor } from "../cells/displayWidth";
import { freeSheetName } from "../cells/freeNames";
import { literal } from "../cells/literal";
import { theme } from "../cells/theme";
import type { RollUpColumn, RollUpPlan, TeamBlock } from "../register/planRollUp";
import { rollUpArea } from "../register/rollUpArea";
import { drawLines } from "./drawLines";
import { dressColumn } from "./dressColumn";
import { inBatches, inColumn, writeInParts } from "./inBatches";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { styleHeaders } from "./styleHeaders";
import { writeHeads } from "./writeHeads";
import { writeHeading } from "./writeHeading";

/** Writes a roll-up on a sheet of its own and shows it. All or nothing. @returns the sheet's name. @throws WorkbookProblem */
export async function insertRollUp(plan: RollUpPlan): Promise<string> {
  const taken = await inWorkbook(loadTaken);
  const sheet = freeSheetName(plan.sheet, taken.sheets);
  await onNewSheet({
    sheet,
    names: [],
    write: (_context, added) => inBatches(write(added, plan), plan.people),
    read: () => Promise.resolve(),
  });
  return sheet;
}

function* write(sheet: Excel.Worksheet, plan: RollUpPlan): Steps<void> {
  const { columns, people } = plan;
  const list = sheet.getRange(localAddress(rollUpArea("headers", 0, columns.length, people + 1)));
  sheet.showGridlines = false;
  drawLines(list);
  writeHeading(sheet, plan.title, plan.lines);
  writeAbove(sheet, plan);
  columns.forEach((column, i) => formatColumn(sheet, column, i, people));
  yield 0.1;
  for (const [i, { body }] of columns.entries())
    if (typeof body !== "string")
      yield* writeInParts(sheet, rollUpArea("people", i), inColumn(body.map((text) => literal(text))));
  // The formulas come last, as those of other results do.
  columns.forEach(({ body }, i) => {
    if (typeof body === "string") sheet.getRange(localAddress(rollUpArea("people", i))).formulas = [[body]];
  });
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

function writeAbove(sheet: Excel.Worksheet, { columns, weightLabel }: RollUpPlan): void {
  const row = (at: "groups" | "sums" | "codes" | "headers") =>
    sheet.getRange(localAddress(rollUpArea(at, 0, columns.length)));
  writeHeads(row, columns);
  const weights = row("sums");
  weights.values = [columns.map(({ weight }, i) => (i === 0 ? weightLabel : (weight ?? "")))];
  weights.format.fill.color = theme.band;
}

function formatColumn(sheet: Excel.Worksheet, column: RollUpColumn, i: number, people: number): void {
  const whole = rollUpArea("sums", i, 1, people + rollUpArea("people", i).row - rollUpArea("sums", i).row);
  dressColumn(
    sheet.getRange(localAddress(whole)),
    sheet.getRange(localAddress(rollUpArea("people", i, 1, people))),
    typeof column.body === "string" ? column : { ...column, format: "@" },
  );
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
