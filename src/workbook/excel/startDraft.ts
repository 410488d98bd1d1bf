import type { Language } from "../../domain/language";
import { localAddress, quoteSheet } from "../cells/area";
import { nameOfScheme } from "../cells/definedNames";
import { mapNames } from "../cells/namesInFormula";
import { planCopy, planDraft, type CopyPlan, type DraftPlan } from "../scheme/planDraft";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { WorkbookProblem } from "../WorkbookProblem";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { insertScheme } from "./insertScheme";
import { findScheme } from "./listSchemes";
import { loadTaken } from "./loadTaken";
import { remove, takeBack } from "./onNewSheet";
import { readFormulas, type FoundFormula } from "./readFormulas";
import { insertInfoRows, writeInfo } from "./writeInfo";

/** The next version of a scheme, as a draft on a sheet of its own. */
export interface StartedDraft {
  readonly scheme: SchemeOnSheet;
  /** Whether the sheet was copied, with everything on it; else the scheme was laid out anew from what could be read. */
  readonly isCopy: boolean;
}

/**
 * Starts the next version of a scheme: a copy of its sheet, with the formats, notes, columns and formulas that people have put there,
 * and with names of its own. The version that it is made from stays as it is. All or nothing.
 * @param layOutIn lays the scheme out anew in this language instead, as is also done where Excel does not copy the sheet.
 * @throws WorkbookProblem
 */
export async function startDraft(reference: string, layOutIn: Language | null = null): Promise<StartedDraft> {
  const { original, draft } = await inWorkbook(async (context) => {
    const found = await findScheme(context, reference);
    const taken = await loadTaken(context);
    return { original: found.scheme, draft: planDraft(found.scheme, found.all, taken) };
  });
  const plan = layOutIn === null ? planCopy(original, draft) : null;
  if (plan !== null) {
    const copied = await copyVersion(original, draft, plan);
    if (copied) return { scheme: copied, isCopy: true };
  }
  const { id, version, previous } = draft;
  const { scheme, language } = original.reading;
  const next = { ...scheme, id, version, previous, status: "draft", effective: undefined } as const;
  return { scheme: (await insertScheme(next, layOutIn ?? language)).scheme, isCopy: false };
}

/** `null` where Excel does not copy the sheet, or protects what it has copied. */
async function copyVersion(original: SchemeOnSheet, draft: DraftPlan, plan: CopyPlan): Promise<SchemeOnSheet | null> {
  const names = plan.names.map(({ name }) => name);
  let id = "";
  const copy = async (): Promise<void> => {
    id = "";
    id = await copySheet(original.sheet);
  };
  try {
    await copy();
    await inWorkbook((context) => unprotect(context, id), original.sheet);
    const { own, formulas } = await inWorkbook((context) => readCopy(context, id, original, plan));
    await writeWorkbook(
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        for (const { area, formula } of formulas) sheet.getRange(localAddress(area)).formulas = [[formula]];
        insertInfoRows(sheet, plan.info);
        writeInfo(sheet, plan.info);
        for (const name of own) sheet.names.getItem(name).delete();
        for (const { name, area } of plan.names) context.workbook.names.add(name, sheet.getRange(localAddress(area)));
        sheet.name = draft.sheet;
        await context.sync();
      },
      {
        sheet: draft.sheet,
        takeBack: async () => {
          await remove([id], names);
          await copy();
          await inWorkbook((context) => unprotect(context, id), original.sheet);
        },
      },
    );
    return await inWorkbook(async (context) => {
      context.workbook.worksheets.getItem(id).activate();
      await context.sync();
      return (await findScheme(context, nameOfScheme(draft.id))).scheme;
    });
  } catch (error) {
    if (id !== "") await takeBack([id], draft.sheet, names, error);
    if (error instanceof WorkbookProblem && isRefusal(error)) return null;
    throw error;
  }
}

/** Whether another way may do what this one did not. */
function isRefusal({ detail: { code } }: WorkbookProblem): boolean {
  return code === "notSupported" || code === "sheetProtected";
}

/**
 * Copies a sheet and puts the copy behind it. With "After" the sheet must be named that it goes after (office-js#775). Copying is refused
 * in undo groups: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
function copySheet(name: string): Promise<string> {
  return inWorkbook(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookProblem({ code: "structureProtected", facts: {} });
    const sheet = worksheets.getItem(name);
    const copy = sheet.copy("After", sheet).load("id");
    await context.sync();
    return copy.id;
  });
}

/** No page says whether the copy of a protected sheet is protected; so it is looked at. */
async function unprotect(context: Excel.RequestContext, id: string): Promise<void> {
  const { protection } = context.workbook.worksheets.getItem(id);
  protection.load("protected");
  await context.sync();
  if (!protection.protected) return;
  protection.unprotect();
  await context.sync();
}

interface ReadCopy {
  /** Names of the copy's own that stand for the version that was copied. */
  readonly own: readonly string[];
  /** Formulas of the copy that call the version by them, as they have to be. */
  readonly formulas: readonly Pick<FoundFormula, "area" | "formula">[];
}

/**
 * What of a copy still means the version that was copied. Excel gives a copy names of its own where the workbook has them already, and
 * these take precedence on it ("Making All Identical Names in a Workbook Local", Microsoft KB Q104501;
 * http://www.excelcodex.com/2012/06/defined-names-choosing-the-scope/).
 */
async function readCopy(
  context: Excel.RequestContext,
  id: string,
  original: SchemeOnSheet,
  { renamed }: CopyPlan,
): Promise<ReadCopy> {
  const sheet = context.workbook.worksheets.getItem(id).load("name");
  sheet.names.load("items/name");
  const used = loadArea(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const area = areaOf(used);
  const found = area === null ? [] : await readFormulas(context, area);
  const own = new Set([quoteSheet(sheet.name), quoteSheet(original.sheet)]);
  const formulas = found.flatMap(({ area: cell, formula }) => {
    const renewed = mapNames(formula, (name, before) =>
      before === null || own.has(before) ? (renamed.get(name.toLowerCase()) ?? null) : null,
    );
    return renewed === formula ? [] : [{ area: cell, formula: renewed }];
  });
  return { own: sheet.names.items.map(({ name }) => name).filter((name) => renamed.has(name.toLowerCase())), formulas };
}
