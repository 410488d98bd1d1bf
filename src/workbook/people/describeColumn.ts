import { isBlank, numberIn, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { columnLetters } from "../cells/area";
import type { SourceColumn } from "./source";

/**
 * Tells what a column of a source holds, so that a person sees at a glance whether it is the right one.
 * @param at which column of the rows it is, from 0.
 * @param firstColumn of the source on its sheet, from 0.
 * @param shown the first rows as the sheet shows them: 45.0% and not 0.45.
 */
export function describeColumn(
  header: string,
  at: number,
  firstColumn: number,
  rows: Cells,
  shown: readonly (readonly string[])[],
): SourceColumn {
  const cells = rows.map((row) => row[at] ?? null);
  // Whole columns are pasted as text: what is read as a number is one.
  const numbers = cells.filter((cell) => numberIn(cell) !== null).length;
  const blanks = cells.filter(isBlank).length;
  const errors = cells.filter((cell) => cell instanceof Failure).length;
  const samples = shown
    .map((row) => row[at] ?? "")
    .filter((text) => text.trim() !== "")
    .slice(0, 3);
  return {
    header,
    letter: columnLetters(firstColumn + at),
    samples,
    numbers,
    blanks,
    errors,
    texts: cells.length - numbers - blanks - errors,
  };
}
