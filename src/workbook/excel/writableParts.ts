import { areRowsHiddenIn } from "./readMarks";

/** A range, and which rows of what is to be written go into it. */
export interface WritablePart {
  readonly range: Excel.Range;
  readonly from: number;
  readonly rowCount: number;
}

/**
 * What can be written to at once, of rows that a reader may have filtered: all of it, or each row by itself where some are hidden. In Excel
 * on a PC, what was written to a filtered list in one go has ended in other cells than its own (office-js#224), as it does with other ways
 * to automate Excel, where a row at a time was right (NetOffice#2, xlwings#747).
 */
export async function writableParts(
  context: Excel.RequestContext,
  range: Excel.Range,
  rowCount: number,
): Promise<readonly WritablePart[]> {
  range.load("rowHidden");
  await context.sync();
  if (areRowsHiddenIn(range) === false) return [{ range, from: 0, rowCount }];
  return Array.from({ length: rowCount }, (_, row) => ({ range: range.getRow(row), from: row, rowCount: 1 }));
}
