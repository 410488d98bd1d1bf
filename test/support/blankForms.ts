import { isBlank, type Cell, type Cells } from "../../src/domain/cell";

/** What a blank cell of a range arrives as beside "", by version of Excel (office-js#5262, #1951, #4702). */
export const blankForms: readonly (readonly [string, null | 0])[] = [
  ["null", null],
  ["0", 0],
];

/** Cells as they arrive where blank ones do in some form; or each in its own. */
export function withBlanks(cells: Cells, form: Cell | (() => Cell)): Cell[][] {
  return cells.map((row) => row.map((cell) => (isBlank(cell) ? (typeof form === "function" ? form() : form) : cell)));
}
