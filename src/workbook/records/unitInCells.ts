import type { Cell } from "../../domain/cell";
import { numberIn } from "../../domain/cell";

/** Words for one unit each. */
const units: readonly (readonly string[])[] = [
  ["s", "sec", "secs", "second", "seconds", "秒", "秒钟"],
  ["min", "mins", "minute", "minutes", "分钟"],
  ["h", "hr", "hrs", "hour", "hours", "小时"],
  ["d", "day", "days", "天"],
  ["pt", "pts", "point", "points", "star", "stars", "星"],
  // Minutes and points both.
  ["分"],
  ["yuan", "rmb", "cny", "元"],
  ["次", "件", "个", "单", "人", "通", "条", "times", "calls", "orders", "tickets"],
];

const numberWithUnit = /^\s*[+-]?[\d,]+(?:\.\d+)?\s*(\p{L}+)\s*$/u;

/**
 * The unit that people typed behind the numbers of a column, which makes them texts: 36 min, 95分. Only one that is a unit,
 * the same in all of them, and not another than the header's is taken: 30 min under hours are not 30.
 * @returns as it is written; `""` where there is none.
 * @example unitInCells("First reply (min)", [12, "36 min"]) // "min"
 * @example unitInCells("Resolution (h)", [12, "36 min"]) // ""
 */
export function unitInCells(header: string, cells: readonly Cell[]): string {
  const found = new Set(cells.flatMap((cell) => writtenUnit(cell) ?? []));
  const [unit = ""] = found;
  if (found.size !== 1 || kindOf(unit) === null) return "";
  const ofHeader = kindOf(/[(（[]\s*(\p{L}+)\s*[)）\]]\s*$/u.exec(header)?.[1] ?? "");
  return ofHeader === null || ofHeader === kindOf(unit) ? unit : "";
}

function writtenUnit(cell: Cell): string | null {
  if (typeof cell !== "string" || numberIn(cell) !== null) return null;
  return numberWithUnit.exec(cell)?.[1] ?? null;
}

function kindOf(word: string): readonly string[] | null {
  return units.find((words) => words.includes(word.toLowerCase())) ?? null;
}
