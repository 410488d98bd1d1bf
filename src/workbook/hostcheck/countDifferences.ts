import type { Shown } from "./expectResults";

/** Engines of spreadsheets keep some 15 digits. */
const TOLERANCE = 1e-9;

/** How many of the cells are not what they should be, and how many there are. */
export function countDifferences(
  expected: readonly (readonly Shown[])[],
  got: readonly (readonly unknown[])[],
): { readonly cells: number; readonly differing: number } {
  const cells = expected.flatMap((row, i) => row.map((each, j) => isSame(each, got[i]?.[j])));
  return { cells: cells.length, differing: cells.filter((same) => !same).length };
}

function isSame(expected: Shown, got: unknown): boolean {
  if (typeof expected === "number" && typeof got === "number")
    return Math.abs(expected - got) <= TOLERANCE * Math.max(1, Math.abs(expected));
  return expected === got;
}
