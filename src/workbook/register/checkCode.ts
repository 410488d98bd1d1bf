import type { Cell, Cells } from "../../domain/cell";
import { toTwelveDigits } from "../../domain/decimal";
import { Failure } from "../../domain/failure";
import { fingerprint } from "../../domain/fingerprint";

/**
 * A short code of the values in cells: whoever changes one of them by hand changes it (but for chance, 1 in 4 billion). Numbers
 * count to 12 digits, as a file may give the last ones back otherwise; blanks are alike, whatever form they have.
 * @returns eight hexadecimal digits.
 */
export function checkCodeOf(cells: Cells): string {
  return fingerprint(JSON.stringify(cells.map((row) => row.map(comparable))));
}

function comparable(cell: Cell): string | number | boolean | null {
  if (cell instanceof Failure) return `#${cell.kind}`;
  if (typeof cell === "number") return toTwelveDigits(cell);
  return cell === "" ? null : cell;
}
