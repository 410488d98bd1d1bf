import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { CellContent, SheetContent, WorkbookContent } from "../../../src/workbench/content";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { XlsxProblem } from "../../../src/workbench/xlsx/XlsxProblem";

const options = { customFunctions: { namespace: "KPI", names: ["SCORE", "GRADE"] } };

function sheetOf(cells: CellContent[], more: Partial<SheetContent> = {}): SheetContent {
  return {
    name: "数据",
    hidden: false,
    protected: false,
    cells,
    columnWidths: {},
    rowHeights: {},
    merges: [],
    tables: [],
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    ...more,
  };
}

async function partsOf(workbook: WorkbookContent): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await writeXlsx(workbook, options))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const SALES = {
  name: "销售_9月",
  range: "A1:C3",
  columns: ["姓名", "净销售额", "等级"],
  style: "TableStyleMedium2",
  showFilter: true,
};
const SALES_CELLS: CellContent[] = [
  { row: 1, column: 0, value: "示例·张一" },
  { row: 1, column: 1, value: 30000 },
  { row: 1, column: 2, value: "良好", formula: "=KPI.GRADE([@净销售额],S5_Grades)" },
  { row: 2, column: 0, value: "示例·李二" },
  { row: 2, column: 1, value: 90000 },
  { row: 2, column: 2, value: "优秀", formula: "=KPI.GRADE([@净销售额],S5_Grades)" },
];

describe("the file that Excel is given", () => {
  test("a spilled formula is marked as a dynamic array, with its range and its spilled values", async () => {
    const cells: CellContent[] = [
      { row: 0, column: 0, value: 1, formula: "=SORT(C1:C2)", spill: { rows: 2, columns: 1 } },
      { row: 1, column: 0, value: 2, spilled: true },
    ];
    const parts = await partsOf({ sheets: [sheetOf(cells)], names: [] });
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(C1:C2)</f><v>1</v></c>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A2"><v>2</v></c>');
    expect(parts["xl/metadata.xml"]).toContain('name="XLDAPR"');
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain('relationships/sheetMetadata" Target="metadata.xml"');
    expect(parts["[Content_Types].xml"]).toContain(
      '/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"',
    );
  });

  test("a workbook without dynamic arrays has no metadata", async () => {
    const parts = await partsOf({
      sheets: [sheetOf([{ row: 0, column: 0, value: 3, formula: "=SUM(B1:B2)" }])],
      names: [],
    });
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>');
    expect(Object.keys(parts)).not.toContain("xl/metadata.xml");
  });

  test("a table's column of one formula fills itself into new rows", async () => {
    const parts = await partsOf({ sheets: [sheetOf(SALES_CELLS, { tables: [SALES] })], names: [] });
    expect(parts["xl/tables/table1.xml"]).toContain(
      '<calculatedColumnFormula array="1">_xldudf_KPI_GRADE(销售_9月[[#This Row],[净销售额]],S5_Grades)</calculatedColumnFormula>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<f t="array" ref="C2">_xldudf_KPI_GRADE(销售_9月[[#This Row],[净销售额]],S5_Grades)</f>',
    );
  });

  test.each([
    ["differ", '="良好"', '="优秀"'],
    // The same text in the next row is another formula: filled down it would read B3.
    ["refer to the cells beside them by the same address", "=B2/2", "=B2/2"],
  ])("a column whose formulas %s does not", async (_, first, second) => {
    const formulas = [first, second];
    const cells = SALES_CELLS.map((cell) =>
      cell.column === 2 ? { ...cell, formula: formulas[cell.row - 1] ?? "" } : cell,
    );
    const parts = await partsOf({ sheets: [sheetOf(cells, { tables: [SALES] })], names: [] });
    expect(parts["xl/tables/table1.xml"]).not.toContain("calculatedColumnFormula");
  });

  test("a table's header cells read as its columns, or Excel would drop the table", async () => {
    const cells = [{ row: 0, column: 1, value: 2026, format: { bold: true } }, ...SALES_CELLS];
    const { sheets } = await readXlsx(
      await writeXlsx({ sheets: [sheetOf(cells, { tables: [SALES] })], names: [] }, options),
      options,
    );
    expect(sheets[0]?.cells.slice(0, 3)).toEqual([
      { row: 0, column: 0, value: "姓名" },
      { row: 0, column: 1, value: "净销售额", format: { bold: true } },
      { row: 0, column: 2, value: "等级" },
    ]);
  });

  test("a row of totals stays one", async () => {
    const table = { ...SALES, range: "A1:C4", totalsRow: true as const };
    const totals: CellContent[] = [
      { row: 3, column: 0, value: "合计" },
      { row: 3, column: 1, value: 120000, formula: "=SUBTOTAL(109,[净销售额])" },
    ];
    const workbook = { sheets: [sheetOf([...SALES_CELLS, ...totals], { tables: [table] })], names: [] };
    const parts = await partsOf(workbook);
    expect(parts["xl/tables/table1.xml"]).toContain('totalsRowLabel="合计"');
    expect(parts["xl/tables/table1.xml"]).toContain(
      "<totalsRowFormula>SUBTOTAL(109,销售_9月[净销售额])</totalsRowFormula>",
    );
    expect(parts["xl/tables/table1.xml"]).toContain('<autoFilter ref="A1:C3"/>');
    expect((await readXlsx(await writeXlsx(workbook, options), options)).sheets[0]?.tables).toEqual([table]);
  });

  test("what has no result yet, and only that, is computed on opening", async () => {
    const cells: CellContent[] = [
      { row: 0, column: 0, value: null, formula: "=B1" },
      { row: 1, column: 0, value: { error: "#SPILL!" }, formula: "=C1:C3" },
      { row: 2, column: 0, value: { error: "#N/A" }, formula: "=NA()" },
    ];
    const sheet = (await partsOf({ sheets: [sheetOf(cells)], names: [] }))["xl/worksheets/sheet1.xml"];
    expect(sheet).toContain('<c r="A1"><f ca="1">B1</f></c>');
    expect(sheet).toContain('<c r="A2" t="e" cm="1"><f t="array" ref="A2" ca="1">C1:C3</f><v>#VALUE!</v></c>');
    expect(sheet).toContain('<c r="A3" t="e"><f>NA()</f><v>#N/A</v></c>');
  });
});

test("arrays and the cells that they cover are read as they were written", async () => {
  const cells: CellContent[] = [
    { row: 0, column: 0, value: 1, formula: "=SORT(D1:E2)", spill: { rows: 2, columns: 2 } },
    { row: 0, column: 1, value: 2, spilled: true, format: { bold: true } },
    { row: 0, column: 6, value: 9, formula: "=SUM(LEN(A1:A2))", spill: { rows: 1, columns: 1 } },
    { row: 1, column: 0, value: 3, spilled: true },
    { row: 1, column: 1, value: { error: "#N/A" }, spilled: true },
    { row: 3, column: 0, value: "a", formula: "=A1:B1", array: { rows: 1, columns: 2 } },
    { row: 3, column: 1, value: "b", spilled: true },
    { row: 3, column: 6, value: 5, formula: "=SUM(A1:A2*B1:B2)", array: { rows: 1, columns: 1 } },
  ];
  const { sheets } = await readXlsx(await writeXlsx({ sheets: [sheetOf(cells)], names: [] }, options), options);
  expect(sheets[0]?.cells).toEqual(cells);
});

test("another reader finds the same workbook", async () => {
  const workbook: WorkbookContent = {
    sheets: [
      sheetOf(
        [
          {
            row: 0,
            column: 0,
            value: "标题",
            format: {
              bold: true,
              italic: true,
              fontSize: 14,
              fontColor: "#FFFFFF",
              fill: "#0F6C5C",
              horizontal: "center",
              vertical: "middle",
              wrap: true,
            },
          },
          {
            row: 1,
            column: 0,
            value: 0.4567,
            format: { numberFormat: "0.0%", border: { color: "#D1D1D1", sides: ["top", "bottom"] } },
          },
          { row: 1, column: 1, value: 46295, format: { numberFormat: "yyyy-mm-dd" } },
          { row: 2, column: 0, value: true },
          { row: 2, column: 1, value: { error: "#N/A" } },
          { row: 3, column: 0, value: "两\n行 <&>\t末 " },
          { row: 3, column: 1, value: 1.8, formula: "=A2*2+XLOOKUP(1,C:C,D:D)" },
        ],
        {
          merges: ["A1:B1"],
          columnWidths: { 0: 140, 3: 0 },
          rowHeights: { 0: 40 },
          frozen: { rows: 1, columns: 2 },
          showGridlines: false,
          protected: true,
        },
      ),
      sheetOf(
        SALES_CELLS.filter((cell) => cell.column < 2),
        { name: "It's 7月", hidden: true, tables: [{ ...SALES, range: "A1:B3", columns: ["姓名", "净销售额"] }] },
      ),
    ],
    names: [{ name: "S5_Tiers", formula: "='It''s 7月'!$A$1:$B$3", visible: true }],
  };
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(Buffer.from(await writeXlsx(workbook, options)) as unknown as ExcelJS.Buffer);

  const [data, hidden] = other.worksheets;
  expect(data?.getCell("A1").value).toBe("标题");
  expect(data?.getCell("A1").font).toMatchObject({ bold: true, italic: true, size: 14, color: { argb: "FFFFFFFF" } });
  expect(data?.getCell("A1").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FF0F6C5C" } });
  expect(data?.getCell("A1").alignment).toMatchObject({ horizontal: "center", vertical: "middle", wrapText: true });
  expect(data?.getCell("A2")).toMatchObject({ value: 0.4567, numFmt: "0.0%" });
  expect(data?.getCell("A2").border).toMatchObject({
    top: { style: "thin", color: { argb: "FFD1D1D1" } },
    bottom: { style: "thin" },
  });
  expect(data?.getCell("B2").value).toEqual(new Date(Date.UTC(2026, 8, 30)));
  expect(data?.getCell("A3").value).toBe(true);
  expect(data?.getCell("B3").value).toEqual({ error: "#N/A" });
  expect(data?.getCell("A4").value).toBe("两\n行 <&>\t末 ");
  expect(data?.getCell("B4").value).toMatchObject({ formula: "A2*2+_xlfn.XLOOKUP(1,C:C,D:D)", result: 1.8 });
  expect(data?.getCell("B1").master.address).toBe("A1");
  expect(data?.getColumn(1).width).toBe(20);
  expect(data?.getColumn(4).hidden).toBe(true);
  expect(data?.getRow(1).height).toBe(30);
  expect(data?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false });
  expect(hidden).toMatchObject({ name: "It's 7月", state: "hidden" });
  expect(hidden?.getTable("销售_9月")).toMatchObject({
    table: { name: "销售_9月", tableRef: "A1:B3", style: { theme: "TableStyleMedium2" } },
  });
  expect(other.definedNames.getRanges("S5_Tiers").ranges).toEqual(["'It''s 7月'!$A$1:$B$3"]);
});

describe("what Excel would refuse is refused here, with the place", () => {
  const failureOf = async (workbook: WorkbookContent): Promise<unknown> => {
    try {
      await writeXlsx(workbook, options);
    } catch (error) {
      if (error instanceof XlsxProblem) return error.failure;
      throw error;
    }
    return undefined;
  };

  test.each(["", "a/b", "x".repeat(32), "'a", "[1]"])("the sheet name “%s”", async (name) => {
    expect(await failureOf({ sheets: [sheetOf([], { name })], names: [] })).toEqual({ code: "sheetName", sheet: name });
  });

  test("two sheets whose names differ in case only", async () => {
    expect(
      await failureOf({ sheets: [sheetOf([], { name: "Data" }), sheetOf([], { name: "DATA" })], names: [] }),
    ).toEqual({ code: "sheetName", sheet: "DATA" });
  });

  test("no visible sheet", async () => {
    expect(await failureOf({ sheets: [sheetOf([], { hidden: true })], names: [] })).toEqual({ code: "noVisibleSheet" });
  });

  test("more text than a cell takes", async () => {
    const cells = [{ row: 0, column: 2, value: "长".repeat(32_768) }];
    expect(await failureOf({ sheets: [sheetOf(cells)], names: [] })).toEqual({
      code: "longText",
      sheet: "数据",
      address: "C1",
      length: 32_768,
      allowed: 32_767,
    });
    const formulas = [{ row: 0, column: 2, value: 1, formula: `=${"1+".repeat(5000)}1` }];
    expect(await failureOf({ sheets: [sheetOf(formulas)], names: [] })).toMatchObject({
      code: "longText",
      length: 10_002,
      allowed: 8_192,
    });
  });

  test("a reference to its own table from outside", async () => {
    const cells = [{ row: 4, column: 1, value: 0, formula: "=[@总分]" }];
    expect(await failureOf({ sheets: [sheetOf(cells)], names: [] })).toEqual({
      code: "formula",
      sheet: "数据",
      address: "B5",
      formula: "=[@总分]",
    });
  });

  test("a table that does not fit its columns, a name scoped to no sheet, a colour by name: errors of the caller", async () => {
    const sheet = sheetOf([], { tables: [{ ...SALES, range: "A1:B3" }] });
    await expect(writeXlsx({ sheets: [sheet], names: [] }, options)).rejects.toThrow("销售_9月");
    await expect(
      writeXlsx({ sheets: [sheetOf([])], names: [{ name: "率", formula: "=1", sheet: "无", visible: true }] }, options),
    ).rejects.toThrow("“无”");
    await expect(
      writeXlsx({ sheets: [sheetOf([{ row: 0, column: 0, value: 1, format: { fill: "red" } }])], names: [] }, options),
    ).rejects.toThrow("#RRGGBB");
  });
});
