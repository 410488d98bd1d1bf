import type { Cells } from "../domain/cell";

/** How many ranges each reader keeps: a sheet seldom refers to more schemes at a time. */
const kept = 8;

/**
 * Lets a reader of ranges keep what it read last: a column of formulas hands the same range over for every row, and reading
 * it takes far longer than comparing it. The result depends on the cells alone, so that nothing can be out of date.
 */
export function remember<Result>(read: (cells: Cells) => Result): (cells: Cells) => Result {
  const known: { readonly cells: Cells; readonly result: Result }[] = [];
  return (cells) => {
    const hit = known.find((each) => areSame(each.cells, cells));
    if (hit) return hit.result;
    const result = read(cells);
    known.unshift({ cells, result });
    known.length = Math.min(known.length, kept);
    return result;
  };
}

function areSame(a: Cells, b: Cells): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [left = [], right = []] = [a[i], b[i]];
    if (left.length !== right.length) return false;
    for (let j = 0; j < left.length; j++) if (left[j] !== right[j]) return false;
  }
  return true;
}
