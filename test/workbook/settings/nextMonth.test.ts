import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { findNextSources } from "../../../src/workbook/settings/sourceForm";
import { matchHeaders } from "../../../src/workbook/people/matchHeaders";
import { compareMonthsInSteps, medianOf } from "../../../src/workbook/settings/compareMonths";
import type { MonthFigures } from "../../../src/workbook/settings/monthFigures";
import { groupColumns, groupsIn } from "../../../src/workbook/settings/proposeGroups";
import { columnFormula, othersFormula } from "../../../src/workbook/people/columnFormula";
import { plainReading, type Source, type SourceReading } from "../../../src/workbook/people/source";
import { sourceOf } from "../sourceOf";
import { describeSource } from "../../support/describeSource";

const HEADERS = ["工号", "姓名", "转化率", "响应时间", "客单价"];

function sheet(name: string, headers: readonly string[] = HEADERS, table: string | null = null): Source {
  const area = { sheet: name, row: 0, column: 0, rowCount: 9, columnCount: headers.length };
  const kind = table === null ? "sheet" : "table";
  return { kind, table, sheet: name, address: `'${name}'!A1`, area, headers, rowCount: 8, reading: plainReading };
}

function lastWas(name: string, table: string | null = null) {
  return {
    source: { sheet: name, table, headers: HEADERS, headerRow: null, month: null, kept: [] },
  };
}

describe("the sheet of the next month", () => {
  it.each([
    ["8月", ["7月", "9月", "10月", "汇总"], ["9月", "10月"]],
    ["客服 2026-12", ["客服 2026-11", "客服 2027-01", "销售 2027-01"], ["客服 2027-01"]],
    ["August", ["July", "September", "Notes"], ["September"]],
    ["12月", ["1月", "11月"], ["1月"]],
    ["2026年8月客服", ["2026年9月客服", "2026年9月销售"], ["2026年9月客服"]],
    ["汇总", ["9月", "10月"], []],
  ])("after %s among %j is %j", (last, names, expected) => {
    const found = findNextSources(
      lastWas(last),
      names.map((name) => sheet(name)),
    );
    expect(found.map(({ source }) => source.sheet)).toEqual(expected);
  });

  it("has most of last month's headers, and is of the same kind", () => {
    const other = sheet("9月", ["日期", "金额", "备注"]);
    const renamed = sheet("9月", ["工号", "姓名", "询单转化率", "响应时间", "客单价"]);
    const table = sheet("9月", HEADERS, "数据_9月");
    expect(findNextSources(lastWas("8月"), [other, table])).toEqual([]);
    expect(findNextSources(lastWas("8月"), [renamed])).toHaveLength(1);
    expect(findNextSources(lastWas("8月", "数据_8月"), [table])).toHaveLength(1);
  });
});

describe("headers of last month", () => {
  const found = (header: string, now: readonly string[]) =>
    matchHeaders([{ header, field: null }], HEADERS, now).map(({ column, by }) => `${by} ${column}`);

  it.each([
    ["转化率", ["工号", "姓名", "客单价", "转化率（%）", "响应时间"], "same 3"],
    ["转化率", ["工号", "姓名", "询单转化率", "响应时间", "客单价"], "alike 2"],
    ["转化率", ["工号", "姓名", "转换率", "响应时间", "客单价"], "alike 2"],
    ["转化率", ["工号", "姓名", "成交比", "响应时间", "客单价"], "place 2"],
    ["转化率", ["工号", "姓名", "成交比", "下单比", "响应时间", "客单价"], "gone null"],
    ["转化率", ["工号", "姓名", "新转化率", "转化率2", "响应时间", "客单价"], "gone null"],
    ["转化率", ["工号", "姓名", "响应时间", "客单价"], "gone null"],
  ])("%s among %j is %s", (header, now, expected) => {
    expect(found(header, now)).toEqual([expected]);
  });

  it("never take the place of one that is still there", () => {
    // 客单价 contains 单价; the column of 客单价 is its own.
    expect(found("单价", ["工号", "姓名", "转化率", "响应时间", "客单价"])).toEqual(["gone null"]);
  });
});

describe("a month compared with the one before", () => {
  const month = (rows: Readonly<Record<string, number | null>>): MonthFigures => ({
    people: Object.keys(rows).map((label) => ({ key: label, label })),
    measures: [
      {
        name: "接待人数",
        unit: undefined,
        figures: new Map(Object.entries(rows).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
        cellOf: (key) => `9月!${key}`,
      },
    ],
  });

  it("tells who went and who came", () => {
    expect(finishSteps(compareMonthsInSteps(month({ 张三: 1, 李四: 2 }), month({ 李四: 2, 王五: 3 })))).toMatchObject({
      gone: ["张三"],
      come: ["王五"],
      figures: [],
    });
  });

  it("tells a figure that is tenfold or a tenth of last month's, and no other", () => {
    const before = month({ 甲: 300, 乙: 300, 丙: 300, 丁: 0, 戊: 5 });
    const { figures } = finishSteps(compareMonthsInSteps(before, month({ 甲: 3000, 乙: 30, 丙: 2990, 丁: 40, 戊: 0 })));
    expect(figures.map(({ person, value, before: was, usual }) => [person, value, was, usual])).toEqual([
      ["甲", 3000, 300, null],
      ["乙", 30, 300, null],
    ]);
    expect(figures[0]?.cell).toBe("9月!甲");
  });

  it("tells a figure far from everyone's where there was none before, but not who always is", () => {
    // Median 100 and median absolute deviation 2: beyond 100 ± 6 × 1.4826 × 2 = 17.8.
    const usual = { a: 96, b: 98, c: 99, d: 100, e: 100, f: 102, g: 103, h: 104 };
    expect(medianOf(Object.values(usual))).toBe(100);
    const now = month({ ...usual, 新: 130, 老: 140, 近: 117 });
    const { figures } = finishSteps(compareMonthsInSteps(month({ ...usual, 老: 141 }), now));
    expect(figures.map(({ person }) => person)).toEqual(["新"]);
  });

  it("tells a whole column that moved once, and not each of its figures", () => {
    const { columns, figures } = finishSteps(
      compareMonthsInSteps(month({ 甲: 0.45, 乙: 0.5, 丙: 0.4, 丁: 0.42 }), month({ 甲: 45, 乙: 50, 丙: 40, 丁: 42 })),
    );
    expect(columns).toEqual([{ measure: "接待人数", unit: undefined, before: 0.435, now: 43.5 }]);
    expect(figures).toEqual([]);
  });

  it("compares with nothing where last month is gone", () => {
    expect(finishSteps(compareMonthsInSteps(null, month({ 甲: 1 })))).toEqual({
      gone: [],
      come: [],
      columns: [],
      figures: [],
    });
  });
});

describe("people of a post", () => {
  const rows: readonly (readonly Cell[])[] = [
    ["001", "张三", "客服", 1],
    ["002", "李四", "主管", 2],
    ["003", "王五", " 客服 ", 3],
    ["004", "赵六", null, 4],
    [null, "合计", null, 10],
  ];
  const headers = ["工号", "姓名", "岗位", "数"];
  const read = (reading: SourceReading) => {
    const cells = [headers, ...rows];
    const source: Source = { ...sourceOf(headers, rows).source, kind: "sheet", table: null, reading };
    const area = { ...source.area, rowCount: cells.length };
    return describeSource(source, area, cells);
  };

  it("are those whose text is among those of their scheme, blanks around it aside", () => {
    const data = read({ ...plainReading, only: { column: 2, values: ["客服"] } });
    expect(data.rows.map(([number]) => number)).toEqual(["001", "003"]);
    expect(data.addressOf(1, 1)).toBe("'9月'!B6");
    expect(columnFormula(data, 1)).toContain("ISNUMBER(XMATCH(IFERROR(TRIM(IF(");
    expect(columnFormula(data, 1)).toContain('{"客服"}');
  });

  it("leave the others, who are listed by a formula", () => {
    const data = read(plainReading);
    const formula = othersFormula(data, [0, 1, 2], { column: 2, values: ["客服", "主管"] }, "没有");
    expect(formula).toMatch(/^=FILTER\(CHOOSE\(\{1,2,3\},.*NOT\(ISNUMBER\(XMATCH\(.*\{"客服";"主管"\}\)\)\),"没有"\)$/);
  });

  it("are counted by the likeliest column", () => {
    const plain = sourceOf(headers, rows.slice(0, 4));
    expect(groupColumns(plain)).toEqual([2]);
    const few = sourceOf(headers, [rows[0] ?? [], rows[1] ?? []]);
    // Two posts of two people are posts where the header says so; two names are not.
    expect(groupColumns(few)).toEqual([2]);
    expect(groupsIn(plain.rows, 2)).toEqual([
      { value: "客服", people: 2 },
      { value: "主管", people: 1 },
      { value: "", people: 1 },
    ]);
  });
});
