import { isBlank, type Cell, type Cells } from "./cell";
import { toTwelveDigits } from "./decimal";
import { Failure } from "./failure";
import { hash, inHexadecimal } from "./fingerprint";
import { eachInSteps, finishSteps, type Steps } from "./steps";

/**
 * A short code of what rows of cells hold, in whatever order the rows stand: whoever changes a figure changes it (but for chance, 1 in 4
 * billion), and whoever sorts the list does not. Numbers count to 12 digits; blanks are alike, whatever form they have.
 * @returns eight hexadecimal digits.
 * @example codeOfRows([["a", 1], ["b", 2]]) === codeOfRows([["b", 2], ["a", 1]]) // true
 */
export function codeOfRows(rows: Cells): string {
  return finishSteps(codeInSteps(rows));
}

/** `codeOfRows` in steps, of a row each. */
export function* codeInSteps(rows: Cells): Steps<string> {
  let sum = 0;
  yield* eachInSteps(rows, (row) => (sum += hash(JSON.stringify(row.map(comparable)))));
  return inHexadecimal(sum % 0x100000000);
}

/** A cell so that it can be compared with what a file or another host gives back. */
function comparable(cell: Cell): string | number | boolean | null {
  if (cell instanceof Failure) return "#";
  if (typeof cell === "number") return toTwelveDigits(cell);
  return isBlank(cell) ? null : cell;
}
