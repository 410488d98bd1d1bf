import { addressOf, localAddress, type Area } from "../cells/area";
import { areaOf, loadArea } from "./areaOf";
import { describeInSteps, findListInSteps, SAMPLED_ROWS } from "../people/describeSource";
import { joinAllInSteps, sourceOfRoster } from "../people/joinRoster";
import { inWorkbook } from "./inWorkbook";
import { readCells } from "./readCells";
import { readMarks } from "./readMarks";
import type { Source, SourceData } from "../people/source";
import { runInSlices } from "../runInSlices";
import { WorkbookProblem } from "../WorkbookProblem";

/** Reads the cells of a source as they are now. @throws WorkbookProblem when its sheet or table is gone, or it has no rows. */
export function readSource(source: Source): Promise<SourceData> {
  return inWorkbook(async (context) => {
    const lists: SourceData[] = [];
    for (const roster of source.reading.rosters ?? []) lists.push(await readOne(context, sourceOfRoster(roster)));
    return runInSlices(joinAllInSteps(await readOne(context, source, lists), lists));
  });
}

async function readOne(
  context: Excel.RequestContext,
  source: Source,
  lists: readonly SourceData[] = [],
): Promise<SourceData> {
  const area = await findArea(context, source);
  const cells = await readCells(context, area);
  const found = await runInSlices(findListInSteps(source, area, cells));
  if (!found) throw new WorkbookProblem({ code: "nothingInside", facts: { address: addressOf(area) } });
  if (found.count === 0) throw new WorkbookProblem({ code: "onlyHeaders", facts: { address: addressOf(area) } });

  const list: Area = { ...area, row: area.row + found.header, rowCount: found.count + 1 };
  const sheet = context.workbook.worksheets.getItem(list.sheet);
  const sampled = sheet
    .getRange(localAddress({ ...list, row: list.row + 1, rowCount: Math.min(found.count, SAMPLED_ROWS) }))
    .load("text");
  const below = sheet.getRange(localAddress({ ...list, row: list.row + list.rowCount, rowCount: 1 })).load("values");
  await context.sync();
  const isFollowed = below.values.flat().some((value) => value !== "");
  const marks = await readMarks(context, list, cells.slice(found.header + 1, found.header + 1 + found.count));
  return runInSlices(describeInSteps(source, area, cells, found, sampled.text, isFollowed, marks, lists));
}

async function findArea(context: Excel.RequestContext, source: Source): Promise<Area> {
  if (source.table !== null) return findTable(context, source.table);
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookProblem({ code: "sheetGone", facts: { sheet: source.sheet } });
  if (source.kind === "selection") return source.area;
  // Rows may have been added since the sheet was listed.
  const used = loadArea(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const area = areaOf(used);
  if (!area) throw new WorkbookProblem({ code: "nothingInside", facts: { address: source.address } });
  return area;
}

/** Headers and rows of a table, without its row of totals. */
async function findTable(context: Excel.RequestContext, name: string): Promise<Area> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("showHeaders");
  await context.sync();
  if (table.isNullObject) throw new WorkbookProblem({ code: "tableGone", facts: { table: name } });
  if (!table.showHeaders) throw new WorkbookProblem({ code: "headersHidden", facts: { table: name } });
  const head = loadArea(table.getHeaderRowRange());
  const body = loadArea(table.getDataBodyRange());
  await context.sync();
  return {
    sheet: head.worksheet.name,
    row: head.rowIndex,
    column: head.columnIndex,
    rowCount: body.rowCount + 1,
    columnCount: head.columnCount,
  };
}
