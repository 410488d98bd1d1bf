import { localAddress } from "../cells/area";
import { planInfo, type InfoPlan } from "../scheme/planInfo";
import { planPublishing, type StatusChange } from "../scheme/planStatus";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { WorkbookProblem } from "../WorkbookProblem";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { findScheme } from "./listSchemes";
import { insertInfoRows, writeInfo } from "./writeInfo";

/** How a version is put into force. */
export interface Publishing {
  /** From which day it holds, as people write it; blank for none. */
  readonly effective: string;
  /** Whether its sheet is protected, without a password: whoever wants to can take the protection off. */
  readonly isProtected: boolean;
}

/** Puts a version into force; the one that was active is archived. All or nothing. @throws WorkbookProblem */
export function publishScheme(reference: string, { effective, isProtected }: Publishing): Promise<void> {
  return changeStatus(
    reference,
    (scheme, all) => planPublishing(scheme, all, effective),
    (scheme) => isProtected && scheme.reference === reference,
  );
}

/** Takes a version out of force. All or nothing. @throws WorkbookProblem */
export function archiveScheme(reference: string): Promise<void> {
  return changeStatus(
    reference,
    (scheme) => [{ scheme, fields: { status: "archived" } }],
    () => false,
  );
}

/** A change of status as it is carried out on its sheet. */
interface Step {
  readonly sheet: string;
  readonly plan: InfoPlan;
  /** What stands in the cells that are written, before rows are inserted. */
  readonly before: { readonly address: string; readonly formula: unknown; readonly format: unknown }[];
  /** How the sheet is protected; `null` where it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly becomesProtected: boolean;
}

/** How far a change came, for all its sheets. */
interface Progress {
  isUnprotected: boolean;
  isInserted: boolean;
}

/** Columns and rows of a protected sheet may be widened to be read; nothing else of it is changed. */
const PROTECTED: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

async function changeStatus(
  reference: string,
  planChanges: (scheme: SchemeOnSheet, all: readonly SchemeOnSheet[]) => readonly StatusChange[],
  becomesProtected: (scheme: SchemeOnSheet) => boolean,
): Promise<void> {
  const steps = await inWorkbook(async (context) => {
    const { scheme, all } = await findScheme(context, reference);
    return prepare(context, planChanges(scheme, all), becomesProtected);
  });
  const last = steps.at(-1)?.sheet;
  const progress: Progress = { isUnprotected: false, isInserted: false };
  try {
    // Each kind by itself, as rows and protection have no place in an undo group, and none is done twice.
    await onSheets(
      steps.filter(({ protection }) => protection !== null),
      (sheet) => sheet.protection.unprotect(),
    );
    progress.isUnprotected = true;
    await onSheets(
      steps.filter(({ plan }) => plan.insert !== null),
      (sheet, { plan }) => insertInfoRows(sheet, plan),
    );
    progress.isInserted = true;
    await writeWorkbook(
      async (context) => {
        for (const { sheet, plan } of steps) writeInfo(context.workbook.worksheets.getItem(sheet), plan);
        await context.sync();
      },
      last === undefined ? {} : { sheet: last },
    );
    await onSheets(
      steps.filter((step) => step.protection !== null || step.becomesProtected),
      (sheet, { protection }) => sheet.protection.protect(protection ?? PROTECTED),
    );
  } catch (error) {
    await putBack(steps, progress, error);
    throw error;
  }
}

async function prepare(
  context: Excel.RequestContext,
  changes: readonly StatusChange[],
  becomesProtected: (scheme: SchemeOnSheet) => boolean,
): Promise<Step[]> {
  const { worksheets } = context.workbook;
  const loaded = changes.map(({ scheme, fields }) => {
    const plan = planInfo(scheme, fields);
    if (plan === null) throw new WorkbookProblem({ code: "noSchemeInfo", facts: { sheet: scheme.sheet } });
    const sheet = worksheets.getItem(scheme.sheet);
    sheet.protection.load("protected, options");
    // Inserted rows are taken out again; what stood in other cells is written back.
    const cells = plan.writes
      .filter(({ area }) => plan.insert === null || area.row < plan.insert.row)
      .map(({ area }) => sheet.getRange(localAddress(area)).load("formulas, numberFormat"));
    return { scheme, plan, sheet, cells };
  });
  await context.sync();
  return loaded.map(({ scheme, plan, sheet, cells }) => ({
    sheet: scheme.sheet,
    plan,
    before: cells.map((cell, i) => ({
      address: localAddress(plan.writes[i]?.area ?? scheme.area),
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
    })),
    protection: sheet.protection.protected ? sheet.protection.options : null,
    becomesProtected: becomesProtected(scheme),
  }));
}

async function onSheets(steps: readonly Step[], act: (sheet: Excel.Worksheet, step: Step) => void): Promise<void> {
  for (const step of steps) await onSheet(step, act);
}

function onSheet(step: Step, act: (sheet: Excel.Worksheet, step: Step) => void): Promise<void> {
  return inWorkbook(async (context) => {
    act(context.workbook.worksheets.getItem(step.sheet), step);
    await context.sync();
  }, step.sheet);
}

/** Excel keeps what it did before a failure: cells, rows and protection go back to what they were. */
async function putBack(steps: readonly Step[], progress: Progress, cause: unknown): Promise<void> {
  try {
    for (const step of steps) await putBackSheet(step, progress);
  } catch {
    const why =
      cause instanceof WorkbookProblem
        ? { zh: cause.describe("zh"), en: cause.describe("en") }
        : { zh: String(cause), en: String(cause) };
    const facts = { sheets: steps.map(({ sheet }) => sheet), ...why };
    throw new WorkbookProblem({ code: "statusLeftover", facts }, { cause });
  }
}

function putBackSheet(
  { sheet: name, plan, before, protection }: Step,
  { isUnprotected, isInserted }: Progress,
): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const state = sheet.protection.load("protected");
    const cells = before.map(({ address }) => sheet.getRange(address).load("formulas"));
    await context.sync();
    // Its protection could not be taken off, by this or another sheet's: nothing has been written.
    if (state.protected && protection !== null && !isUnprotected) return;
    if (state.protected) state.unprotect();
    cells.forEach((cell, i) => {
      const { formula, format } = before[i] ?? {};
      if (cell.formulas[0]?.[0] === formula) return;
      cell.numberFormat = [[format]];
      cell.formulas = [[formula]];
    });
    if (isInserted && plan.insert) {
      const { row, count } = plan.insert;
      sheet.getRange(`${row + 1}:${row + count}`).delete("Up");
    }
    if (protection !== null) state.protect(protection);
    await context.sync();
  }, name);
}
