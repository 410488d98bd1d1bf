import { columnWidthFor } from "../cells/displayWidth";

interface Dress {
  readonly format: string;
  /** In digits. */
  readonly width: number;
  /** Texts stand to the left, numbers to the right. */
  readonly isText: boolean;
  /** What people look for first. */
  readonly isResult: boolean;
}

/**
 * Gives a column of people its looks.
 * @param whole with the headers, and what stands above them.
 */
export function dressColumn(whole: Excel.Range, people: Excel.Range, { format, width, isText, isResult }: Dress): void {
  whole.format.horizontalAlignment = isText ? "Left" : "Right";
  fillWith(people, "numberFormat", format);
  people.format.columnWidth = columnWidthFor(width);
  if (isResult) people.format.font.bold = true;
}

/**
 * One value serves all cells, which Excel documents and its types do not: a list of thousands would be more than a request may hold.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulas-member
 */
export function fillWith(cells: Excel.Range, what: "formulas" | "numberFormat", value: string): void {
  (cells as { [each in typeof what]: unknown })[what] = value;
}
