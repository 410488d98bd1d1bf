import { idInName, sectionNames } from "../cells/definedNames";
import type { Area } from "../cells/area";
import { isScratchName, isScratchSheet } from "../hostcheck/scratchNames";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { readCells, readContents } from "./readCells";
import { readSchemeOnSheet, type SchemeOnSheet } from "../scheme/schemeOnSheet";
import { WorkbookProblem } from "../WorkbookProblem";

/** What the workbook holds of schemes. */
export interface Schemes {
  readonly found: readonly SchemeOnSheet[];
  /** Names of schemes whose cells have been deleted (#REF!). */
  readonly lost: readonly string[];
}

/** Finds every scheme of the workbook by its defined name; a check of this Excel has one of its own, which is nobody's. @throws WorkbookProblem */
export async function listSchemes(): Promise<Schemes> {
  const { found, lost } = await inWorkbook(findSchemes);
  return {
    found: found.filter(({ name, sheet }) => !isScratchName(name) && !isScratchSheet(sheet)),
    lost: lost.filter((name) => !isScratchName(name)),
  };
}

/** The same as a part of other work in the workbook, that of a check included. */
export async function findSchemes(context: Excel.RequestContext): Promise<Schemes> {
  const scopes = await loadScopes(context);
  const schemes = scopes.flatMap(({ isSheet, names }) =>
    names.items.flatMap(({ name }) => {
      const id = idInName(name);
      return id === null
        ? []
        : [{ name, isSheetScoped: isSheet, whole: loadNamed(names, name), sections: findSections(id, names) }];
    }),
  );
  await context.sync();

  const standing = schemes.flatMap(({ whole, sections, ...scheme }) => {
    // A name whose cells are gone, or that is a constant, has no range.
    const span = areaOf(whole);
    if (!span) return [];
    const parts = sections.flatMap(({ range, ...section }) => {
      const area = areaOf(range);
      return area?.sheet === span.sheet ? [{ ...section, area }] : [];
    });
    return [{ ...scheme, span, parts, used: loadUsed(context, span.sheet) }];
  });
  await context.sync();

  const found: SchemeOnSheet[] = [];
  // One after another: a sync that begins while another is on its way to a server has nothing to send, and ends before the answer.
  for (const { name, isSheetScoped, span, parts, used } of standing) {
    const area = clip(span, used);
    const surroundings = await readCells(context, withMargin(area, used));
    const contents = await readContents(context, area);
    found.push(readSchemeOnSheet({ name, isSheetScoped, area, surroundings, contents, sections: parts }));
  }
  return { found, lost: schemes.filter(({ whole }) => whole.isNullObject).map(({ name }) => name) };
}

/** A scheme as it stands now, among all of them. @throws WorkbookProblem when it is gone */
export async function findScheme(
  context: Excel.RequestContext,
  reference: string,
): Promise<{ scheme: SchemeOnSheet; all: readonly SchemeOnSheet[] }> {
  const { found } = await findSchemes(context);
  const scheme = found.find((each) => each.reference === reference);
  if (!scheme) throw new WorkbookProblem({ code: "itemGone", facts: {} });
  return { scheme, all: found };
}

/** The names of the workbook, and the names that belong to one sheet, as on a copied sheet. */
async function loadScopes(
  context: Excel.RequestContext,
): Promise<{ isSheet: boolean; names: Excel.NamedItemCollection }[]> {
  const { names, worksheets } = context.workbook;
  names.load("items/name");
  worksheets.load("items/name");
  await context.sync();
  const ofSheets = worksheets.items.map((sheet) => sheet.names.load("items/name"));
  await context.sync();
  return [{ isSheet: false, names }, ...ofSheets.map((each) => ({ isSheet: true, names: each }))];
}

function findSections(id: string, names: Excel.NamedItemCollection) {
  return sectionNames(id).flatMap(({ section, name: wanted }) => {
    const name = names.items.find((each) => each.name.toLowerCase() === wanted.toLowerCase())?.name;
    return name === undefined ? [] : [{ section, name, range: loadNamed(names, name) }];
  });
}

/** The cells of a name, asked for by name: its place in the list may change while we wait. */
function loadNamed(names: Excel.NamedItemCollection, name: string): Excel.Range {
  return loadArea(names.getItem(name).getRangeOrNullObject());
}

function loadUsed(context: Excel.RequestContext, sheet: string): Excel.Range {
  return loadArea(context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true));
}

/** A name may cover whole columns: what lies below everything that is used is left out. */
function clip(span: Area, used: Excel.Range): Area {
  if (used.isNullObject) return { ...span, rowCount: 1, columnCount: 1 };
  const rowCount = Math.max(1, Math.min(span.rowCount, Math.max(used.rowIndex + used.rowCount - span.row, MOST_ROWS)));
  const columnCount = Math.max(
    1,
    Math.min(span.columnCount, Math.max(used.columnIndex + used.columnCount - span.column, MOST_COLUMNS)),
  );
  return { ...span, rowCount, columnCount };
}

/** No scheme that people keep in cells is larger, so names up to this size are read as they are. */
const MOST_ROWS = 1_000;
const MOST_COLUMNS = 100;

/** As far as something may have been typed beyond the last row and column, to be noticed. */
function withMargin(area: Area, used: Excel.Range): Area {
  if (used.isNullObject) return area;
  const rowsBelow = Math.min(50, used.rowIndex + used.rowCount - (area.row + area.rowCount));
  const columnsBeside = Math.min(10, used.columnIndex + used.columnCount - (area.column + area.columnCount));
  return {
    ...area,
    rowCount: area.rowCount + Math.max(0, rowsBelow),
    columnCount: area.columnCount + Math.max(0, columnsBeside),
  };
}
