import { inWorkbook } from "./inWorkbook";
import { WorkbookProblem } from "./WorkbookProblem";

/** What is to stand on a sheet of its own. */
export interface NewSheet<Result> {
  /** Free: no sheet has it. */
  readonly sheet: string;
  /** Names of the workbook that `write` adds; free as well. */
  readonly names: readonly string[];
  /** Fills the sheet. May synchronise; what it queued last is sent afterwards. */
  readonly write: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;
}

/**
 * Adds a sheet and fills it. All or nothing: Excel keeps what it did before a failure, so that is taken back here.
 * @throws WorkbookProblem
 */
export async function onNewSheet<Result>({ sheet: name, names, write }: NewSheet<Result>): Promise<Result> {
  // Added by itself: when this fails nothing has happened, and when anything fails later the sheet is ours to delete.
  const id = await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.add(name).load("id");
    await context.sync();
    return sheet.id;
  });
  try {
    return await inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const result = await write(context, sheet);
      sheet.activate();
      await context.sync();
      return result;
    }, name);
  } catch (error) {
    await takeBack(id, name, names, error);
    throw error;
  }
}

async function takeBack(id: string, sheetName: string, names: readonly string[], cause: unknown): Promise<void> {
  try {
    await inWorkbook(async (context) => {
      const { workbook } = context;
      const added = names.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
      const sheet = workbook.worksheets.getItemOrNullObject(id).load("name");
      await context.sync();
      for (const item of added) if (!item.isNullObject) item.delete();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    const why = cause instanceof WorkbookProblem ? { zh: cause.describe("zh"), en: cause.describe("en") } : { zh: String(cause), en: String(cause) };
    throw new WorkbookProblem({ code: "leftover", facts: { sheet: sheetName, zh: why.zh, en: why.en } }, { cause });
  }
}
