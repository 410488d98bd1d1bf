import { triedListLengths } from "../../hostcheck/expectations";
import { OK, type Observations } from "../../hostcheck/observations";
import { codeOf } from "./codeOf";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 6;
const MEGABYTE = 2 ** 20;
/** Far below what a cell takes, 32,767: hosts measure texts. */
const CHARACTERS_A_CELL = 5_000;

/** Lists to choose from, and what is written and read at once, at their limits. */
export async function observeLimits(signal: AbortSignal): Promise<Observations> {
  await addScratchSheet(SHEET);
  const observations: Record<string, { got: string }> = {};
  for (const length of triedListLengths) {
    const got = await codeOf(() => offerList(length));
    observations[`limits.list${length}`] = { got };
    if (got !== OK) break;
  }
  for (const megabytes of [4.9, 5.1]) {
    if (signal.aborted) return observations;
    const cells = cellsOf(megabytes);
    observations[`limits.request${megabytes}`] = { got: await codeOf(() => write(cells)) };
    // In halves, so that there is something to be read whatever was refused.
    const half = Math.ceil(cells.length / 2);
    const written = await codeOf(async () => {
      await write(cells.slice(0, half));
      await write(cells.slice(half), half);
    });
    observations[`limits.response${megabytes}`] = {
      got: written === OK ? await codeOf(() => read(cells.length)) : written,
    };
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(scratchSheet(SHEET)).getRange("A:A").clear();
    await context.sync();
  });
  return observations;
}

function cellsOf(megabytes: number): string[][] {
  const text = "x".repeat(CHARACTERS_A_CELL);
  return Array.from({ length: Math.round((megabytes * MEGABYTE) / CHARACTERS_A_CELL) }, () => [text]);
}

function offerList(length: number): Promise<void> {
  // Words of five characters, the last one as long as it takes.
  const source = "kpi1,".repeat(Math.ceil(length / 5)).slice(0, length - 1) + "x";
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(scratchSheet(SHEET)).getRange("C1");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  });
}

function write(cells: string[][], row = 0): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(scratchSheet(SHEET));
    sheet.getRangeByIndexes(row, 0, cells.length, 1).values = cells;
    await context.sync();
  });
}

function read(rowCount: number): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(scratchSheet(SHEET));
    sheet.getRangeByIndexes(0, 0, rowCount, 1).load("values");
    await context.sync();
  });
}
