import { countDifferences } from "../../hostcheck/countDifferences";
import { ALL_EQUAL } from "../../hostcheck/expectations";
import type { Observations } from "../../hostcheck/observations";
import { readWhenDone } from "./readWhenDone";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 7;
const CALLS = 10_000;
const PATIENCE_MS = 120_000;

/** Ten thousand calls of a function, each with arguments of its own, from entering the formulas to the last result. */
export async function observeSpeed(signal: AbortSignal): Promise<Observations> {
  await addScratchSheet(SHEET);
  const name = scratchSheet(SHEET);
  const address = `A1:A${CALLS}`;
  const start = Date.now();
  await Excel.run(async (context) => {
    const formulas = Array.from({ length: CALLS }, (_, i) => [`=KPI.RATIOSCORE(${i + 1},${CALLS})`]);
    context.workbook.worksheets.getItem(name).getRange(address).formulas = formulas;
    await context.sync();
  });
  const values = await readWhenDone(name, address, { patience: PATIENCE_MS, signal });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const expected = Array.from({ length: CALLS }, (_, i) => [((i + 1) / CALLS) * 100]);
  const { cells, differing } = countDifferences(expected, values);
  const got = differing === 0 ? ALL_EQUAL : `${differing} of ${cells} differ`;
  return { "speed.calls": { got, detail: `${seconds} s` } };
}
