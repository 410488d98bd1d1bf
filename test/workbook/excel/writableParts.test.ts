import { areRowsSeen, writableParts } from "../../../src/workbook/excel/writableParts";

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
