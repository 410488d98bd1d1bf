import type { Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";

/** The texts of a header row, blanks at their ends included; a header may have been typed as a number or a date. */
export function headersOf(row: readonly Cell[] | undefined): string[] {
  return (row ?? []).map((cell) => (cell === null || cell instanceof Failure ? "" : String(cell)));
}
