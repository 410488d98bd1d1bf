import type { Cell } from "../../domain/cell";
import { headersOf } from "../cells/headersOf";
import { isDaysNumber } from "./daysNumber";
import { spellDay } from "./readDay";

/**
 * The texts of a row that was found to be the headers: a day among them is the day that it shows, and not Excel's number of it.
 * @example headerTexts(["姓名", 46266]) // ["姓名", "2026-09-01"]
 */
export function headerTexts(row: readonly Cell[] | undefined): string[] {
  return headersOf(row?.map((cell) => (typeof cell === "number" && isDaysNumber(cell) ? spellDay(cell) : cell)));
}
