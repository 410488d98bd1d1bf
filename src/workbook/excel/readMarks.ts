import type { Cells } from "../../domain/cell";
import { localAddress, type Area } from "../cells/area";
import { isDateFormat } from "../cells/isDateFormat";
import { isDaysNumber } from "../people/daysNumber";
import type { CellMarks } from "../people/describeSource";

/** Rows asked about in one go: an answer has an entry for each. */
const ROWS_AT_ONCE = 5_000;

/**
 * Finds the rows that are hidden, by a filter or by hand, and the cells that show a day. Only what can be either is asked for: most lists
 * have neither.
 * @param list headers and rows, and `body` the rows.
 */
export async function readMarks(context: Excel.RequestContext, list: Area, body: Cells): Promise<CellMarks> {
  return { hiddenRows: await findHiddenRows(context, list), dates: await findDates(context, list, body) };
}

/** Rows below the headers that are hidden, counted from 0, as a part of other work in the workbook. */
export async function findHiddenRows(context: Excel.RequestContext, list: Area): Promise<ReadonlySet<number>> {
  const count = list.rowCount - 1;
  const all = rowsOf(context, list, 0, count).load("rowHidden");
  await context.sync();
  const areHidden = areRowsHiddenIn(all);
  if (areHidden !== null) return new Set(areHidden ? Array.from({ length: count }, (_, i) => i) : []);
  const hidden = new Set<number>();
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const each = await areRowsHidden(context, list, from, Math.min(ROWS_AT_ONCE, count - from));
    each.forEach((isHidden, i) => isHidden && hidden.add(from + i));
  }
  return hidden;
}

/**
 * Whether the rows of a range are hidden, once `rowHidden` is loaded. `null` means that some are, which the types do not say:
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-rowhidden-member
 */
export function areRowsHiddenIn(range: Excel.Range): boolean | null {
  return range.rowHidden;
}

async function areRowsHidden(
  context: Excel.RequestContext,
  list: Area,
  from: number,
  count: number,
): Promise<boolean[]> {
  const each = rowsOf(context, list, from, count).getRowProperties({ rowHidden: true });
  await context.sync();
  return each.value.map(({ rowHidden }) => rowHidden === true);
}

function rowsOf(context: Excel.RequestContext, list: Area, from: number, rowCount: number): Excel.Range {
  return context.workbook.worksheets
    .getItem(list.sheet)
    .getRange(localAddress({ ...list, row: list.row + 1 + from, rowCount, columnCount: 1 }));
}

/** A day is a number that its format shows as one. */
async function findDates(
  context: Excel.RequestContext,
  list: Area,
  body: Cells,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const dates = new Map<number, ReadonlySet<number>>();
  for (let column = 0; column < list.columnCount; column++) {
    const rows = body.flatMap((row, i) => (isDaysNumber(row[column] ?? null) ? [i] : []));
    const found = rows.length === 0 ? [] : await datesAmong(context, list, column, rows);
    if (found.length > 0) dates.set(column, new Set(found));
  }
  return dates;
}

async function datesAmong(
  context: Excel.RequestContext,
  list: Area,
  column: number,
  rows: readonly number[],
): Promise<number[]> {
  const first = rows[0] ?? 0;
  const rowCount = (rows.at(-1) ?? first) - first + 1;
  const part = { ...list, row: list.row + 1 + first, column: list.column + column, rowCount, columnCount: 1 };
  const range = context.workbook.worksheets.getItem(list.sheet).getRange(localAddress(part)).load("numberFormat");
  await context.sync();
  const formats = range.numberFormat as string[][];
  return rows.filter((row) => isDateFormat(formats[row - first]?.[0] ?? ""));
}
