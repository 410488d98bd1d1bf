import { inWorkbook } from "./inWorkbook";

/** Calls back whenever another range is selected. @returns a function that ends it. @throws WorkbookProblem */
export async function watchSelection(onChange: () => void): Promise<() => Promise<void>> {
  const handler = await inWorkbook(async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () =>
    // A handler is removed in the context that it was added in.
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}
