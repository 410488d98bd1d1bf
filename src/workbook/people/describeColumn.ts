import { isBlank, numberIn, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { mapInBlocks, type Steps } from "../../domain/steps";
import { columnLetters } from "../cells/area";
import type { SourceColumn } from "./source";

/**
 * Tells what a column of a source holds, so that a person sees at a glance whether it is the right one; in steps.
 * @param at which column of the rows it is, from 0.
 * @param firstColumn of the source on its sheet, from 0.
 * @param shown the first rows as the sheet shows them: 45.0% and not 0.45.
 */
export function* describeColumnInSteps(
  header: string,
  at: number,
  firstColumn: number,
  rows: Cells,
  shown: readonly (readonly string[])[],
): Steps<SourceColumn> {
  let [numbers, blanks, errors] = [0, 0, 0];
  yield* mapInBlocks(rows, (row) => {
    const cell = row[at] ?? null;
    // Whole columns are pasted as text: what is read as a number is one.
    if (numberIn(cell) !== null) numbers++;
    else if (isBlank(cell)) blanks++;
    else if (cell instanceof Failure) errors++;
  });
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
    texts: rows.length - numbers - blanks - errors,
  };
}
