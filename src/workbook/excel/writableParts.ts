import { localAddress, type Area } from "../cells/area";
import { areRowsHiddenIn } from "./readMarks";

/** A range, and which rows of what is to be written go into it. */
export interface WritablePart {
  readonly range: Excel.Range;
  readonly from: number;
  readonly rowCount: number;
}

/** Whether none of the rows is hidden, by a filter or by hand, as a part of other work in the workbook. */
export async function areRowsSeen(context: Excel.RequestContext, area: Area): Promise<boolean> {
  const rows = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area)).load("rowHidden");
  await context.sync();
  return areRowsHiddenIn(rows) === false;
}

/** What rows of cells are filled with, row by row; `null` as a value leaves a cell as it is. */
export interface RowsOfCells {
  readonly values?: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
  readonly numberFormat?: readonly (readonly string[])[];
}

/**
 * Fills rows of a sheet that its reader may have filtered: the one way to write several rows of a sheet that has been there before.
 * @param areSeen see `areRowsSeen`; a read, which has no place in a group of undo.
 */
export function fillRows(range: Excel.Range, { numberFormat, ...contents }: RowsOfCells, areSeen: boolean): void {
  const written = contents.values ?? contents.formulas ?? [];
  for (const part of writableParts(range, written.length, areSeen)) {
    const ofPart = <Row>(rows: readonly Row[]) => rows.slice(part.from, part.from + part.rowCount);
    if (numberFormat) part.range.numberFormat = ofPart(numberFormat).map((row) => [...row]);
    if (contents.values) part.range.values = ofPart(contents.values).map((row) => [...row]);
    if (contents.formulas) part.range.formulas = ofPart(contents.formulas).map((row) => [...row]);
  }
}

/** Empties rows of such a sheet. */
export function clearRows(range: Excel.Range, rowCount: number, areSeen: boolean): void {
  for (const part of writableParts(range, rowCount, areSeen)) part.range.clear("Contents");
}

/**
 * What can be written to at once, of rows that a reader may have filtered: all of it, or each row by itself where some are hidden. In Excel
 * on a PC, what was written to a filtered list in one go has ended in other cells than its own (office-js#224), as it does with other ways
 * to automate Excel, where a row at a time was right (NetOffice#2, xlwings#747).
 */
export function writableParts(range: Excel.Range, rowCount: number, areSeen: boolean): readonly WritablePart[] {
  return areSeen
    ? [{ range, from: 0, rowCount }]
    : Array.from({ length: rowCount }, (_, row) => ({ range: range.getRow(row), from: row, rowCount: 1 }));
}
