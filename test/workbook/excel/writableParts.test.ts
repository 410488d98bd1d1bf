import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { areRowsSeen, clearRows, fillRows, writableParts } from "../../../src/workbook/excel/writableParts";

const area = { sheet: "9月", row: 3, column: 0, rowCount: 3, columnCount: 2 };

/** A workbook that says of rows what Excel says: `null` where some are hidden. */
function workbookWhere(rowHidden: boolean | null): Excel.RequestContext {
  const range = { load: () => range, rowHidden };
  const getRange = (address: string) => (address === "A4:B6" ? range : fail(address));
  return {
    sync: () => Promise.resolve(),
    workbook: { worksheets: { getItem: () => ({ getRange }) } },
  } as unknown as Excel.RequestContext;
}

function fail(address: string): never {
  throw new Error(`expected the rows, was asked for ${address}`);
}

it.each([
  [false, true],
  [true, false],
  [null, false],
])("takes rows for seen where Excel says that none is hidden (%s)", async (rowHidden, areSeen) => {
  expect(await areRowsSeen(workbookWhere(rowHidden), area)).toBe(areSeen);
});

it("writes in one go where all rows are seen, and each row by itself where some are not", () => {
  const range = { getRow: (row: number) => `row ${row}` } as unknown as Excel.Range;
  expect(writableParts(range, 3, true)).toEqual([{ range, from: 0, rowCount: 3 }]);
  expect(writableParts(range, 3, false)).toEqual([
    { range: "row 0", from: 0, rowCount: 1 },
    { range: "row 1", from: 1, rowCount: 1 },
    { range: "row 2", from: 2, rowCount: 1 },
  ]);
});

/** Remembers what was done to it, and to rows of it. */
function recorder(): { range: Excel.Range; done: string[] } {
  const done: string[] = [];
  const rangeCalled = (name: string): object => ({
    getRow: (row: number) => rangeCalled(`row ${row}`),
    clear: (what: string) => done.push(`${name}: clear ${what}`),
    set numberFormat(written: unknown) {
      done.push(`${name}: formats ${JSON.stringify(written)}`);
    },
    set values(written: unknown) {
      done.push(`${name}: values ${JSON.stringify(written)}`);
    },
    set formulas(written: unknown) {
      done.push(`${name}: formulas ${JSON.stringify(written)}`);
    },
  });
  return { range: rangeCalled("all") as Excel.Range, done };
}

it("fills and empties rows so, formats before what stands in them", () => {
  const { range, done } = recorder();
  fillRows(range, { numberFormat: [["@"], ["0"]], formulas: [["a"], ["=1"]] }, false);
  fillRows(range, { values: [[1], [null]] }, true);
  clearRows(range, 2, false);
  expect(done).toEqual([
    'row 0: formats [["@"]]',
    'row 0: formulas [["a"]]',
    'row 1: formats [["0"]]',
    'row 1: formulas [["=1"]]',
    "all: values [[1],[null]]",
    "row 0: clear Contents",
    "row 1: clear Contents",
  ]);
});

/*
 * Whoever fills cells in another way has to be known, with why he may: what has been there before may be filtered.
 */
const others: Readonly<Record<string, readonly string[]>> = {
  "sheets that the add-in has added in the same go": [
    "addListSheet.ts",
    "applyWeights.ts",
    "inBatches.ts",
    "insertPlanned.ts",
    "insertResults.ts",
    "insertRollUp.ts",
    "insertRuns.ts",
    "insertScheme.ts",
    "insertStatement.ts",
    "writeHeading.ts",
    "writeHeads.ts",
    "writeList.ts",
  ],
  "single cells and rows": [
    "changeStatus.ts",
    "issuePeriod.ts",
    "moveBlocking.ts",
    "runSteps.ts",
    "startDraft.ts",
    "writeInfo.ts",
  ],
};

it("is the one way to fill several rows of a sheet that has been there before", () => {
  const folder = path.resolve("src/workbook/excel");
  const filling = readdirSync(folder).filter((file) => {
    const text = file.endsWith(".ts") ? readFileSync(path.join(folder, file), "utf8") : "";
    return /\.(?:values|formulas) = |\[as\] = |\.clear\("Contents"\)/.test(text);
  });
  expect(filling.filter((file) => file !== "writableParts.ts").sort()).toEqual(Object.values(others).flat().sort());
});
