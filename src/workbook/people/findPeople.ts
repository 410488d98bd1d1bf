import { isBlank, type Cell, type Cells } from "../../domain/cell";

/** Where the list is among cells that may have a title above it and totals below. */
export interface PeopleRows {
  /** Index of the header row. */
  readonly header: number;
  /** Rows below it that belong to people. */
  readonly count: number;
}

/** Headers stand near the top. */
const SEARCHED_ROWS = 20;

/**
 * Finds the header row and the people's rows: the header row is the first that holds texts only, in at least half as many
 * cells as the fullest row near the top. Blank rows and totals at the end are left out.
 * @returns `null` when no row looks like headers.
 */
export function findPeople(cells: Cells): PeopleRows | null {
  const top = cells.slice(0, SEARCHED_ROWS);
  const fullest = Math.max(0, ...top.map(countFilled));
  const header = top.findIndex(
    (row) =>
      countFilled(row) >= Math.max(2, fullest / 2) && row.every((cell) => isBlank(cell) || typeof cell === "string"),
  );
  if (header < 0) return null;
  const last = cells.findLastIndex((row) => countFilled(row) > 0 && !isTotal(row));
  return { header, count: Math.max(0, last - header) };
}

function countFilled(row: readonly Cell[]): number {
  return row.filter((cell) => !isBlank(cell)).length;
}

function isTotal(row: readonly Cell[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return (
    typeof first === "string" &&
    /^\s*(合\s*计|总\s*计|小\s*计|平均值?|(grand )?total|sum|average)\s*[:：]?\s*$/i.test(first)
  );
}
