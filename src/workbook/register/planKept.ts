import type { Area } from "../cells/area";
import { WORKSHEET_ROWS } from "../cells/worksheetRows";
import { groupDigits } from "../messages/groupDigits";
import { WorkbookProblem } from "../WorkbookProblem";
import type { KeptTableName } from "./keptTables";

/** Where rows of a kept table stand, header row included. */
interface Place {
  readonly area: Area;
  /** Whether it has no rows yet but the blank one that Excel wants. */
  readonly isEmpty: boolean;
}

/**
 * Which table takes further rows: the last one, or a new one. Of the items, which ten thousand people have a million of in a year, another
 * begins where a worksheet is full; the register is one table, which formulas call by its name.
 * @param last `null` where there is none yet.
 * @param title of the sheet that a new one gets.
 * @param first row of a new table's headers, from 0.
 * @throws WorkbookProblem `keptFull` where they fit into neither, before anything is written.
 */
export function planKept(
  key: KeptTableName,
  last: Place | null,
  count: number,
  { title, first }: { readonly title: string; readonly first: number },
): "last" | "new" {
  const rowsOf = ({ area, isEmpty }: Place) => (isEmpty ? 0 : area.rowCount - 1);
  if (last !== null && last.area.row + 1 + rowsOf(last) + count <= WORKSHEET_ROWS) return "last";
  if ((last === null || key === "items") && first + 1 + count <= WORKSHEET_ROWS) return "new";
  const there = last !== null && key !== "items" ? rowsOf(last) : 0;
  const sheet = last?.area.sheet ?? title;
  throw new WorkbookProblem({
    code: "keptFull",
    facts: {
      sheet,
      rows: groupDigits(there + count),
      there: groupDigits(there),
      more: groupDigits(count),
      most: groupDigits(WORKSHEET_ROWS),
    },
  });
}
