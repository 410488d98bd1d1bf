import type { Content } from "../cells/content";
import { TEXT_FORMAT } from "../cells/literal";

/**
 * The number format that a cell needs for what is written into it; `null` where it keeps its own, which may be of the reader's choice. A
 * number in a cell of text would become text, one without any format would show 10 % as 0.1, and one that is no percentage 20 as 2000 %.
 * @param present of the cell. @param needed of what the cell is for.
 * @example formatToGive(0.1, "General", "0.00%") // "0.00%"
 */
export function formatToGive(content: Content, present: string, needed: string): string | null {
  if (typeof content !== "number" || present === needed) return null;
  const isWrong = present === TEXT_FORMAT || present === "General" || (present.includes("%") && !needed.includes("%"));
  return isWrong ? needed : null;
}
