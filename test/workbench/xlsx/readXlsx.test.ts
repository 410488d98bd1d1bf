import { readFileSync } from "node:fs";
import path from "node:path";
import type { CellContent } from "../../../src/workbench/content";
import { describeNotice } from "../../../src/workbench/xlsx/notices";
import { type ReadWorkbook, readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { packXlsx, type Parts } from "./packXlsx";

const options = { customFunctions: { namespace: "KPI", names: ["SCORE", "GRADE"] } };
const read = (parts: Parts): Promise<ReadWorkbook> => readXlsx(packXlsx(parts), options);
const cellsOf = async (parts: Parts): Promise<CellContent[]> => (await read(parts)).sheets[0]?.cells ?? [];
const valuesOf = async (parts: Parts): Promise<CellContent["value"][]> =>
  (await cellsOf(parts)).map((cell) => cell.value);
const file = (name: string): Uint8Array => readFileSync(path.join(__dirname, "files", name));

const METADATA = `<metadata xmlns:xda="x"><metadataTypes><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes>
  <cellMetadata><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>`;

describe("values", () => {
  test("shared strings lose their formats and phonetic guides, not their text", async () => {
    const strings = `<sst><si><t>普通</t></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si></sst>`;
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
    const workbook = await read({ strings, sheet });
    expect(workbook.sheets[0]?.cells.map((cell) => cell.value)).toEqual(["普通", "粗 细", "a\rb_x000D_"]);
    expect(workbook.notices).toEqual([{ part: "richText", sheets: [] }]);
  });

  test("every type of cell", async () => {
    const sheet = `<row r="2">
      <c r="A2" t="inlineStr"><is><t>内联</t></is></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="b"><v>0</v></c>
      <c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2" t="str"><f>"x"</f><v>x</v></c><c r="F2" t="n"><v>1.5E-3</v></c>
      <c r="G2" t="d"><v>2026-09-30</v></c><c r="H2" t="d"><v>2026-09-30T12:00:00</v></c><c r="I2"><v></v></c></row>`;
    expect(await valuesOf({ sheet })).toEqual(["内联", true, false, { error: "#DIV/0!" }, "x", 0.0015, 46295, 46295.5]);
  });

  test("rows and cells without addresses follow one another", async () => {
    const cells = await cellsOf({
      sheet:
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    });
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [3, 2],
      [3, 3],
      [4, 0],
    ]);
  });

  test("elements may carry a namespace prefix", async () => {
    const files = {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await cellsOf({ files })).toEqual([{ row: 0, column: 1, value: 7 }]);
  });

  test("days counted from 1904 are moved, other numbers stay", async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="2"/></cellXfs></styleSheet>';
    const sheet = `<row r="1">${[0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>100.5</v></c>`).join("")}</row>`;
    const workbook = await read({ styles, sheet, workbook: { properties: '<workbookPr date1904="1"/>' } });
    expect(workbook.sheets[0]?.cells.map((cell) => cell.value)).toEqual([100.5, 1562.5, 1562.5, 100.5, 100.5]);
    expect(workbook.notices).toEqual([{ part: "date1904", sheets: [] }]);
  });
});

describe("formulas", () => {
  test("a shared formula is written out for each of its cells", async () => {
    const sheet =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row>';
    expect((await cellsOf({ sheet })).map((cell) => cell.formula)).toEqual(["=A1*$D$1", "=A2*$D$1", "=B3*$D$1"]);
  });

  test("a dynamic array knows its spill, an old array formula its range, and the cells below neither own", async () => {
    const sheet = `<row r="1"><c r="A1" cm="2"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(C1:C2)</f><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">C1:C2</f><v>3</v></c><c r="C1" cm="2"><f t="array" ref="C1">SUM(LEN(D1:D2))</f><v>5</v></c></row>
      <row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c><c r="C2" cm="2"><f t="array" ref="C2">_xldudf_KPI_GRADE(D1,E1:F3)</f><v>6</v></c></row>`;
    expect(await cellsOf({ sheet, metadata: METADATA })).toEqual([
      { row: 0, column: 0, value: 1, formula: "=SORT(C1:C2)", spill: { rows: 2, columns: 1 } },
      { row: 0, column: 1, value: 3, formula: "=C1:C2", array: { rows: 2, columns: 1 } },
      { row: 0, column: 2, value: 5, formula: "=SUM(LEN(D1:D2))", spill: { rows: 1, columns: 1 } },
      { row: 1, column: 0, value: 2, spilled: true },
      { row: 1, column: 1, value: 4, spilled: true },
      { row: 1, column: 2, value: 6, formula: "=KPI.GRADE(D1,E1:F3)" },
    ]);
  });

  test("cell metadata of another kind does not make an array dynamic", async () => {
    const sheet = '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SORT(B1:B2)</f><v>1</v></c></row>';
    expect((await cellsOf({ sheet, metadata: METADATA }))[0]).toMatchObject({ array: { rows: 1, columns: 1 } });
  });

  test("references to this row are short in their own table only", async () => {
    const table =
      '<table displayName="销售" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/><tableColumns><tableColumn name="数 量"/><tableColumn name="双_x000a_行"/></tableColumns></table>';
    const formula = "<f>销售[[#This Row],[数 量]]</f>";
    const { sheets } = await read({
      tables: [table],
      sheet: `<row r="2"><c r="B2">${formula}</c><c r="C2">${formula}</c></row>`,
    });
    expect(sheets[0]?.cells.map((cell) => cell.formula)).toEqual(["=[@[数 量]]", "=销售[@[数 量]]"]);
    expect(sheets[0]?.tables).toEqual([
      { name: "销售", range: "A1:B3", columns: ["数 量", "双\n行"], showFilter: true, totalsRow: true },
    ]);
  });

  test("names keep their scope and visibility; those of printing and filtering are reported", async () => {
    const names = `<definedNames><definedName name="率">0.15</definedName><definedName name="本表" localSheetId="0" hidden="1" comment="说明">Sheet1!$A$1</definedName>
      <definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$B$2</definedName></definedNames>`;
    const workbook = await read({ workbook: { names } });
    expect(workbook.names).toEqual([
      { name: "率", formula: "=0.15", visible: true },
      { name: "本表", formula: "=Sheet1!$A$1", sheet: "Sheet1", comment: "说明", visible: false },
    ]);
    expect(workbook.notices).toEqual([{ part: "pageSetup", sheets: ["Sheet1"] }]);
  });
});

test("colours may be named by theme, tint and index", async () => {
  const colors = [
    'rgb="FF0F6C5C"',
    'theme="4"',
    'theme="4" tint="0.7999816888943144"',
    'theme="0" tint="-0.1499984740745262"',
    'indexed="10"',
    'theme="1"',
    'theme="1" tint="0.5"',
    'auto="1"',
  ];
  const fonts = colors.map((color) => `<font><sz val="11"/><color ${color}/></font>`).join("");
  const styles = `<styleSheet><fonts>${fonts}</fonts><cellXfs>${colors.map((_, index) => `<xf fontId="${index}"/>`).join("")}</cellXfs></styleSheet>`;
  const theme = `<theme><themeElements><clrScheme>${["000000", "FFFFFF", "44546A", "E7E6E6", "4472C4"].map((rgb) => `<slot><srgbClr val="${rgb}"/></slot>`).join("")}</clrScheme></themeElements></theme>`;
  const cells = await cellsOf({
    styles,
    theme,
    sheet: `<row r="1">${colors.map((_, index) => `<c s="${index}"><v>1</v></c>`).join("")}</row>`,
  });
  // #4472C4 has lightness 0.518; 80 % lighter is 0.518 × 0.2 + 0.8 = 0.904 at the same hue and saturation. 15 % off white is 217.
  expect(cells.map((cell) => cell.format?.fontColor)).toEqual([
    "#0F6C5C",
    "#4472C4",
    "#DAE3F3",
    "#D9D9D9",
    "#FF0000",
    undefined,
    "#808080",
    undefined,
  ]);
});

describe("sizes", () => {
  test("a width for all further columns is kept as far as there is content", async () => {
    const sheet =
      '<cols><col min="1" max="1" width="20"/><col min="2" max="16384" width="10"/></cols><sheetData><row r="1"><c r="D1"><v>1</v></c></row></sheetData>';
    expect((await read({ sheet })).sheets[0]?.columnWidths).toEqual({ 0: 140, 1: 70, 2: 70, 3: 70 });
  });

  test("heights that are the sheet's default say nothing; chosen and hidden ones do", async () => {
    const sheet =
      '<sheetFormatPr defaultRowHeight="13.5"/><sheetData><row r="1" ht="13.5"/><row r="2" ht="13.5" customHeight="1"/><row ht="27"/><row r="9" hidden="1" ht="13.5"/></sheetData>';
    expect((await read({ sheet })).sheets[0]?.rowHeights).toEqual({ 1: 18, 2: 36, 8: 0 });
  });
});

describe("what content does not hold is reported", () => {
  test("in the sheet", async () => {
    const sheet = `<sheetData/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"/><dataValidations/><hyperlinks/><pageSetup orientation="landscape"/>`;
    const { notices } = await read({ sheet });
    expect(notices.map((notice) => notice.part).sort()).toEqual([
      "conditionalFormats",
      "dataValidation",
      "filters",
      "hyperlinks",
      "pageSetup",
    ]);
    expect(notices.map((notice) => describeNotice(notice, "en"))).toContain("conditional formats (Sheet1)");
    expect(notices.map((notice) => describeNotice(notice, "zh"))).toContain("条件格式（Sheet1）");
  });

  test("in the workbook", async () => {
    const files = {
      "xl/charts/chart1.xml": "<c/>",
      "xl/media/image1.png": "",
      "xl/pivotTables/pivotTable1.xml": "<p/>",
      "xl/vbaProject.bin": "",
      "xl/comments1.xml": "<c/>",
      "xl/externalLinks/externalLink1.xml": "<e/>",
    };
    expect((await read({ files })).notices.map((notice) => notice.part).sort()).toEqual([
      "charts",
      "comments",
      "externalLinks",
      "macros",
      "pictures",
      "pivotTables",
    ]);
  });
});

test("a workbook that LibreOffice saved", async () => {
  const { sheets, names, notices } = await readXlsx(file("libreoffice.xlsx"), options);
  const [data, hidden] = sheets;
  const at = (row: number, column: number): CellContent | undefined =>
    data?.cells.find((cell) => cell.row === row && cell.column === column);
  expect(data?.tables).toEqual([
    { name: "数据_9月", range: "A1:C4", columns: ["姓名", "销售额", "净额"], showFilter: true },
  ]);
  expect(at(1, 0)).toMatchObject({ value: "示例·张一", format: { bold: true, fill: "#0F6C5C", fontColor: "#FFFFFF" } });
  expect(at(1, 1)).toMatchObject({ value: 31200.5, format: { numberFormat: "#,##0.00" } });
  expect(at(1, 2)).toMatchObject({ value: 30000.5, formula: "=[@销售额]-1200" });
  expect(at(3, 0)?.value).toBe("两\n行 <&>");
  expect(at(4, 4)).toMatchObject({ value: 46296, format: { numberFormat: "yyyy\\-mm\\-dd" } });
  expect(at(5, 4)?.format).toMatchObject({
    horizontal: "center",
    vertical: "middle",
    wrap: true,
    border: { color: "#D1D1D1", sides: ["bottom"] },
  });
  expect(at(6, 4)).toMatchObject({ value: { error: "#DIV/0!" }, formula: "=1/0" });
  expect(data).toMatchObject({ merges: ["E1:F2"], columnWidths: { 0: 120, 2: 0 }, rowHeights: { 0: 40 } });
  expect(hidden).toMatchObject({ name: "隐藏 表", hidden: true, protected: true });
  expect(hidden?.cells.map((cell) => cell.value)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(names).toContainEqual({ name: "本表", formula: "='隐藏 表'!$A$1", sheet: "隐藏 表", visible: true });
  // LibreOffice gives the Chinese and the Latin parts of a text fonts of their own.
  expect(notices).toEqual([{ part: "richText", sheets: [] }]);
});

test("the sample workbook is read whole", async () => {
  const { sheets, notices } = await readXlsx(
    readFileSync(path.join(__dirname, "../../../assets/samples/customer-service.xlsx")),
    options,
  );
  expect(sheets.map((sheet) => sheet.name)).toEqual(["说明", "员工花名册", "7月", "8月", "9月"]);
  expect(sheets.flatMap((sheet) => sheet.tables.map((table) => `${table.name} ${table.range}`))).toEqual([
    "花名册 A1:G29",
    "数据7月 A1:S28",
    "数据8月 A1:S28",
    "数据9月 A1:S29",
  ]);
  expect(notices).toEqual([]);
  const september = sheets[4]?.cells ?? [];
  const netSales = september.filter((cell) => cell.column === 11 && typeof cell.value === "number");
  expect(netSales.map((cell) => cell.value)).toEqual(expect.arrayContaining([30000, 50000, 70000, 90000]));
  expect(september.find((cell) => cell.row === 2 && cell.column === 7)?.formula).toBe(
    '=IF(AND(COUNT([@询单人数],[@下单人数])=2,N([@询单人数])>0),[@下单人数]/[@询单人数],"")',
  );
});

test("5,000 rows of 10 columns are written and read within two seconds of computing each", async () => {
  const cells = Array.from({ length: 50_000 }, (_, index): CellContent => {
    const [row, column] = [Math.floor(index / 10), index % 10];
    if (column === 0) return { row, column, value: `员工${row}` };
    return column === 9
      ? { row, column, value: row * 8, formula: `=SUM(B${row + 1}:I${row + 1})` }
      : { row, column, value: row + column / 10, format: { numberFormat: "#,##0.00" } };
  });
  const sheet = {
    name: "大表",
    hidden: false,
    protected: false,
    cells,
    columnWidths: {},
    rowHeights: {},
    merges: [],
    tables: [],
    frozen: { rows: 1, columns: 0 },
    showGridlines: true,
  };
  const start = process.cpuUsage();
  const bytes = await writeXlsx({ sheets: [sheet], names: [] }, options);
  const writing = process.cpuUsage(start);
  const workbook = await readXlsx(bytes, options);
  const both = process.cpuUsage(start);
  expect(writing.user).toBeLessThan(2_000_000);
  expect(both.user - writing.user).toBeLessThan(2_000_000);
  expect(JSON.stringify(workbook.sheets[0]?.cells)).toBe(JSON.stringify(cells));
});
