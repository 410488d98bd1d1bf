import { inWorkbook } from "./inWorkbook";
import { WorkbookProblem } from "../WorkbookProblem";

/** What is to stand on a sheet of its own. */
export interface NewSheet<Result> {
  /** Free: no sheet has it. */
  readonly sheet: string;
  /** Names of the workbook that `write` adds; free as well. */
  readonly names: readonly string[];
  /** Fills the sheet. May synchronise; what it queued last is sent afterwards. */
  readonly write: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;
  /** Further sheets that its formulas look at: they are filled before it. */
  readonly besides?: readonly Omit<NewSheet<void>, "names" | "besides">[];
}

/**
 * Adds a sheet, and those besides, and fills them. All or nothing: Excel keeps what it did before a failure, so that is taken
 * back here.
 * @throws WorkbookProblem
 */
export async function onNewSheet<Result>({
  sheet: name,
  names,
  write,
  besides = [],
}: NewSheet<Result>): Promise<Result> {
  const ids: string[] = [];
  // Each by itself: what fails has added nothing, and what was added is known by its id and ours to delete.
  const add = async (wanted: string): Promise<string> => {
    const id = await addSheet(wanted);
    ids.push(id);
    return id;
  };
  try {
    const others: { readonly id: string; readonly fill: NewSheet<void>["write"] }[] = [];
    for (const other of besides) others.push({ id: await add(other.sheet), fill: other.write });
    const own = await add(name);
    return await inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      for (const { id, fill } of others) await fill(context, worksheets.getItem(id));
      const sheet = worksheets.getItem(own);
      const result = await write(context, sheet);
      sheet.activate();
      await context.sync();
      return result;
    }, name);
  } catch (error) {
    if (ids.length > 0) await takeBack(ids, name, names, error);
    throw error;
  }
}

function addSheet(name: string): Promise<string> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.add(name).load("id");
    await context.sync();
    return sheet.id;
  });
}

async function takeBack(
  ids: readonly string[],
  sheetName: string,
  names: readonly string[],
  cause: unknown,
): Promise<void> {
  try {
    await inWorkbook(async (context) => {
      const { workbook } = context;
      const added = names.map((name) => workbook.names.getItemOrNullObject(name).load("name"));
      const sheets = ids.map((id) => workbook.worksheets.getItemOrNullObject(id).load("name"));
      await context.sync();
      for (const item of added) if (!item.isNullObject) item.delete();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    const why =
      cause instanceof WorkbookProblem
        ? { zh: cause.describe("zh"), en: cause.describe("en") }
        : { zh: String(cause), en: String(cause) };
    throw new WorkbookProblem({ code: "leftover", facts: { sheet: sheetName, zh: why.zh, en: why.en } }, { cause });
  }
}
