import { findKeptColumns } from "../register/keptRows";
import { itemColumns } from "../register/keptTables";
import type { ItemRow } from "../register/register";
import { textOf } from "../register/resultsOnSheet";
import { courseWithin, goOn, type Course } from "./course";
import { inWorkbook } from "./inWorkbook";
import { findKept, type KeptPlace } from "./keptTable";
import { readKept } from "./listKept";
import { readCells } from "./readCells";

/** One column of as many as a row has. */
const FINDING = 0.1;

/**
 * The scores and pay items of a period, with what stands between its first row and its last: other periods may have many times as
 * many. @throws WorkbookProblem `cancelled` when it was given up
 */
export function readItems(period: string, course: Course = {}): Promise<readonly ItemRow[]> {
  return inWorkbook(async (context) => {
    const { items } = await findKept(context);
    const found: ItemRow[] = [];
    for (const [i, place] of items.entries())
      found.push(
        ...(await readFrom(context, place, period, courseWithin(course, i / items.length, (i + 1) / items.length))),
      );
    return found;
  });
}

async function readFrom(
  context: Excel.RequestContext,
  place: KeptPlace,
  period: string,
  course: Course,
): Promise<readonly ItemRow[]> {
  const { area, headers } = place;
  const column = area.column + (findKeptColumns(itemColumns, headers, area.sheet).get("period") ?? 0);
  const periods = await readCells(context, { ...area, column, columnCount: 1 }, (done) => goOn(course, done * FINDING));
  const isMeant = ([cell]: (typeof periods)[number]) => textOf(cell) === period;
  const [first, last] = [periods.findIndex(isMeant), periods.findLastIndex(isMeant)];
  if (first < 0) return [];
  const rows = { ...area, row: area.row + first, rowCount: last - first + 1 };
  return readKept(context, itemColumns, { ...place, area: rows }, courseWithin(course, FINDING, 1));
}
