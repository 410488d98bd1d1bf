import { Failure, type Place } from "./failure";

/** What a cell holds: blank is `null` or `""`; a cell in error holds the failure that it stands for. */
export type Cell = string | number | boolean | null | Failure;

/** Rows of cells, all of the same length. */
export type Cells = readonly (readonly Cell[])[];

/** Blank, also when only white space was typed. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/**
 * The number in a cell, `null` when it is blank. Text is never taken for a number: "90" that was typed as text is a
 * mistake that sums would skip in silence.
 * @throws Failure `value` when the cell holds anything else, or the failure that the cell itself holds.
 */
export function readNumber(cell: Cell, place?: Place): number | null {
  if (typeof cell === "number") return cell;
  if (cell instanceof Failure) throw cell;
  if (isBlank(cell)) return null;
  throw new Failure("value", { code: "notANumber", facts: { found: showCell(cell) } }, place);
}

/** The text in a cell, `null` when it is blank; numbers and booleans are read as Excel shows them. */
export function readText(cell: Cell): string | null {
  if (cell instanceof Failure) throw cell;
  return isBlank(cell) ? null : showCell(cell).trim();
}

function showCell(cell: string | number | boolean | null): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
