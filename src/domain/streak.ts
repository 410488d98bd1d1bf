import { readName, readText, type Cell } from "./cell";
import { sameText } from "./sameText";

/**
 * How often `value` stands in a row at the end of a history, oldest first. Blank cells at the end are periods yet to
 * come and do not count; a blank in between breaks the run.
 * @example countStreak(["良好", "优秀", "优秀", null], "优秀") // 2
 */
export function countStreak(history: readonly Cell[], value: Cell): number {
  const wanted = readText(value);
  if (wanted === null) return 0;
  // Among words a 0 is a blank that arrived so; among numbers it is a number.
  const read = typeof value === "number" ? readText : readName;
  let end = history.length;
  while (end > 0 && read(history[end - 1] ?? null) === null) end--;
  let start = end;
  while (start > 0 && sameText(read(history[start - 1] ?? null) ?? "", wanted)) start--;
  return end - start;
}
