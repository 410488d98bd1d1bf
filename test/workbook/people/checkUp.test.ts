import type { Cell } from "../../../src/domain/cell";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Area } from "../../../src/workbook/cells/area";
import { checkUp } from "../../../src/workbook/people/checkUp";
import { columnFormula, countFormula } from "../../../src/workbook/people/columnFormula";
import { describeSource, findInSource } from "../../../src/workbook/people/describeSource";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { plainReading, type SourceData, type SourceReading } from "../../../src/workbook/people/source";

/** A sheet as people make it: title, unit, merged departments, subtotals, percentages without their sign, a signature. */
const MESSY: readonly (readonly Cell[])[] = [
  ["十月考核", "", "", "", ""],
  ["部门", "工号", "姓名", "询单转化率", "净销售额"],
  ["售前", "CS002", "钱二", 50, 30_000],
  ["", "CS003", "孙三", 45, 50_000],
  ["", "售前小计", "", 47.5, 80_000],
  ["售后", "CS012", "卫乙", 50, 70_000],
  ["", "", "", "", ""],
  ["", "CS013", "蒋丙", 40, 90_000],
  ["本月合计", "", "", "", 240_000],
  ["制表：张三", "", "", "", ""],
];

function read(reading: SourceReading = plainReading): SourceData {
  const area: Area = { sheet: "十月", row: 0, column: 0, rowCount: MESSY.length, columnCount: 5 };
  const source = {
    kind: "sheet",
    table: null,
    sheet: "十月",
    area,
    address: "",
    headers: [],
    rowCount: 0,
    reading,
  } as const;
  const found = findInSource(source, area, MESSY);
  if (!found) throw new Error("expected headers");
  return describeSource(source, area, MESSY, found, [], true);
}

function findingsOf(data: SourceData) {
  return checkUp(data, matchColumns(data.source.headers, fieldsOf(schemeOf(S5, "zh"), "zh")));
}

it("reads people alone, and each department downwards", () => {
  const data = read();
  expect(data.rows.map(([department, number]) => [department, number])).toEqual([
    ["售前", "CS002"],
    ["售前", "CS003"],
    ["售后", "CS012"],
    ["售后", "CS013"],
  ]);
  expect(data.source.address).toBe("十月!A2:E8");
  expect(data.addressOf(2, 1)).toBe("十月!B6");
  expect(data.addressOf(3, 1)).toBe("十月!B8");
});

it("tells what it left out and how it reads, and what may be meant otherwise", () => {
  expect(findingsOf(read())).toEqual([
    { kind: "rows", label: "售前小计", rows: [5], arePeople: false },
    { kind: "column", column: 0, reading: "downwards", isOn: true, isSure: true },
    { kind: "column", column: 3, reading: "percent", isOn: false, isSure: false },
  ]);
});

it("reads percentages where the reader says so, and tells that it does", () => {
  const data = read({ ...plainReading, columns: new Map([[3, "percent"]]) });
  expect(data.rows.map((row) => row[3])).toEqual([0.5, 0.45, 0.5, 0.4]);
  expect(findingsOf(data)).toContainEqual({ kind: "column", column: 3, reading: "percent", isOn: true, isSure: false });
});

it("leaves as it is what the reader wants so", () => {
  const data = read({ header: null, people: ["售前小计"], columns: new Map([[0, "asIs"]]) });
  expect(data.rows.map(([department, number]) => [department, number])).toEqual([
    ["售前", "CS002"],
    ["", "CS003"],
    ["", "售前小计"],
    ["售后", "CS012"],
    ["", ""],
    ["", "CS013"],
  ]);
  expect(findingsOf(data).slice(0, 2)).toEqual([
    { kind: "rows", label: "售前小计", rows: [], arePeople: true },
    { kind: "column", column: 0, reading: "downwards", isOn: false, isSure: true },
  ]);
});

it("writes the reading into the formulas", () => {
  const data = read({ ...plainReading, columns: new Map([[3, "percent"]]) });
  const people = '((十月!$B$3:$B$8<>"")+(十月!$C$3:$C$8<>"")>0)*ISNA(XMATCH(十月!$B$3:$B$8,{"售前小计"}))';
  const department = "十月!$A$3:$A$8";
  const conversion = "十月!$D$3:$D$8";
  expect(columnFormula(data, 0)).toBe(
    `=FILTER(XLOOKUP(ROW(${department}),IF(${department}="","",ROW(${department})),${department},"",-1),${people})`,
  );
  expect(columnFormula(data, 3)).toBe(
    `=FILTER(IF(${conversion}="","",IF(ISNUMBER(${conversion}),${conversion}/100,${conversion})),${people})`,
  );
  expect(countFormula(data, 1)).toBe(`SUM(--(${people}))`);
});

it("leaves out the totals within a table, which ends where Excel says", () => {
  const cells = MESSY.slice(1, 6);
  const area: Area = { sheet: "十月", row: 1, column: 0, rowCount: 5, columnCount: 5 };
  const source = {
    kind: "table",
    table: "表1",
    sheet: "十月",
    area,
    address: "",
    headers: [],
    rowCount: 0,
    reading: plainReading,
  } as const;
  const found = findInSource(source, area, cells);
  expect(found).toMatchObject({ header: 0, count: 4, leftOut: [{ row: 2, label: "售前小计" }] });
});
