import { writableParts } from "../../../src/workbook/excel/writableParts";

/** A range that says of its rows what Excel says: `null` where some are hidden. */
function rangeWhere(rowHidden: boolean | null) {
  const asked: string[] = [];
  const range = {
    load: (property: string) => asked.push(property),
    rowHidden,
    getRow: (row: number) => `row ${row}`,
  } as unknown as Excel.Range;
  const context = { sync: () => Promise.resolve(asked.push("sync")) } as unknown as Excel.RequestContext;
  return { range, context, asked };
}

it("writes rows in one go where all of them are seen", async () => {
  const { range, context, asked } = rangeWhere(false);
  expect(await writableParts(context, range, 3)).toEqual([{ range, from: 0, rowCount: 3 }]);
  expect(asked).toEqual(["rowHidden", "sync"]);
});

it.each([null, true])("writes each row by itself where some or all are hidden (%s)", async (rowHidden) => {
  const { range, context } = rangeWhere(rowHidden);
  expect(await writableParts(context, range, 3)).toEqual([
    { range: "row 0", from: 0, rowCount: 1 },
    { range: "row 1", from: 1, rowCount: 1 },
    { range: "row 2", from: 2, rowCount: 1 },
  ]);
});
