import type { Cell, Cells } from "../../domain/cell";
import { toTwelveDigits } from "../../domain/decimal";
import { Failure } from "../../domain/failure";
import { hash, inHexadecimal } from "../../domain/fingerprint";
import { eachInSteps, type Steps } from "../../domain/steps";

/**
 * A short code of the values in cells: whoever changes one of them by hand changes it (but for chance, 1 in 4 billion). Numbers
 * count to 12 digits, as a file may give the last ones back otherwise; blanks are alike, whatever form they have. In steps of a row each.
 * @returns eight hexadecimal digits: the `fingerprint` of the rows as JSON.
 */
export function* checkCodeInSteps(cells: Cells): Steps<string> {
  let code = hash("[");
  yield* eachInSteps(cells, (row, i) => {
    code = hash(`${i === 0 ? "" : ","}${JSON.stringify(row.map(comparable))}`, code);
  });
  return inHexadecimal(hash("]", code));
}

function comparable(cell: Cell): string | number | boolean | null {
  if (cell instanceof Failure) return `#${cell.kind}`;
  if (typeof cell === "number") return toTwelveDigits(cell);
  return cell === "" ? null : cell;
}
