import { inWorkbook } from "./inWorkbook";

/** Pastes and co-authors change many cells in a row: one call for all of them. */
const QUIET_MILLISECONDS = 300;

/**
 * Calls back when cells, results of formulas or sheets of the workbook change, whoever changes them, soon after the last of several changes.
 * @param onChange is given the ids of the sheets on which something has changed; `null` when sheets have come or gone.
 * @returns a function that ends it. @throws WorkbookProblem
 */
export async function watchWorkbook(
  onChange: (sheets: readonly string[] | null) => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed: Set<string> | null = new Set();
  const tellSoon = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sheets = changed && [...changed];
      changed = new Set();
      onChange(sheets);
    }, QUIET_MILLISECONDS);
    return Promise.resolve();
  };
  const onCells = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    changed?.add(worksheetId);
    return tellSoon();
  };
  const onSheets = (): Promise<void> => {
    changed = null;
    return tellSoon();
  };
  const handlers = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    // What formulas come to is no change of a cell to Excel.
    const added = [
      worksheets.onChanged.add(onCells),
      worksheets.onCalculated.add(onCells),
      worksheets.onAdded.add(onSheets),
      worksheets.onDeleted.add(onSheets),
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
