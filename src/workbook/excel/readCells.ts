import type { Cell, Cells } from "../../domain/cell";
import { Failure, type FailureKind } from "../../domain/failure";
import { localAddress, type Area } from "../cells/area";
import type { Contents } from "../cells/content";

/** Cells read in one go: far below 5 MB on the web even where cells hold sentences. */
const CELLS_AT_ONCE = 20_000;

/** Reads the cells of an area, in as many goes as its size asks for. */
export async function readCells(context: Excel.RequestContext, area: Area): Promise<Cells> {
  if (area.rowCount > 1 && area.rowCount * area.columnCount > CELLS_AT_ONCE) {
    const half = Math.floor(area.rowCount / 2);
    const upper = await readCells(context, { ...area, rowCount: half });
    const lower = await readCells(context, { ...area, row: area.row + half, rowCount: area.rowCount - half });
    return [...upper, ...lower];
  }
  const range = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area));
  range.load("values, valueTypes");
  await context.sync();
  return toCells(range.values, range.valueTypes);
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
