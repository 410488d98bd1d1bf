import type { Cell, Cells } from "../../domain/cell";
import { Failure, type FailureKind } from "../../domain/failure";
import { localAddress, type Area } from "../cells/area";
import type { Contents } from "../cells/content";

/** Cells read in one go: far below 5 MB on the web even where cells hold sentences. */
const CELLS_AT_ONCE = 20_000;

/**
 * Reads the cells of an area, in as many goes as its size asks for.
 * @param onPart awaited after each of them, with how far they have come, from 0 to 1.
 */
export async function readCells(
  context: Excel.RequestContext,
  area: Area,
  onPart?: (done: number) => Promise<void>,
): Promise<Cells> {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columnCount));
  const cells: (readonly Cell[])[] = [];
  for (let from = 0; from < area.rowCount; from += rowsAtOnce) {
    const part = { ...area, row: area.row + from, rowCount: Math.min(rowsAtOnce, area.rowCount - from) };
    const range = sheet.getRange(localAddress(part)).load("values, valueTypes");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- an answer may have 5 MB on the web
    await context.sync();
    cells.push(...toCells(range.values, range.valueTypes));
    await onPart?.((from + part.rowCount) / area.rowCount);
  }
  return cells;
}

/** Reads what stands in the cells of an area, formulas as they are written. For areas that are not large. */
export async function readContents(context: Excel.RequestContext, area: Area): Promise<Contents> {
  const range = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area)).load("formulas");
  await context.sync();
  return range.formulas as Contents;
}

/** Takes over what a loaded range holds; an error becomes the failure that it stands for. */
export function toCells(values: readonly (readonly unknown[])[], types: readonly (readonly string[])[]): Cells {
  return values.map((row, i) => row.map((value, j) => toCell(value, types[i]?.[j])));
}

function toCell(value: unknown, type: string | undefined): Cell {
  if (type === "Error")
    return new Failure(errorKinds[String(value)] ?? "value", { code: "inputError", facts: { error: String(value) } });
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}

const errorKinds: Readonly<Record<string, FailureKind>> = {
  "#N/A": "notFound",
  "#DIV/0!": "divideByZero",
  "#NUM!": "number",
};
