import type { Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";

/**
 * What tells people apart in a column: as Excel's TRIM and its comparisons do, blanks around a text and case do not count.
 * @example personKey(" cs005 ") // "CS005"
 */
export function personKey(cell: Cell): string {
  return cell === null || cell instanceof Failure ? "" : trimmed(String(cell)).toUpperCase();
}

/** As TRIM leaves a text: single blanks within, none around. @example trimmed(" A  B ") // "A B" */
export function trimmed(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}
