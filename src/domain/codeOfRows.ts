import { isBlank, type Cell, type Cells } from "./cell";
import { Failure } from "./failure";
import { fingerprint } from "./fingerprint";

/**
 * A short code of what rows of cells hold, in whatever order the rows stand: whoever changes a figure changes it (but for chance, 1 in 4
 * billion), and whoever sorts the list does not. Numbers count to 12 digits; blanks are alike, whatever form they have.
 * @returns eight hexadecimal digits.
 * @example codeOfRows([["a", 1], ["b", 2]]) === codeOfRows([["b", 2], ["a", 1]]) // true
 */
export function codeOfRows(rows: Cells): string {
  const sum = rows.reduce((code, row) => code + parseInt(fingerprint(JSON.stringify(row.map(comparable))), 16), 0);
  return (sum % 0x100000000).toString(16).padStart(8, "0");
}

/** A cell so that it can be compared with what a file or another host gives back. */
function comparable(cell: Cell): string | number | boolean | null {
  if (cell instanceof Failure) return "#";
  if (typeof cell === "number") return Number(cell.toPrecision(12));
  return isBlank(cell) ? null : cell;
}
