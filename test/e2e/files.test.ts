import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { WorkbookContent } from "../../src/workbench/content";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { openWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { openFile, saveFile } from "../support/workbookFiles";

const customFunctions = { namespace: "KPI", names: ["GRADE", "TIERCOMMISSION"] };

function sheetOf(rows: number, columns: number): WorkbookContent {
  const cells = Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
    value: i,
  }));
  const sheet = {
    name: "Large",
    hidden: false,
    protected: false,
    cells,
    columnWidths: {},
    rowHeights: {},
    merges: [],
    tables: [],
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
  };
  return { sheets: [sheet], names: [] };
}

let page: Page;
let cells: ReturnType<typeof spreadsheet>;

beforeAll(async () => {
  ({ page } = await openWorkbench({ language: "en-US" }));
  cells = spreadsheet(page);
});

test("a saved workbook holds values, tables, names, and custom functions as Excel stores them", async () => {
  await cells.addSheet("Pay");
  await cells.setValues("Pay!A1:B2", [
    [0, 0.01],
    [40_000, 0.02],
  ]);
  await cells.setFormulas("Pay!D1", [["=KPI.TIERCOMMISSION(50000,A1:B2)"]]);
  await cells.settled();
  const saved = await saveFile(page);
  const { sheets } = await readXlsx(saved, { customFunctions });
  const pay = sheets.find(({ name }) => name === "Pay");
  // 400 + 10,000 × 2 %
  expect(pay?.cells.find(({ row, column }) => row === 0 && column === 3)).toMatchObject({
    formula: "=KPI.TIERCOMMISSION(50000,A1:B2)",
    value: 600,
  });
  expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
    "花名册",
    "数据7月",
    "数据8月",
    "数据9月",
  ]);

  expect(await openFile(page, saved)).toBeNull();
  await cells.settled();
  expect(await cells.getValues("Pay!D1")).toEqual([[600]]);
  expect(await cells.getFormulas("Pay!D1")).toEqual([["=KPI.TIERCOMMISSION(50000,A1:B2)"]]);
});

test.each([
  ["a broken file", readFileSync(path.resolve("package.json"))],
  ["half a file", readFileSync(path.resolve("assets/samples/customer-service.xlsx")).subarray(0, 5_000)],
])("%s is refused with a message, and the open workbook stays", async (_, bytes) => {
  const before = await cells.sheets();
  expect(await openFile(page, bytes)).toMatch(/\w+ .*\w+/);
  expect(await cells.sheets()).toEqual(before);
});

test("a sheet of 5,000 rows and 10 columns opens, exact to the last cell", async () => {
  expect(await openFile(page, await writeXlsx(sheetOf(5_000, 10), { customFunctions }))).toBeNull();
  await cells.settled();
  expect(await cells.getValues("Large!J5000")).toEqual([[49_999]]);
});

test("numbers stay exact, errors and spilled cells are read", async () => {
  await cells.addSheet("Exact");
  await cells.setValues("Exact!A1:A3", [[0.1], [0.2], [1 / 3]]);
  await cells.setFormulas("Exact!B1", [["=KPI.RANK(A1:A3)"]]);
  await cells.setFormulas("Exact!C1:C2", [["=1/0"], ['=KPI.GRADE("x",{0,"B";90,"A"})']]);
  await cells.settled();
  expect(await cells.getValues("Exact!A1:C3")).toEqual([
    [0.1, 3, "#DIV/0!"],
    [0.2, 2, "#VALUE!"],
    [1 / 3, 1, ""],
  ]);
  expect(await cells.message("Exact!C2")).toContain("expected a number, found “x”");
});
