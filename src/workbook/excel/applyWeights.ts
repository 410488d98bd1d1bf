import type { Language } from "../../domain/language";
import type { Indicator } from "../../domain/scheme/scheme";
import type { Hierarchy } from "../../domain/weights/hierarchy";
import type { Judge } from "../../domain/weights/judges";
import { absoluteAddress, localAddress, type Area } from "../cells/area";
import { columnWidthFor, displayWidth } from "../cells/displayWidth";
import { freeSheetName } from "../cells/freeNames";
import { theme } from "../cells/theme";
import { say } from "../messages/message";
import { WorkbookProblem } from "../WorkbookProblem";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { planJudgements, type JudgementBlock, type JudgementPlan } from "../weights/planJudgements";
import type { JudgementsOnSheet } from "../weights/readJudgementSheet";
import { sameLayout } from "../weights/sameLayout";
import { drawLines } from "./drawLines";
import { requireDraft } from "../scheme/requireDraft";
import { findScheme } from "./listSchemes";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { judgementsNameOf, namesOf } from "./readWeights";
import { onNewSheet } from "./onNewSheet";
import { styleHeaders } from "./styleHeaders";
import { weightColumnOf, type WeightColumn } from "./weightColumn";
import { areRowsSeen, fillRows } from "./writableParts";
import { writeHeading } from "./writeHeading";

/** What is to become of the weights of a scheme. */
export type WeightChange =
  | {
      readonly kind: "values";
      /** As they are to stand in the cells; indicators that are not named keep what they have. */
      readonly weights: ReadonlyMap<Indicator, number>;
    }
  | {
      readonly kind: "live";
      readonly hierarchy: Hierarchy;
      /** All of whose choices are made. */
      readonly judges: readonly Judge[];
      /** The judgements that are there already. */
      readonly before: JudgementsOnSheet | null;
    };

/** Weights that have been written, with what takes them back. */
export interface AppliedWeights {
  /** The sheet of judgements; `null` for values. */
  readonly sheet: string | null;
  readonly undo: WeightsUndo;
}

/** What stood where weights have been written. */
export interface WeightsUndo {
  readonly scheme: Pick<SchemeOnSheet, "name" | "isSheetScoped" | "sheet" | "reference">;
  readonly column: WeightColumn;
  readonly before: readonly (readonly unknown[])[];
  readonly after: readonly (readonly unknown[])[];
  /** Judgements that were overwritten. */
  readonly judgements: readonly { readonly area: Area; readonly cells: readonly (readonly unknown[])[] }[];
  /** The sheet that was added. */
  readonly addedSheet: string | null;
  /** What the name of the judgements stood for; `null` where it was added, `undefined` where it was left alone. */
  readonly nameBefore: string | null | undefined;
}

/** Writes weights into the cells of a scheme, and the judgements that they come from. All or nothing. @throws WorkbookProblem, also for a version that is published by now */
export async function applyWeights(scheme: SchemeOnSheet, change: WeightChange): Promise<AppliedWeights> {
  const column = weightColumnOf(scheme);
  if (!column) throw new Error("expected a scheme with indicators");
  await inWorkbook(async (context) => requireDraft((await findScheme(context, scheme.reference)).scheme));
  const before = await readColumn(column);
  if (change.kind === "values") {
    await writeWorkbook((context) => writeColumn(context, column, before, change.weights), scheme);
    return finish(scheme, column, before, { sheet: null, judgements: [], addedSheet: null, nameBefore: undefined });
  }
  const standing = change.before;
  const language = scheme.reading.language;
  const planOn = (sheet: string) =>
    planJudgements(scheme.reading.scheme, change.hierarchy, change.judges, sheet, language);
  if (standing && sameLayout(planOn(standing.sheet), standing)) {
    return updateJudgements(scheme, column, before, planOn(standing.sheet));
  }
  return addJudgements(scheme, column, before, planOn, language);
}

/** Other judgements in the cells that are there: whoever has noted something beside them keeps it. */
async function updateJudgements(
  scheme: SchemeOnSheet,
  column: WeightColumn,
  before: Column,
  { area, blocks, weights }: JudgementPlan,
): Promise<AppliedWeights> {
  const judged = blocks.filter(({ judge }) => judge !== null);
  const { judgements, areSeen } = await inWorkbook(async (context) => {
    const ranges = judged.map(({ matrix }) => rangeOf(context, matrix).load("formulas"));
    await context.sync();
    const found = ranges.map(({ formulas }, i) => ({
      area: judged[i]?.matrix ?? area,
      cells: formulas as unknown[][],
    }));
    return { judgements: found, areSeen: await areRowsSeen(context, area) };
  });
  const restore = () =>
    inWorkbook(async (context) => {
      for (const { area: matrix, cells } of judgements)
        fillRows(rangeOf(context, matrix), { formulas: cells }, areSeen);
      await context.sync();
    }, area.sheet);
  const written: JudgementBlock[] = [];
  try {
    await writeWorkbook(
      async (context) => {
        for (const { matrix, cells } of judged) fillRows(rangeOf(context, matrix), { formulas: cells }, areSeen);
        await context.sync();
        written.push(...judged);
        await writeColumn(context, column, before, weights);
      },
      { sheet: area.sheet },
    );
  } catch (error) {
    // Excel keeps what it did before a failure: judgements without the weights that follow them are half the work.
    if (written.length === 0) throw error;
    await restore();
    throw refusedBy(scheme.sheet, error);
  }
  return finish(scheme, column, before, {
    sheet: area.sheet,
    judgements,
    addedSheet: null,
    nameBefore: undefined,
  });
}

async function addJudgements(
  scheme: SchemeOnSheet,
  column: WeightColumn,
  before: Column,
  planOn: (sheet: string) => JudgementPlan,
  language: Language,
): Promise<AppliedWeights> {
  const name = judgementsNameOf(scheme);
  const { sheetNames, nameBefore } = await inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const item = namesOf(context, scheme).getItemOrNullObject(name).load("formula");
    await context.sync();
    return {
      sheetNames: sheets.items.map((sheet) => sheet.name),
      nameBefore: item.isNullObject ? null : String(item.formula),
    };
  });
  const { title } = scheme.reading.scheme;
  const wanted = say({ code: "judgementSheet", facts: { title: title || scheme.sheet } }, language);
  const sheetName = freeSheetName(wanted, sheetNames);
  const plan = planOn(sheetName);
  const columnAfter = merged(column, before, plan.weights);
  try {
    await onNewSheet({
      sheet: sheetName,
      // A name that was there already only stands for other cells.
      names: nameBefore === null && !scheme.isSheetScoped ? [name] : [],
      write: (context, sheet) => {
        writeJudgements(sheet, plan);
        const names = namesOf(context, scheme);
        if (nameBefore === null) names.add(name, sheet.getRange(localAddress(plan.area)));
        else names.getItem(name).formula = `=${absoluteAddress(plan.area)}`;
        // Last: where this is refused, the scheme is as it was.
        fillRows(rangeOf(context, column.area), { formulas: columnAfter }, before.areSeen);
      },
      read: async (context) => context.sync(),
    });
  } catch (error) {
    await restoreName(scheme, name, nameBefore);
    // The new sheet is not protected: what refuses is the scheme's.
    throw refusedBy(scheme.sheet, error);
  }
  return finish(scheme, column, before, { sheet: sheetName, judgements: [], addedSheet: sheetName, nameBefore });
}

/** A refusal to write, as that of the sheet that it comes from. */
function refusedBy(sheet: string, error: unknown): unknown {
  return error instanceof WorkbookProblem && error.detail.code === "sheetProtected"
    ? new WorkbookProblem({ code: "sheetProtected", facts: { sheet } }, { cause: error })
    : error;
}

/** Gives the name of the judgements back what it stood for. */
export async function restoreName(
  scheme: Pick<SchemeOnSheet, "isSheetScoped" | "sheet">,
  name: string,
  formula: string | null,
): Promise<void> {
  await inWorkbook(async (context) => {
    const item = namesOf(context, scheme).getItemOrNullObject(name).load("formula");
    await context.sync();
    if (item.isNullObject) return;
    if (formula === null) item.delete();
    else item.formula = formula;
    await context.sync();
  });
}

type Written = Omit<WeightsUndo, "scheme" | "column" | "before" | "after"> & Pick<AppliedWeights, "sheet">;

/** What stands there now is what an undo has to find again: Excel may spell formulas its own way. */
async function finish(
  scheme: SchemeOnSheet,
  column: WeightColumn,
  before: Column,
  { sheet, ...written }: Written,
): Promise<AppliedWeights> {
  const { cells: after } = await readColumn(column);
  const { name, isSheetScoped, reference } = scheme;
  return {
    sheet,
    undo: {
      scheme: { name, isSheetScoped, reference, sheet: scheme.sheet },
      column,
      before: before.cells,
      after,
      ...written,
    },
  };
}

/** What stands in the cells of weights, and whether none of their rows is hidden. */
export interface Column {
  readonly cells: readonly (readonly unknown[])[];
  readonly areSeen: boolean;
}

export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area));
}

export function readColumn({ area }: WeightColumn): Promise<Column> {
  return inWorkbook(async (context) => {
    const range = rangeOf(context, area).load("formulas");
    await context.sync();
    return { cells: range.formulas as unknown[][], areSeen: await areRowsSeen(context, area) };
  });
}

function merged({ rows }: WeightColumn, before: Column, weights: ReadonlyMap<Indicator, number | string>): unknown[][] {
  const cells = before.cells.map((row) => [...row]);
  for (const [indicator, weight] of weights) {
    const row = rows.get(indicator);
    if (row !== undefined) cells[row] = [weight];
  }
  return cells;
}

async function writeColumn(
  context: Excel.RequestContext,
  column: WeightColumn,
  before: Column,
  weights: ReadonlyMap<Indicator, number | string>,
): Promise<void> {
  // One write, so that one undo takes it back, and a failure leaves nothing half done.
  fillRows(rangeOf(context, column.area), { formulas: merged(column, before, weights) }, before.areSeen);
  await context.sync();
}

/** In digits. */
const WIDEST_LABEL = 24;
const MATRIX_COLUMN = 12;

function writeJudgements(sheet: Excel.Worksheet, { heading, lines, area, blocks, cells }: JudgementPlan): void {
  sheet.showGridlines = false;
  sheet.tabColor = theme.accent;
  writeHeading(sheet, heading, lines);
  const labels = blocks.flatMap(({ level }) => level.labels);
  const column = (i: number) => sheet.getRangeByIndexes(0, i, 1, 1).format;
  column(0).columnWidth = columnWidthFor(
    Math.min(WIDEST_LABEL, Math.max(MATRIX_COLUMN, ...labels.map((label) => displayWidth(label) + 2))),
  );
  for (let i = 1; i < area.columnCount; i++) column(i).columnWidth = columnWidthFor(MATRIX_COLUMN);

  const whole = sheet.getRange(localAddress(area));
  whole.formulas = cells.map((row) => [...row]);
  whole.format.horizontalAlignment = "Left";
  for (const block of blocks) styleBlock(sheet, block);
}

function styleBlock(sheet: Excel.Worksheet, { title, headers, matrix, weights, judge }: JudgementBlock): void {
  const head = sheet.getRange(localAddress(title));
  head.format.font.bold = true;
  head.format.font.color = theme.accent;
  const labels = sheet.getRange(localAddress(headers));
  styleHeaders(labels);
  labels.format.wrapText = true;
  const size = matrix.rowCount;
  const judgements = sheet.getRange(localAddress(matrix));
  // A third as 1/3; a mean need not be a simple fraction.
  (judgements as { numberFormat: unknown }).numberFormat = judge === null ? "0.00" : "# ?/?";
  judgements.format.fill.color = theme.band;
  drawLines(judgements);
  if (judge !== null) {
    for (let i = 0; i < size - 1; i++) {
      const typed = { ...matrix, row: matrix.row + i, column: matrix.column + i + 1, rowCount: 1 };
      sheet.getRange(localAddress({ ...typed, columnCount: size - 1 - i })).format.fill.color = theme.paper;
    }
  }
  const results = sheet.getRange(localAddress({ ...weights, columnCount: 2 }));
  (results as { numberFormat: unknown }).numberFormat = "0.0%";
  results.format.fill.color = theme.band;
  sheet.getRange(localAddress({ ...weights, column: weights.column + 1, rowCount: 1 })).numberFormat = [["0.00"]];
}
