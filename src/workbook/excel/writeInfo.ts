import { localAddress } from "../cells/area";
import { literal } from "../cells/literal";
import type { InfoPlan } from "../scheme/planInfo";

/** Inserts the rows that a plan asks for, as wide as the sheet: what stands below moves together. */
export function insertInfoRows(sheet: Excel.Worksheet, { insert }: InfoPlan): void {
  if (insert) sheet.getRange(`${insert.row + 1}:${insert.row + insert.count}`).insert("Down");
}

/** Writes what a scheme says of itself; the rows are there. Everything is text: "2026-10-01" is no date and "2" no number. */
export function writeInfo(sheet: Excel.Worksheet, { writes }: InfoPlan): void {
  for (const { area, text } of writes) {
    const cell = sheet.getRange(localAddress(area));
    cell.numberFormat = [["@"]];
    cell.values = [[literal(text)]];
    cell.format.horizontalAlignment = "Left";
  }
}
