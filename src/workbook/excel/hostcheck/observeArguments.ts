import type { Observations } from "../../hostcheck/observations";
import { readWhenDone } from "./readWhenDone";
import { FIRST_SHEET, scratchSheet } from "./scratchSheets";

/** What the arguments below refer to. A2 and C1 stay blank. */
const CELLS: readonly (readonly [address: string, formula: string | number | boolean])[] = [
  ["A1", 1],
  ["A3", 3],
  ["B1", true],
  ["B2", "=DATE(2025,1,1)"],
  ["B3", '=""'],
  ["B4", "=NA()"],
  ["B5", 7],
];

/** Arguments by the row of E in which `KPI.PROBE` tells of them. */
const CALLS = {
  range: "A1:A3",
  blankCell: "C1",
  skipped: "1,,3",
  boolean: "B1",
  date: "B2",
  emptyText: "B3",
  error: "B4",
  number: "B5",
  arrayLiteral: "{1,2;3,4}",
} as const;

/** What the arguments of functions arrive as. The sheet is there. */
export async function observeArguments(signal: AbortSignal): Promise<Observations> {
  const name = scratchSheet(FIRST_SHEET);
  const calls = Object.values(CALLS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [address, formula] of CELLS) sheet.getRange(address).formulas = [[formula]];
    sheet.getRange(`E1:E${calls.length}`).formulas = calls.map((list) => [`=KPI.PROBE(${list})`]);
    await context.sync();
  });
  const rows = await readWhenDone(name, `E1:H${calls.length}`, { signal });
  const told = (call: keyof typeof CALLS, argument = 0): string => {
    const text = rows[Object.keys(CALLS).indexOf(call)]?.[argument];
    return typeof text === "string" ? text : "";
  };
  return {
    "arguments.blankInRange": { got: cellIn(told("range"), 1) },
    "arguments.blankCell": { got: cellIn(told("blankCell"), 0) },
    "arguments.omitted": { got: told("range", 1) },
    "arguments.skipped": { got: told("skipped", 1) },
    "arguments.number": { got: told("number") },
    "arguments.boolean": { got: told("boolean") },
    "arguments.date": { got: told("date") },
    "arguments.emptyText": { got: told("emptyText") },
    "arguments.error": { got: told("error") },
    "arguments.wholeColumn": await observeWholeColumn(name, signal),
    "arguments.arrayLiteral": { got: told("arrayLiteral") },
  };
}

/** By itself: where it fails, nothing else may. */
async function observeWholeColumn(name: string, signal: AbortSignal): Promise<{ got: string; detail?: string }> {
  const cell = "E20";
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange(cell).formulas = [["=KPI.PROBE(A:A)"]];
    await context.sync();
  });
  const [[told] = []] = await readWhenDone(name, cell, { signal });
  const text = String(told);
  return /^\d+x1$/.test(text) ? { got: "cells", detail: text } : { got: text.startsWith("[[") ? "cells" : text };
}

/** One of the cells of a range that was told of, as JSON spells it; the whole text where it is no such thing. */
function cellIn(text: string, row: number): string {
  try {
    const rows = JSON.parse(text) as unknown[][];
    return JSON.stringify(rows[row]?.[0]);
  } catch {
    return text;
  }
}
