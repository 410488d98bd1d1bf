import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { addressOf, type Area } from "../../../src/workbook/cells/area";
import { findForms } from "../../../src/workbook/people/findForms";
import { recogniseLayoutInSteps } from "../../../src/workbook/people/recogniseLayout";
import { plainReading, type Source, type SourceData } from "../../../src/workbook/people/source";
import { planStack } from "../../../src/workbook/records/planStack";
import { describeSource } from "../../support/describeSource";

function read(sheet: string, cells: readonly (readonly Cell[])[], table: string | null = null): SourceData {
  const area: Area = { sheet, row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: table === null ? "sheet" : "table",
    table,
    sheet,
    area,
    address: addressOf(area),
    headers: (cells[0] ?? []).map(String),
    rowCount: cells.length - 1,
    reading: plainReading,
  };
  const shown = cells.slice(1).map((row) => row.map((cell) => (cell === 0.5 ? "50%" : String(cell))));
  return describeSource(source, area, cells, { shown });
}

const one = read("一组", [
  ["工号", "姓名", "转化率"],
  ["A1", "张三", 0.5],
  ["A2", "李四", 0.5],
  ["", "合计", 1],
]);
/** The same form, its columns in another order, in a table. */
const two = read(
  "二组",
  [
    ["姓名", "工号", "转化率"],
    ["王五", "B1", 0.4],
  ],
  "数据二组",
);
const other = read("说明", [
  ["项目", "内容", "备注"],
  ["a", 1, 2],
]);

describe("lists of one form", () => {
  it("are found by their headers, in any order; their names tell a team or a month", () => {
    const [form, ...rest] = findForms([one.source, two.source, other.source]);
    expect([form?.parts.map(({ name }) => name), form?.by, rest]).toEqual([["一组", "二组"], "team", []]);
    const months = ["7月", "8月"].map((sheet) => ({ ...one.source, sheet }));
    expect(findForms(months)[0]?.by).toBe("month");
    expect(findForms([one.source, { ...two.source, kind: "selection" }])).toEqual([]);
  });

  it("are taken together by a reference a cell, without their totals, with the team in front", () => {
    const plan = planStack(
      [
        { name: "一组", data: one },
        { name: "二组", data: two },
      ],
      "team",
      { sheets: [], names: [] },
      "zh",
      new Date(2026, 9, 5),
    );
    expect(plan.rowCount).toBe(3);
    expect(plan.columns.map(({ header, format, cells }) => [header, format, ...cells])).toEqual([
      ["部门", "@", "一组", "一组", "二组"],
      [
        "工号",
        "General",
        `=IF(一组!$A$2="","",一组!$A$2)`,
        `=IF(一组!$A$3="","",一组!$A$3)`,
        `=IF(二组!$B$2="","",二组!$B$2)`,
      ],
      [
        "姓名",
        "General",
        `=IF(一组!$B$2="","",一组!$B$2)`,
        `=IF(一组!$B$3="","",一组!$B$3)`,
        `=IF(二组!$A$2="","",二组!$A$2)`,
      ],
      [
        "转化率",
        "0.0%",
        `=IF(一组!$C$2="","",一组!$C$2)`,
        `=IF(一组!$C$3="","",一组!$C$3)`,
        `=IF(二组!$C$2="","",二组!$C$2)`,
      ],
    ]);
    // Each list is watched by its own numbers.
    expect(plan.settings[0]?.label).toContain('SUMPRODUCT(--(数据二组[工号]<>""))=1');
  });

  it("are months of one list where their names are months, with the year that is nearest", () => {
    const plan = planStack(
      ["12月", "1月"].map((name) => ({ name, data: one })),
      "month",
      { sheets: [], names: [] },
      "zh",
      new Date(2027, 0, 5),
    );
    const [mark] = plan.columns;
    expect([mark?.header, ...(mark?.cells ?? [])]).toEqual(["月份", "2026-12", "2026-12", "2027-01", "2027-01"]);
    const rows = plan.columns[0]?.cells.map((month, i): Cell[] => [month, ["A1", "A2"][i % 2] ?? "", "", 0.5]) ?? [];
    expect(finishSteps(recogniseLayoutInSteps(["月份", "工号", "姓名", "转化率"], rows)).kind).toBe("peopleByMonth");
  });

  it("of several teams and several months belong together by the month", () => {
    const sheets = ["一组 1月", "二组 1月", "一组 2月", "二组 2月"].map((sheet) => ({ ...one.source, sheet }));
    expect(findForms(sheets).map(({ parts, by }) => [by, ...parts.map(({ name }) => name)])).toEqual([
      ["team", "一组 1月", "二组 1月"],
      ["team", "一组 2月", "二组 2月"],
    ]);
  });

  it("of one month are on a sheet called by it, teams without it; a header that is called otherwise is found, or blank", () => {
    const renamed = read("二组 2月", [
      ["工号", "姓名", "询单转化率", "备注"],
      ["B1", "王五", 0.4, ""],
    ]);
    const without = read("三组 2月", [
      ["工号", "姓名"],
      ["C1", "赵六"],
    ]);
    const plan = planStack(
      [
        { name: "一组 2月", data: { ...one, source: { ...one.source, sheet: "一组 2月" } } },
        { name: "二组 2月", data: renamed },
        { name: "三组 2月", data: without },
      ],
      "team",
      { sheets: [], names: [] },
      "zh",
      new Date(2026, 9, 5),
    );
    expect(plan.sheet).toBe("合并 2月");
    expect(plan.columns[0]?.cells).toEqual(["一组", "一组", "二组", "三组"]);
    expect(plan.columns[3]?.cells.slice(2)).toEqual([`=IF('二组 2月'!$C$2="","",'二组 2月'!$C$2)`, ""]);
  });
});

it("says that a worksheet cannot hold so many people, before any formula is made", () => {
  const many = { ...one, rows: new Array<(typeof one.rows)[number]>(600_000) };
  const parts = ["一组", "二组"].map((name) => ({ name, data: many }));
  // Seven rows stand above the people.
  expect(() => planStack(parts, "team", { sheets: [], names: [] }, "zh", new Date(2026, 9, 1))).toThrow(
    /would have 1,200,007 rows, and a worksheet of Excel has 1,048,576, so nothing was written/,
  );
});
