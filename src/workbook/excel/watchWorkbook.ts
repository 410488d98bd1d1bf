import { inWorkbook } from "./inWorkbook";

/** Pastes and co-authors change many cells in a row: one call for all of them. */
const QUIET_MILLISECONDS = 300;

/**
 * Calls back when cells, results of formulas or sheets of the workbook change, whoever changes them, soon after the last of several changes.
 * @returns a function that ends it. @throws WorkbookProblem
 */
export async function watchWorkbook(onChange: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onEvent = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MILLISECONDS);
    return Promise.resolve();
  };
  const handlers = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    // What formulas come to is no change of a cell to Excel.
    const added = [
      worksheets.onChanged.add(onEvent),
      worksheets.onCalculated.add(onEvent),
      worksheets.onAdded.add(onEvent),
      worksheets.onDeleted.add(onEvent),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    const [first] = handlers;
    if (!first) return;
    // Handlers are removed in the context that they were added in.
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
