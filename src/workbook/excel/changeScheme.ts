import { addressOf, cellIn, localAddress, type Area } from "../cells/area";
import { isFormula, type Content, type Contents } from "../cells/content";
import { findReferences, mayReferTo } from "../cells/references";
import { renameHead, renameNames, renameTexts } from "../cells/renameInFormula";
import type { Change, EditResult } from "../scheme/change";
import type { CellPlace, Edit, FormulaChange, Look, RelativeArea, Renaming, SavedRow, Step } from "../scheme/edit";
import { followRows, movedRows } from "../scheme/followRows";
import { findChanged, invertSteps } from "../scheme/invertSteps";
import { planEdit } from "../scheme/planEdit";
import { requireDraft } from "../scheme/requireDraft";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { WorkbookProblem } from "../WorkbookProblem";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { findScheme } from "./listSchemes";
import { readContents } from "./readCells";
import { runSteps, type SheetToChange } from "./runSteps";
import { areRowsSeen } from "./writableParts";

/**
 * Makes an edit on the sheet of a scheme, as it stands now: the cells are read again first.
 * @param reference what formulas call the scheme.
 * @returns how to take it back, or why it was not made: then nothing was written.
 * @throws WorkbookProblem
 */
export async function changeScheme(reference: string, edit: Edit): Promise<EditResult> {
  const prepared = await inWorkbook(async (context) => {
    const { scheme } = await findScheme(context, reference);
    requireDraft(scheme);
    const plan = planEdit(scheme, edit);
    if (plan.kind === "refused") {
      const { refusal } = plan;
      const address = "place" in refusal ? addressAt(scheme, refusal.place) : null;
      return { kind: "refused", refusal, address } as const;
    }
    if (!(await areMovable(context, scheme, plan.steps))) return hidden;
    const target = await readTarget(context, scheme, plan.steps);
    const renamed = plan.renaming && (await renameEverywhere(context, scheme, target, plan.renaming));
    const formulas = renamed ?? (await formulasThatFollow(context, scheme, target, plan.steps));
    const steps = [...plan.steps, ...formulas.after];
    const before = {
      firstColumn: target.origin.column,
      row: target.row,
      covered: (name: string) => coveredBy(scheme, name),
    };
    const change: Change = {
      reference: plan.renaming?.kind === "names" ? renamedReference(scheme, plan.renaming.names) : reference,
      formerly: reference,
      elsewhere: steps.reduce((sum, step) => sum + (step.kind === "formulas" ? step.formulas.length : 0), 0),
      forward: steps,
      backward: [...invertSteps(steps, before), ...formulas.undo],
    };
    return { kind: "ready", scheme, target, change, at: plan.at } as const;
  });
  if (prepared.kind === "refused") return prepared;
  const { scheme, target, change, at } = prepared;
  await write(scheme, target, change.forward);
  return { kind: "done", change, address: at && addressAt(scheme, at) };
}

/**
 * Takes a change back, or makes it again: what it wrote must still stand there.
 * @returns how to go the other way.
 * @throws WorkbookProblem
 */
export async function takeBack({ reference, formerly, elsewhere, forward, backward }: Change): Promise<EditResult> {
  const prepared = await inWorkbook(async (context) => {
    const { scheme } = await findScheme(context, reference);
    requireDraft(scheme);
    if (!(await areMovable(context, scheme, backward))) return hidden;
    const target = await readTarget(context, scheme, backward);
    const changed = findChanged(backward, (place) => contentAt(target, place));
    return { kind: "ready", scheme, target, changed } as const;
  });
  if (prepared.kind === "refused") return prepared;
  const { scheme, target, changed } = prepared;
  if (changed)
    return { kind: "refused", refusal: { kind: "overtaken", ...changed }, address: addressAt(scheme, changed.place) };
  await write(scheme, target, backward);
  const change: Change = {
    reference: formerly,
    formerly: reference,
    elsewhere,
    forward: backward,
    backward: forward,
  };
  return { kind: "done", change, address: null };
}

const hidden = { kind: "refused", refusal: { kind: "hidden" }, address: null } as const;

/**
 * Whether the cells of a scheme can be moved as steps want it. Rows that are deleted from a filtered list may stay (office-js#994), and no
 * page says what becomes of the cells of hidden ones when others are moved beside them: then all rows have to be shown first. What is
 * written cell by cell is right in hidden rows, too (see `writableParts`).
 */
async function areMovable(
  context: Excel.RequestContext,
  { area }: SchemeOnSheet,
  steps: readonly Step[],
): Promise<boolean> {
  const moves = steps.some(({ kind }) => kind === "deleteRows" || kind === "insertCells" || kind === "deleteCells");
  return !moves || (await areRowsSeen(context, area));
}

/**
 * Contents are written as one step of Excel's own undo, where it has that. Rows that are inserted would be inserted twice if the
 * group failed and had to be written again (see `writeWorkbook`): what moves cells goes without a group.
 */
function write(scheme: SchemeOnSheet, target: SheetToChange, steps: readonly Step[]): Promise<void> {
  const work = async (context: Excel.RequestContext) => {
    runSteps(context, target, steps);
    await context.sync();
  };
  const isOfContents = steps.every(({ kind }) => kind === "write");
  return isOfContents ? writeWorkbook(work, { sheet: scheme.sheet }) : inWorkbook(work, scheme.sheet);
}

function addressAt({ area }: SchemeOnSheet, { row, column }: CellPlace): string {
  return addressOf(cellIn(area, row, column));
}

function coveredBy({ name, area, parts }: SchemeOnSheet, of: string): RelativeArea | null {
  const covers = of === name ? area : parts.find((part) => part.name === of)?.area;
  if (!covers) return null;
  const { rowCount, columnCount } = covers;
  return { row: covers.row - area.row, column: covers.column - area.column, rowCount, columnCount };
}

function contentAt({ origin, row }: SheetToChange, place: CellPlace): Content {
  return row(place.row).contents[origin.column + place.column] ?? "";
}

/** Rows below the last of a scheme that edits may touch. */
const MARGIN = 4;

/** Reads the rows of a scheme as wide as the sheet is used, and the looks of those that are deleted or put in order. */
async function readTarget(
  context: Excel.RequestContext,
  scheme: SchemeOnSheet,
  steps: readonly Step[],
): Promise<SheetToChange> {
  const { area, sheet: name, isSheetScoped } = scheme;
  const sheet = context.workbook.worksheets.getItem(name);
  const used = loadArea(sheet.getUsedRangeOrNullObject(true));
  const names = (isSheetScoped ? context.workbook.worksheets.getItem(name).names : context.workbook.names).load(
    "items/name",
  );
  await context.sync();
  const filled = areaOf(used);
  const width = Math.max(area.column + area.columnCount, filled ? filled.column + filled.columnCount : 0);
  const rows: Area = { sheet: name, row: area.row, column: 0, rowCount: area.rowCount + MARGIN, columnCount: width };
  const range = sheet.getRange(localAddress(rows)).load("formulas, numberFormat");
  const looking = rowsToLookAt(steps).map((row) => {
    const cells = sheet.getRangeByIndexes(area.row + row, 0, 1, width);
    return { row, properties: cells.getCellProperties(wantedLook), format: cells.format.load("rowHeight") };
  });
  await context.sync();
  const contents = range.formulas as Contents;
  const formats = range.numberFormat as string[][];
  const looks = new Map(looking.map(({ row, properties }) => [row, (properties.value[0] ?? []).map(toLook)]));
  const heights = new Map(looking.map(({ row, format }) => [row, format.rowHeight]));
  const known = new Set(names.items.map((each) => each.name));
  return {
    sheet: name,
    origin: { row: area.row, column: area.column },
    width,
    movable: movableColumns(contents, area, width),
    row: (row): SavedRow => ({
      contents: contents[row] ?? [],
      formats: formats[row] ?? [],
      looks: looks.get(row) ?? [],
      height: heights.get(row) ?? null,
    }),
    isSheetScoped,
    hasName: (each) => known.has(each),
    language: scheme.reading.language,
  };
}

const wantedLook: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { color: true, bold: true, italic: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

function toLook({ format = {} }: Excel.CellProperties): Look {
  const { fill = {}, font = {} } = format;
  return {
    fill: fill.color ?? "",
    color: font.color ?? "#000000",
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    size: font.size ?? 11,
    horizontal: format.horizontalAlignment ?? "General",
    vertical: format.verticalAlignment ?? "Bottom",
    wrap: format.wrapText ?? false,
  };
}

function rowsToLookAt(steps: readonly Step[]): number[] {
  return steps.flatMap((step) => {
    if (step.kind === "arrange") return step.rows;
    return step.kind === "deleteRows" ? Array.from({ length: step.count }, (_, i) => step.row + i) : [];
  });
}

/**
 * Beside the scheme's own columns those go along with a row that compute nothing: what a formula spills over other cells cannot be
 * told from what was typed there.
 */
function movableColumns(contents: Contents, { column, columnCount }: Area, width: number): ReadonlySet<number> {
  const isOwn = (each: number) => each >= column && each < column + columnCount;
  const computes = (each: number) => contents.some((row) => isFormula(row[each] ?? ""));
  return new Set(Array.from({ length: width }, (_, i) => i).filter((each) => isOwn(each) || !computes(each)));
}

/** What becomes of formulas, anywhere in the workbook, that refer to rows which are deleted or put in another order. */
async function formulasThatFollow(
  context: Excel.RequestContext,
  scheme: SchemeOnSheet,
  target: SheetToChange,
  steps: readonly Step[],
): Promise<{ after: Step[]; undo: Step[] }> {
  const arranged = steps.find((step) => step.kind === "arrange");
  const deleted = steps.flatMap((step) => (step.kind === "deleteRows" ? [step] : []));
  if (!arranged && deleted.length === 0) return { after: [], undo: [] };
  const top = target.origin.row;
  const found = await readFormulas(
    context,
    (content, sheet) => sheet === scheme.sheet || mayReferTo(content, scheme.sheet),
  );
  if (arranged) {
    const moved = movedRows(top, arranged.rows, arranged.order);
    const formulas = found.flatMap((each): FormulaChange[] => {
      const isOwnSheet = each.sheet === scheme.sheet;
      // Those in the rows themselves go with them.
      if (isOwnSheet && moved.has(each.row) && target.movable.has(each.column)) return [];
      const after = followRows(each.formula, isOwnSheet, scheme.sheet, moved);
      return after === each.formula ? [] : [{ ...placeOf(each), before: each.formula, after }];
    });
    return { after: formulas.length > 0 ? [{ kind: "formulas", formulas }] : [], undo: [] };
  }
  const isDeleted = (row: number) => deleted.some((step) => row >= top + step.row && row < top + step.row + step.count);
  const refers = (formula: string, isOwnSheet: boolean) =>
    findReferences(formula).some(
      ({ sheet, firstRow, lastRow }) =>
        (sheet === null ? isOwnSheet : sheet === scheme.sheet) &&
        Array.from({ length: Math.min(lastRow - firstRow + 1, 5_000) }, (_, i) => firstRow + i).some(isDeleted),
    );
  const formulas = found
    .filter(({ sheet, row, formula }) => {
      const isOwnSheet = sheet === scheme.sheet;
      return !(isOwnSheet && isDeleted(row)) && refers(formula, isOwnSheet);
    })
    .map((each): FormulaChange => ({ ...placeOf(each), before: "", after: each.formula }));
  return { after: [], undo: formulas.length > 0 ? [{ kind: "formulas", formulas }] : [] };
}

function renamedReference({ name, reference }: SchemeOnSheet, names: ReadonlyMap<string, string>): string {
  return reference.slice(0, reference.length - name.length) + (names.get(name) ?? name);
}

/**
 * What is called otherwise wherever it is called: texts and names in formulas, and the heads that formulas with the scheme look at.
 * @throws WorkbookProblem when a name is taken.
 */
async function renameEverywhere(
  context: Excel.RequestContext,
  scheme: SchemeOnSheet,
  target: SheetToChange,
  renaming: Renaming,
): Promise<{ after: Step[]; undo: Step[] }> {
  const found = await readFormulas(context, (content) => mentions(content, scheme));
  if (renaming.kind === "names") {
    const taken = [...renaming.names.values()].find((name) => target.hasName(name));
    if (taken !== undefined) throw new WorkbookProblem({ code: "idTaken", facts: { name: taken } });
    const owner = scheme.isSheetScoped ? scheme.sheet : null;
    const formulas = found.flatMap((each) => changed(each, renameNames(each.formula, renaming.names, owner)));
    const old = [...renaming.names.keys()].map((name): Step => ({ kind: "name", name, covers: null }));
    return { after: [{ kind: "formulas", formulas }, ...old], undo: [] };
  }
  const { from, to } = renaming;
  const texts = found.flatMap((each) => changed(each, renameTexts(each.formula, from, to)));
  const heads = await readHeads(context, scheme, found);
  const renamed = heads.flatMap((head) => changed(head, renameHead(head.formula, from, to) ?? head.formula));
  return { after: [{ kind: "formulas", formulas: [...texts, ...renamed] }], undo: [] };
}

function changed(each: FoundFormula, after: string): FormulaChange[] {
  return after === each.formula ? [] : [{ ...placeOf(each), before: each.formula, after }];
}

/** Whether a formula may call a scheme, by its names or by its cells. */
function mentions(formula: string, { name, parts, sheet }: SchemeOnSheet): boolean {
  const lower = formula.toLowerCase();
  return (
    mayReferTo(formula, sheet) ||
    [name, ...parts.map((part) => part.name)].some((each) => lower.includes(each.toLowerCase()))
  );
}

/** The texts in rows of cells, on other sheets, that formulas with the scheme look at: heads of people's columns. */
async function readHeads(
  context: Excel.RequestContext,
  scheme: SchemeOnSheet,
  formulas: readonly FoundFormula[],
): Promise<FoundFormula[]> {
  const areas = new Map<string, Area>();
  for (const { sheet, formula } of formulas)
    for (const reference of findReferences(formula)) {
      const of = reference.sheet ?? sheet;
      const columnCount = reference.lastColumn - reference.firstColumn + 1;
      if (of === scheme.sheet || reference.firstRow !== reference.lastRow || columnCount > MOST_HEADS) continue;
      const area = { sheet: of, row: reference.firstRow, column: reference.firstColumn, rowCount: 1, columnCount };
      areas.set(addressOf(area), area);
    }
  const found = new Map<string, FoundFormula>();
  for (const area of areas.values()) {
    const [line = []] = await readContents(context, area);
    line.forEach((content, i) => {
      const cell = { sheet: area.sheet, row: area.row, column: area.column + i };
      if (typeof content === "string" && content !== "" && !isFormula(content))
        found.set(addressOf(cellIn(area, 0, i)), { ...cell, formula: content });
    });
  }
  return [...found.values()];
}

const MOST_HEADS = 500;

interface FoundFormula extends CellPlace {
  readonly sheet: string;
  readonly formula: string;
}

function placeOf({ sheet, row, column }: FoundFormula) {
  return { sheet, row, column };
}

/** The formulas of the workbook that are looked for. */
async function readFormulas(
  context: Excel.RequestContext,
  isWanted: (formula: string, sheet: string) => boolean,
): Promise<FoundFormula[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((each) => loadArea(each.getUsedRangeOrNullObject(true)));
  await context.sync();
  const found: FoundFormula[] = [];
  for (const range of used) {
    const area = areaOf(range);
    if (!area) continue;
    // Some thousand cells at once: what Excel on the web sends is limited to 5 MB.
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columnCount));
    for (let row = 0; row < area.rowCount; row += step) {
      const part = { ...area, row: area.row + row, rowCount: Math.min(step, area.rowCount - row) };
      const contents = await readContents(context, part);
      contents.forEach((line, i) =>
        line.forEach((content, j) => {
          if (isFormula(content) && isWanted(content, area.sheet))
            found.push({ sheet: area.sheet, row: part.row + i, column: area.column + j, formula: content });
        }),
      );
    }
  }
  return found;
}

const CELLS_AT_ONCE = 20_000;
