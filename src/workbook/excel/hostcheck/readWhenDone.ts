const LOOK_AGAIN_MS = 100;

/** What a cell shows whose function has not answered: https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs */
const WAITING = ["#BUSY!", "#GETTING_DATA"];

/**
 * The cells of a sheet of the check's, when nothing in them waits for a function any more and two looks find the same: between
 * the answers of functions that build on one another a host may be done for a moment. As they are then, when that takes longer
 * than it may.
 */
export async function readWhenDone(
  sheet: string,
  address: string,
  { patience = 60_000, signal }: { readonly patience?: number; readonly signal?: AbortSignal } = {},
): Promise<unknown[][]> {
  const end = Date.now() + patience;
  let before = "";
  for (;;) {
    const { values, isDone } = await look(sheet, address);
    const now = JSON.stringify(values);
    if ((isDone && !isWaiting(values) && now === before) || Date.now() > end || signal?.aborted) return values;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

function isWaiting(values: readonly (readonly unknown[])[]): boolean {
  return values.some((row) => row.some((value) => WAITING.includes(String(value))));
}

function look(name: string, address: string): Promise<{ values: unknown[][]; isDone: boolean }> {
  return Excel.run(async (context) => {
    const { application, worksheets } = context.workbook;
    const sheet = worksheets.getItem(name);
    application.load("calculationMode, calculationState");
    await context.sync();
    const isManual = application.calculationMode === "Manual";
    // The check's sheet alone, whatever waits in the user's.
    if (isManual) sheet.calculate(true);
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return { values: range.values, isDone: isManual || application.calculationState === "Done" };
  });
}
