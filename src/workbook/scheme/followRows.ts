import { mapReferences } from "../cells/references";

/** The formulas of a row that comes to stand elsewhere refer to what moves along with it. */
export function followRows(
  formula: string,
  isOwnSheet: boolean,
  sheet: string,
  moved: ReadonlyMap<number, number>,
): string {
  return mapReferences(formula, (reference) => {
    const isOnSheet = reference.sheet === null ? isOwnSheet : reference.sheet === sheet;
    // A range of several rows covers them in any order.
    if (!isOnSheet || reference.firstRow !== reference.lastRow) return null;
    const row = moved.get(reference.firstRow);
    return row === undefined ? null : [row, row];
  });
}

/** Where rows of the sheet, from its first, come to stand. */
export function movedRows(top: number, rows: readonly number[], order: readonly number[]): Map<number, number> {
  return new Map(order.map((from, i) => [top + from, top + (rows[i] ?? from)]));
}
