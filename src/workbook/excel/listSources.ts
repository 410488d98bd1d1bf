import { numberIn } from "../../domain/cell";
import { finishSteps } from "../../domain/steps";
import { addressOf, type Area } from "../cells/area";
import { areaOf, loadArea } from "./areaOf";
import {
  idInName,
  OVERVIEW_NAME,
  RECORDS_NAME,
  RESULTS_NAME,
  RESULTS_TABLE_NAME,
  SETTINGS_NAME,
} from "../cells/definedNames";
import { findPeopleInSteps } from "../people/findPeople";
import { headersOf } from "../cells/headersOf";
import { isScratchSheet } from "../hostcheck/scratchNames";
import { inWorkbook } from "./inWorkbook";
import { readCells } from "./readCells";
import { namesPosts } from "../people/namesPosts";
import { plainReading, type Source } from "../people/source";
import { namesRaters } from "../ratings/namesRaters";
import { keptTables } from "../register/keptTables";
import { WorkbookProblem } from "../WorkbookProblem";

/** Rows that are looked at to tell what a sheet holds. */
const ROWS_LOOKED_AT = 30;

/**
 * Finds where people may stand: every table, the used part of each sheet without tables, and, last, what is selected now.
 * Sheets of schemes and of results are left out. @throws WorkbookProblem
 */
export async function listSources(): Promise<readonly Source[]> {
  const sources = await inWorkbook(findSources);
  const selected = await findSelected();
  return selected && !sources.some(({ address }) => address === selected.address) ? [...sources, selected] : sources;
}

async function findSources(context: Excel.RequestContext): Promise<Source[]> {
  const { tables, worksheets } = context.workbook;
  tables.load("items/name, items/showHeaders, items/worksheet/name");
  worksheets.load("items/name, items/visibility");
  const own = await findOwnSheets(context);

  const theirs = worksheets.items.filter(({ name, visibility }) => visibility === "Visible" && !own.has(name));
  const listed = tables.items.filter(({ worksheet }) => theirs.some(({ name }) => name === worksheet.name));
  const unlisted = theirs.filter(({ name }) => !listed.some(({ worksheet }) => worksheet.name === name));
  const parts = listed.map((table) => ({
    name: table.name,
    // A hidden header row has no range, and asking for it fails all that is asked with it.
    head: table.showHeaders ? loadArea(table.getHeaderRowRange()).load("values") : null,
    body: loadArea(table.getDataBodyRange()),
  }));
  const used = unlisted.map((sheet) => loadArea(sheet.getUsedRangeOrNullObject(true)));
  await context.sync();

  const fromTables = parts.map(({ name, head, body }): Source => {
    const { rowIndex, columnIndex: column, rowCount, columnCount } = body;
    const headRows = head ? 1 : 0;
    const area: Area = {
      sheet: body.worksheet.name,
      row: rowIndex - headRows,
      column,
      rowCount: rowCount + headRows,
      columnCount,
    };
    return {
      kind: "table",
      table: name,
      sheet: area.sheet,
      area,
      address: addressOf(area),
      headers: headersOf(head?.values[0]),
      rowCount: body.rowCount,
      reading: plainReading,
    };
  });
  const fromSheets: Source[] = [];
  // One after another, see `findSchemes`.
  for (const range of used) {
    const source = await glance(context, "sheet", areaOf(range));
    if (source) fromSheets.push(source);
  }
  return [...fromTables, ...fromSheets];
}

const keptNames: ReadonlySet<string> = new Set([
  ...Object.values(keptTables).map(({ name }) => name as string),
  SETTINGS_NAME,
]);
const localNames: ReadonlySet<string> = new Set([RESULTS_NAME, RESULTS_TABLE_NAME, RECORDS_NAME, OVERVIEW_NAME]);

/** The sheets of schemes, results and overviews, of the register and the settings, of records, and of the check of this Excel. Sends what was queued before, too. */
async function findOwnSheets(context: Excel.RequestContext): Promise<Set<string>> {
  const { names, worksheets } = context.workbook;
  names.load("items/name");
  await context.sync();
  const schemes = names.items
    .filter(({ name }) => idInName(name) !== null || keptNames.has(name))
    .map(({ name }) => loadArea(names.getItem(name).getRangeOrNullObject()));
  const local = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names.load("items/name") }));
  await context.sync();
  // The check of this Excel asks before it deletes its sheets: they may stand there for long.
  const marked = local.filter(
    ({ sheet, names: own }) =>
      isScratchSheet(sheet) || own.items.some(({ name }) => localNames.has(name) || idInName(name) !== null),
  );
  return new Set([...schemes.flatMap((range) => areaOf(range)?.sheet ?? []), ...marked.map(({ sheet }) => sheet)]);
}

/** What is selected, if it can be a list. Excel refuses to tell the cells of several areas at once, of a chart or a shape. */
async function findSelected(): Promise<Source | null> {
  try {
    return await inWorkbook(async (context) => {
      const range = loadArea(context.workbook.getSelectedRange().getUsedRangeOrNullObject(true));
      await context.sync();
      const area = areaOf(range);
      return area !== null && isScratchSheet(area.sheet) ? null : await glance(context, "selection", area);
    });
  } catch (error) {
    if (error instanceof WorkbookProblem) return null;
    throw error;
  }
}

/** What a list looks like from its first rows; how many people it has exactly is known when it is read. */
async function glance(
  context: Excel.RequestContext,
  kind: "sheet" | "selection",
  area: Area | null,
): Promise<Source | null> {
  if (!area || area.rowCount < 2) return null;
  const cells = await readCells(context, { ...area, rowCount: Math.min(area.rowCount, ROWS_LOOKED_AT) });
  const found = finishSteps(findPeopleInSteps(cells));
  // Explanations and lists of words have no people in them; raters may rate in words, and a roster may have nothing but words.
  const hasNumbers = cells.slice((found?.header ?? 0) + 1).some((row) => row.some((cell) => numberIn(cell) !== null));
  if (!found || found.count === 0) return null;
  if (!hasNumbers && !namesRaters(found.headers) && !namesPosts(found.headers)) return null;
  const rowCount = cells.length === area.rowCount ? found.count : area.rowCount - found.header - 1;
  const list = { ...area, row: area.row + found.header, rowCount: rowCount + 1 };
  return {
    kind,
    table: null,
    sheet: area.sheet,
    area: list,
    address: addressOf(list),
    headers: found.headers,
    rowCount,
    reading: plainReading,
  };
}
