import type { Cell, Cells } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Area } from "../../../src/workbook/cells/area";
import { checkUp } from "../../../src/workbook/people/checkUp";
import { columnFormula, countFormula } from "../../../src/workbook/people/columnFormula";
import { findListInSteps, type CellMarks } from "../../../src/workbook/people/describeSource";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { isDateFormat } from "../../../src/workbook/cells/isDateFormat";
import type { Indicator } from "../../../src/domain/scheme/scheme";
import { rankSources } from "../../../src/workbook/people/rankSources";
import { plainReading, type Source, type SourceData, type SourceReading } from "../../../src/workbook/people/source";
import { starsReading } from "../../../src/workbook/people/starsReading";
import { describeSource } from "../../support/describeSource";

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

function read(reading: SourceReading = plainReading, cells: Cells = MESSY, marks?: CellMarks): SourceData {
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
  return describeSource(source, area, cells, { isFollowed: true, ...(marks && { marks }) });
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
    `=FILTER(IF(${conversion}="","",IF(ISNUMBER(${conversion}),${conversion}/100,` +
      `IF((TRIM(${conversion})="")+ISNUMBER(FIND("%",${conversion})),${conversion},` +
      `IFERROR(NUMBERVALUE(${conversion},".",",")/100,${conversion})))),${people})`,
  );
  expect(countFormula(data, 1)).toBe(`SUM(--(${people}))`);
});

it("asks whether another unit in the header is meant, and converts it in the formulas: 3 万元 are 30,000", () => {
  const cells = MESSY.map((row, i) =>
    row.map((cell, j) => (j < 4 || i === 0 ? cell : i === 1 ? "净销售额（万元）" : 3)),
  );
  const asked = findingsOf(read(plainReading, cells)).filter(
    (finding) => finding.kind === "column" && finding.column === 4,
  );
  expect(asked).toEqual([{ kind: "column", column: 4, reading: "×10000", unit: "元", isOn: false, isSure: false }]);
  const texts = cells.map((row, i) =>
    row.map((cell, j) => (j === 4 && i === 3 ? "2.5" : j === 4 && i === 5 ? "请假" : cell)),
  );
  const data = read({ ...plainReading, columns: new Map([[4, "×10000"]]) }, texts);
  expect(data.rows.map((row) => row[4])).toEqual([30_000, 25_000, "请假", 30_000]);
  expect(columnFormula(data, 4)).toContain("十月!$E$3:$E$8*10000,");
});

describe("personal targets", () => {
  // 40 s is the scheme's target of 平均响应时间, 0.5 that of 询单转化率.
  const ask = (header: string, targets: readonly Cell[], reading: SourceReading = plainReading) => {
    const cells: Cell[][] = [
      ["工号", "姓名", "平均响应时间", header],
      ...targets.map((target, i) => [`CS${i}`, `员工${i}`, 35 + i, target]),
    ];
    const area: Area = { sheet: "十月", row: 0, column: 0, rowCount: cells.length, columnCount: 4 };
    const source = { kind: "sheet", table: null, sheet: "十月", area, address: "", headers: [], rowCount: 0 } as const;
    const data = describeSource({ ...source, reading }, area, cells);
    return { data, asked: findingsOf(data).filter((finding) => finding.kind === "column") };
  };
  const inMinutes = { kind: "column", column: 3, reading: "×60", unit: "秒", isOn: false, isSure: false };

  it("in the unit of their header are asked about and converted as actuals are: 0.75 min are 45 s", () => {
    const header = "平均响应时间目标（分钟）";
    expect(ask(header, [0.5, 0.75, ""]).asked).toEqual([inMinutes]);
    const { data } = ask(header, [0.5, 0.75, ""], { ...plainReading, columns: new Map([[3, "×60"]]) });
    expect(data.rows.map((row) => row[3])).toEqual([30, 45, ""]);
    expect(columnFormula(data, 3)).toContain("十月!$D$2:$D$4*60,");
    for (const quota of ["净销售额任务（万元）", "净销售额此前（万元）"])
      expect(ask(quota, [3, 5]).asked).toEqual([{ ...inMinutes, reading: "×10000", unit: "元" }]);
  });

  it("that are all as far from the scheme's own as another unit is are asked about, too, whatever their header says", () => {
    expect(ask("平均响应时间目标", [0.5, "0.75", ""]).asked).toEqual([{ ...inMinutes, usual: 40 }]);
    expect(ask("询单转化率目标", [45, 60]).asked).toEqual([
      { kind: "column", column: 3, reading: "percent", isOn: false, isSure: false },
    ]);
  });

  it.each<[string, readonly Cell[]]>([
    ["in the scheme's own unit", [30, 45]],
    ["some of which are in it", [0.5, 45]],
    ["that no unit explains", [0.001, 0.002]],
    ["that say nothing", ["", "无"]],
  ])("%s are left alone", (_what, targets) => {
    expect(ask("平均响应时间目标", targets).asked).toEqual([]);
  });
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
  expect(finishSteps(findListInSteps(source, area, cells))).toMatchObject({
    header: 0,
    count: 4,
    leftOut: [{ row: 2, label: "售前小计" }],
  });
});

describe("what figures may not be what they look like", () => {
  const indicator = (unit: string | undefined, scoring: object) =>
    ({ code: "SAT", name: "客户满意度", unit, weight: 1, scoring }) as unknown as Indicator;

  it("takes figures from 1 to 5 for stars where a share of 90 % is scored, and never otherwise", () => {
    const share = indicator("%", { method: "ratio", target: 0.9 });
    expect(starsReading(share, [4.5, 4.8, 3.9])).toBe("shareOfFive");
    expect(starsReading(share, [0.95, 0.8, 0.9])).toBeNull();
    expect(starsReading(share, [92, 88, 95])).toBeNull();
    // 1.2 may be 120 % of a target; 1 to 2 are rather percentages without a sign.
    expect(starsReading(share, [1.2, 1.1, 1.4])).toBeNull();
    expect(starsReading(indicator("%", { method: "ratio", target: 0.03 }), [3, 4, 3.5])).toBeNull();
    expect(starsReading(share, [4.5, 4.8])).toBeNull();
  });

  it("takes them for stars where points of a hundred are scored, and counts for counts", () => {
    const levels = [
      { from: 60, score: 60 },
      { from: 95, score: 100 },
    ];
    expect(starsReading(indicator("分", { method: "steps", levels }), [4.5, 4.8, 3.9])).toBe("pointsOfFive");
    expect(starsReading(indicator(undefined, { method: "steps", levels }), [4.5, 4.8, 3.9])).toBe("pointsOfFive");
    expect(starsReading(indicator("个", { method: "steps", levels }), [3, 4, 5])).toBeNull();
    expect(
      starsReading(indicator("分", { method: "steps", levels: [{ from: 4.5, score: 100 }] }), [4, 5, 3]),
    ).toBeNull();
  });

  it("reads stars as the reader says, and the formula does the same", () => {
    const data = read({ ...plainReading, columns: new Map([[3, "shareOfFive"]]) });
    // The sheet has 50, 45, 50 and 40: a fifth of each.
    expect(data.rows.map((row) => row[3])).toEqual([10, 9, 10, 8]);
    expect(columnFormula(data, 3)).toContain("/5,");
  });

  it("names days among figures, with their cells, and offers blanks only where no figure can be one", () => {
    // CS003's rate and CS012's sales show a day; 50,000 in the same column can be one as well.
    const cells = MESSY.map((row, i) => (i === 3 ? [...row.slice(0, 3), 46_270, ...row.slice(4)] : [...row]));
    const marks = {
      hiddenRows: new Set([3]),
      dates: new Map([
        [3, new Set([1])],
        [4, new Set([3])],
      ]),
    };
    const data = read(plainReading, cells, marks);
    const found = findingsOf(data);
    expect(found).toContainEqual({ kind: "hidden", rows: [6] });
    expect(found).toContainEqual({ kind: "dates", column: 3, cells: ["十月!D4"], isSafe: true });
    expect(found).toContainEqual({ kind: "dates", column: 4, cells: ["十月!E6"], isSafe: false });
    const without = read({ ...plainReading, columns: new Map([[3, "noDates"]]) }, cells, marks);
    expect(without.rows.map((row) => row[3])).toEqual([50, "", 50, 40]);
    expect(columnFormula(without, 3)).toContain(">=32874");
  });
});

it("knows the formats that show a day", () => {
  for (const format of [
    "yyyy-mm-dd",
    "m/d/yyyy",
    'yyyy"年"m"月"d"日"',
    "[$-804]yyyy-m-d",
    "d-mmm",
    "[$-F800]dddd, mmmm dd, yyyy",
  ])
    expect({ format, shows: isDateFormat(format) }).toEqual({ format, shows: true });
  for (const format of [
    "General",
    "0.00",
    "#,##0.00",
    '0"天"',
    "[Red]-0",
    '0.0"day"',
    "h:mm:ss",
    "@",
    "¥#,##0_);(¥#,##0)",
  ])
    expect({ format, shows: isDateFormat(format) }).toEqual({ format, shows: false });
});

it("ranks sources by how many of the scheme's columns they have", () => {
  const source = (sheet: string, headers: readonly string[]): Source => ({ ...read().source, sheet, headers });
  const whole = fieldsOf(schemeOf(S5, "zh"), "zh")
    .filter(({ isExtra }) => !isExtra)
    .map(({ label }) => label);
  const ranked = rankSources(
    [source("清单", ["物品", "数量"]), source("十月", ["姓名", "部门"]), source("九月", whole)],
    schemeOf(S5, "zh"),
    "zh",
  );
  expect(ranked.map(({ source: { sheet }, count }) => [sheet, count])).toEqual([
    ["九月", whole.length],
    ["十月", 2],
    ["清单", 0],
  ]);
  expect(ranked[0]?.all).toBe(whole.length);
});
