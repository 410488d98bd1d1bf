import type { Cell } from "../../domain/cell";

/** Excel's numbers of the days from 1990 to the end of 2100, where days are counted from 1900. */
export const DAYS = { first: 32_874, last: 73_415 } as const;

/** Whether a number can be a day of these decades; whether it is one, its format says. */
export function isDaysNumber(cell: Cell): boolean {
  return typeof cell === "number" && cell >= DAYS.first && cell < DAYS.last + 1;
}
