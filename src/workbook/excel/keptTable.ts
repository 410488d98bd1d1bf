import type { Language } from "../../domain/language";
import type { Area } from "../cells/area";
import { localAddress } from "../cells/area";
import { headersOf } from "../cells/headersOf";
import { say } from "../messages/message";
import { keptTables, type KeptColumns, type KeptTableName } from "../register/keptTables";
import { arrangeRows, type KeptRow } from "../register/keptRows";
import { WorkbookProblem } from "../WorkbookProblem";
import { addListSheet } from "./addListSheet";
import type { Step } from "./allOrNothing";
import { areaOf, loadArea } from "./areaOf";
import { goOn, type Course } from "./course";
import { fillWith } from "./dressColumn";
import { partsOf } from "./inBatches";
import { inWorkbook } from "./inWorkbook";
import { toCells } from "./readCells";
import { areRowsSeen, clearRows, fillRows } from "./writableParts";

/** Where a kept table stands now. */
export interface KeptPlace {
  readonly table: string;
  /** 1; of the items, which may have further ones, the how-manieth. */
  readonly number: number;
  readonly headers: readonly string[];
  /** Header row and rows. */
  readonly area: Area;
  /** Whether it has no rows yet but the blank one that Excel wants. */
  readonly isEmpty: boolean;
}

/** The kept tables that are there: of each one, but of the items, of which another begins where a worksheet is full. */
export type KeptPlaces = Readonly<Record<KeptTableName, readonly KeptPlace[]>>;

/**
 * Finds the kept tables by their defined names, wherever they have been moved and whatever they are called by now, in the order in which
 * they were begun. @throws WorkbookProblem `keptNoTable` where the cells are no Excel table any more.
 */
export async function findKept(context: Excel.RequestContext): Promise<KeptPlaces> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  const ranges = names.items
    .flatMap(({ name }) => {
      const known = keptName(name);
      // Asked for by name: its place in the list may change while we wait.
      return known === null ? [] : [{ ...known, range: loadArea(names.getItem(name).getRangeOrNullObject()) }];
    })
    .sort((a, b) => a.number - b.number);
  await context.sync();
  // A name whose cells have been deleted is as good as none.
  const marked = ranges.flatMap(({ key, number, range }) =>
    range.isNullObject ? [] : [{ key, number, range, tables: tablesOf(range) }],
  );
  await context.sync();
  const tables = marked.map(({ key, number, range, tables: found }) => {
    const [table] = found.items;
    if (!table) throw new WorkbookProblem({ code: "keptNoTable", facts: { sheet: areaOf(range)?.sheet ?? "" } });
    const head = loadArea(table.getHeaderRowRange()).load("values");
    const body = loadArea(table.getDataBodyRange());
    const first = table.getDataBodyRange().getRow(0).load("values");
    return { key, number, table: table.name, head, body, first };
  });
  await context.sync();
  const places: Record<KeptTableName, KeptPlace[]> = { register: [], items: [], log: [] };
  for (const { key, number, table, head, body, first } of tables) {
    const area = areaOf(head);
    if (!area) continue;
    places[key].push({
      table,
      number,
      headers: headersOf(toCells(head.values, [])[0]),
      area: { ...area, rowCount: body.rowCount + 1 },
      isEmpty: body.rowCount === 1 && first.values.flat().every((value) => value === ""),
    });
  }
  return places;
}

function tablesOf(range: Excel.Range): Excel.TableScopedCollection {
  return range.getTables(false).load("items/name");
}

/** Which kept table a name of the workbook is, and the how-manieth, from 1; `null` for any other name. */
function keptName(text: string): { readonly key: KeptTableName; readonly number: number } | null {
  for (const [key, { name }] of Object.entries(keptTables) as [KeptTableName, (typeof keptTables)[KeptTableName]][]) {
    if (text.toLowerCase() === name.toLowerCase()) return { key, number: 1 };
    const number = Number(text.slice(name.length));
    const isFurther = key === "items" && text.toLowerCase().startsWith(name.toLowerCase()) && number > 1;
    if (isFurther) return { key, number };
  }
  return null;
}

/** The step that adds a kept table on a sheet of its own. @param number 1, or of a further one. */
export function addKept(key: KeptTableName, language: Language, number = 1): Step {
  const { name, table, columns } = keptTables[key];
  const behind = number === 1 ? "" : String(number);
  const hintWords = { register: "registerHint", items: "registerItemsHint", log: "issueLogHint" } as const;
  return addListSheet({
    title: `${titleOfKept(key, language)} ${behind}`.trim(),
    hint: say({ code: hintWords[key], facts: {} }, language),
    name: `${name}${behind}`,
    columns: Object.values<KeptColumns[string]>(columns).map((column) => ({ ...column, header: column[language] })),
    table: `${table}${behind}`,
  });
}

/** What the sheet of a kept table is called at first. */
export function titleOfKept(key: KeptTableName, language: Language): string {
  const words = { register: "registerSheet", items: "registerItemsSheet", log: "issueLogSheet" } as const;
  return say({ code: words[key], facts: {} }, language);
}

/** The step that writes rows below the last one of a kept table, of several the last. The rows that are there stay untouched. */
export function appendToKept<Columns extends KeptColumns>(
  key: KeptTableName,
  columns: Columns,
  rows: readonly KeptRow<Columns>[],
  language: Language,
): Step {
  let before: KeptPlace | null = null;
  return {
    sheet: titleOfKept(key, language),
    act: async (course) => {
      const place = await inWorkbook(async (context) => (await findKept(context))[key].at(-1));
      if (place === undefined) throw new WorkbookProblem({ code: "itemGone", facts: {} });
      const target = below(place, rows.length);
      await inWorkbook((context) => ensureFree(context, place, target), place.area.sheet);
      before = place;
      await write(place, target, arrangeRows(columns, place.headers, rows, place.area.sheet), course);
    },
    takeBack: async () => {
      if (before !== null) await shrink(before, below(before, rows.length));
    },
  };
}

function below({ area, isEmpty }: KeptPlace, rowCount: number): Area {
  return { ...area, row: area.row + (isEmpty ? 1 : area.rowCount), rowCount };
}

async function ensureFree(context: Excel.RequestContext, { isEmpty }: KeptPlace, target: Area): Promise<void> {
  const rest = isEmpty ? { ...target, row: target.row + 1, rowCount: target.rowCount - 1 } : target;
  if (rest.rowCount === 0) return;
  const used = loadArea(
    context.workbook.worksheets.getItem(target.sheet).getRange(localAddress(rest)).getUsedRangeOrNullObject(true),
  );
  await context.sync();
  const area = areaOf(used);
  if (area) throw new WorkbookProblem({ code: "keptBlocked", facts: { sheet: area.sheet, cell: localAddress(area) } });
}

async function write(
  { table, area }: KeptPlace,
  target: Area,
  { cells, formats }: ReturnType<typeof arrangeRows>,
  course: Course,
): Promise<void> {
  for (const { from, rows } of partsOf(cells)) {
    await writePart({ ...target, row: target.row + from, rowCount: rows.length }, rows, formats);
    await goOn(course, (from + rows.length) / cells.length);
  }
  await resize(table, area.sheet, { ...area, rowCount: target.row + target.rowCount - area.row });
}

function writePart(
  area: Area,
  cells: readonly (readonly (string | number | boolean)[])[],
  formats: readonly (string | null)[],
): Promise<void> {
  return inWorkbook(async (context) => {
    const range = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area));
    const areSeen = await areRowsSeen(context, area);
    formats.forEach((format, i) => {
      if (format !== null) fillWith(range.getColumn(i), "numberFormat", format);
    });
    fillRows(range, { values: cells }, areSeen);
    await context.sync();
  }, area.sheet);
}

/** Takes rows away again that were written, or begun, below what was there. */
async function shrink({ table, area, isEmpty }: KeptPlace, target: Area): Promise<void> {
  const isThere = await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load("name");
    await context.sync();
    if (sheet.isNullObject) return false;
    clearRows(sheet.getRange(localAddress(target)), target.rowCount, await areRowsSeen(context, target));
    await context.sync();
    return true;
  }, area.sheet);
  if (isThere) await resize(table, area.sheet, { ...area, rowCount: isEmpty ? 2 : area.rowCount });
}

/**
 * Lets a table cover other rows. Where Excel has no `Table.resize` there is `rows.add`, which fails to merge where two people
 * write at once: such versions are told to be too old (`ensureResizes`), before anything is written.
 */
function resize(table: string, sheet: string, area: Area): Promise<void> {
  return inWorkbook(async (context) => {
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.13"))
      context.workbook.tables.getItem(table).resize(localAddress(area));
    await context.sync();
  }, sheet);
}

/** @throws WorkbookProblem `notSupported` where a table cannot be given further rows. */
export function ensureResizes(): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13"))
    throw new WorkbookProblem({ code: "notSupported", facts: {} });
}
