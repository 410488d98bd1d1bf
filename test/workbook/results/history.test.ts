import { arrangeHistory, proposeHistory } from "../../../src/workbook/results/arrangeHistory";
import { readEarlierResults, type EarlierResults } from "../../../src/workbook/results/earlierResults";
import { monthsBetween, periodOf } from "../../../src/workbook/results/periodOf";

const list = [
  ["Number", "Name", "Total", "Grade", "Rank"],
  ["1", "Ann Example", 96, "Excellent", 1],
];

function results(sheet: string, stamp = "Scheme S5 · version 1 · check code 00000000"): EarlierResults {
  const found = readEarlierResults({ sheet, row: 7, column: 0, rowCount: 2, columnCount: 5 }, list, stamp);
  if (!found) throw new Error("expected results");
  return found;
}

describe("the month that a name tells", () => {
  it.each([
    ["9月", { month: 9, hasYear: false }],
    ["考核结果 S5 12月", { month: 12, hasYear: false }],
    ["2026-07", { month: 2026 * 12 + 7, hasYear: true }],
    ["2026年7月", { month: 2026 * 12 + 7, hasYear: true }],
    ["Results S5 Sept", { month: 9, hasYear: false }],
    ["售前一组", null],
    ["考核结果 S5 月度汇总", null],
    ["考核结果 S5 月报", null],
    ["KPI9月", { month: 9, hasYear: false }],
    ["考核结果 S5 9 月", { month: 9, hasYear: false }],
  ])("%s", (text, period) => expect(periodOf(text)).toEqual(period));

  it("counts the months between two, also from December to January", () => {
    expect(monthsBetween(periodOf("7月"), periodOf("9月"))).toBe(2);
    expect(monthsBetween(periodOf("12月"), periodOf("1月"))).toBe(1);
    expect(monthsBetween(periodOf("9月"), periodOf("8月"))).toBe(-1);
    expect(monthsBetween(periodOf("2025-12"), periodOf("2026-02"))).toBe(2);
    expect(monthsBetween(periodOf("7月"), periodOf("2026-09"))).toBeNull();
  });
});

describe("what a streak runs on from", () => {
  const sheets = ["考核结果 S5 8月", "考核结果 S5 7月", "考核结果 S5 9月", "考核结果 S5 10月"].map((sheet) =>
    results(sheet),
  );

  it("is what the same scheme gave for earlier months, and not the month itself again", () => {
    const other = results("考核结果 S8 8月", "方案 S8 · 版本 1 · 校验码 00000000");
    expect(proposeHistory([...sheets, other], "S5", "9月").map(({ sheet }) => sheet)).toEqual([
      "考核结果 S5 8月",
      "考核结果 S5 7月",
    ]);
  });

  it("goes by month, with a gap where a month has no results", () => {
    const [august, july] = sheets;
    const order = (chosen: readonly (EarlierResults | undefined)[], source: string) =>
      arrangeHistory(
        chosen.flatMap((each) => each ?? []),
        source,
      ).map((each) => each?.sheet ?? null);
    expect(order([august, july], "9月")).toEqual(["考核结果 S5 7月", "考核结果 S5 8月"]);
    expect(order([july], "9月")).toEqual(["考核结果 S5 7月", null]);
    // Names that tell no month: as they stand in the workbook.
    expect(order([august, july], "now")).toEqual(["考核结果 S5 8月", "考核结果 S5 7月"]);
  });
});

describe("a sheet of earlier results", () => {
  it("is read in either language, with its scheme", () => {
    expect(results("8月")).toMatchObject({
      scheme: "S5",
      grade: "'8月'!$D$9",
      rank: "'8月'!$E$9",
      rows: [{ number: "1", name: "Ann Example", result: { grade: "Excellent", place: 1 } }],
    });
  });

  it("is none without grades, or without a scheme's stamp", () => {
    const area = { sheet: "8月", row: 7, column: 0, rowCount: 2, columnCount: 2 };
    expect(
      readEarlierResults(
        area,
        [
          ["姓名", "总分"],
          ["a", 1],
        ],
        "方案 S5 · 版本 1 · 校验码 0",
      ),
    ).toBeNull();
    expect(readEarlierResults(area, list, "notes")).toBeNull();
  });
});
