import type { Steps } from "../../domain/steps";
import { courseWithin, goOn, type Course } from "./course";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { WorkbookProblem } from "../WorkbookProblem";

/** What is to stand on a sheet of its own. */
export interface NewSheet<Result> {
  /** Free: no sheet has it. */
  readonly sheet: string;
  /** Names of the workbook that `write` adds; free as well. */
  readonly names: readonly string[];
  /**
   * Fills the sheet: queues what can be undone, and reads nothing. What it queues goes in one batch, or, where it takes steps, in one
   * batch a step, so that none becomes more than a request may hold.
   */
  readonly write: Fill;
  /** Further sheets that its formulas look at: they are filled before it. */
  readonly besides?: readonly { readonly sheet: string; readonly write: Fill }[];
  /** Reads what has come of it. */
  readonly read: (context: Excel.RequestContext) => Promise<Result>;
}

type Fill = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Steps<void> | void;

/**
 * Adds a sheet, and those besides, fills them and shows the sheet. All or nothing: Excel keeps what it did before a failure, so
 * that is taken back here. What is filled in is one step of undo where Excel can do that; the sheets are steps of their own.
 * @param course told between two batches, where it can be given up, too.
 * @throws WorkbookProblem `cancelled` when it was given up: then everything is as it was.
 */
export async function onNewSheet<Result>(
  { sheet: name, names, write, besides = [], read }: NewSheet<Result>,
  course: Course = {},
): Promise<Result> {
  const sheets = [...besides, { sheet: name, write }];
  let ids: string[] = [];
  // Each by itself: what fails has added nothing, and what was added is known by its id and ours to delete.
  const addAll = async (): Promise<void> => {
    ids = [];
    for (const { sheet } of sheets) ids.push(await addSheet(sheet));
  };
  const fillAll = async (context: Excel.RequestContext): Promise<void> => {
    for (const [i, each] of sheets.entries()) {
      const own = courseWithin(course, i / sheets.length, (i + 1) / sheets.length);
      const steps = each.write(context, context.workbook.worksheets.getItem(ids[i] ?? ""));
      for (const done of steps ?? []) {
        // All batches of a run are one group of undo (https://learn.microsoft.com/javascript/api/excel/excel.runoptions).
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one batch a step is what steps are for
        await context.sync();
        await goOn(own, done);
      }
    }
    await context.sync();
    await goOn(course, 1);
  };
  try {
    await addAll();
    await writeWorkbook(fillAll, {
      sheet: name,
      takeBack: async () => {
        await remove(ids, names);
        await addAll();
      },
    });
    return await inWorkbook(async (context) => {
      context.workbook.worksheets.getItem(ids.at(-1) ?? "").activate();
      await context.sync();
      return read(context);
    }, name);
  } catch (error) {
    if (ids.length > 0) await takeBack(ids, name, names, error);
    throw error;
  }
}

/** What Excel answers where the structure is protected no page says; so it is asked before. */
function addSheet(name: string): Promise<string> {
  return inWorkbook(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookProblem({ code: "structureProtected", facts: {} });
    const sheet = worksheets.add(name).load("id");
    await context.sync();
    return sheet.id;
  });
}

/** Deletes sheets that were added, and names of the workbook, because of what went wrong. @throws WorkbookProblem when that fails, too */
export async function takeBack(
  ids: readonly string[],
  sheetName: string,
  names: readonly string[],
  cause: unknown,
): Promise<void> {
  try {
    await remove(ids, names);
  } catch {
    const why =
      cause instanceof WorkbookProblem
        ? { zh: cause.describe("zh"), en: cause.describe("en") }
        : { zh: String(cause), en: String(cause) };
    throw new WorkbookProblem({ code: "leftover", facts: { sheet: sheetName, zh: why.zh, en: why.en } }, { cause });
  }
}

/** Deletes sheets and names of the workbook, as far as they are there. @throws WorkbookProblem */
export function remove(ids: readonly string[], names: readonly string[]): Promise<void> {
  return inWorkbook(async (context) => {
    const { workbook } = context;
    const added = names.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
    const sheets = ids.map((id) => workbook.worksheets.getItemOrNullObject(id).load("name"));
    await context.sync();
    for (const item of added) if (!item.isNullObject) item.delete();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
