import type { Cell } from "../../../src/domain/cell";
import { plainReading, type Source, type SourceData } from "../../../src/workbook/people/source";
import { formerAdjustments } from "../../../src/workbook/register/formerAdjustments";
import { readResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import { addressOf, type Area } from "../../../src/workbook/cells/area";
import type { Adjustment } from "../../../src/workbook/results/adjustment";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { planResults } from "../../../src/workbook/results/planResults";
import { resultsOnSheet } from "../../support/resultsOnSheet";
import { BEST, FAIR, GOOD, HEADERS } from "../../support/serviceTeam";
import { sourceOf } from "../sourceOf";
import { AT, mappingOf, scheme } from "./serviceResults";
import { describeSource } from "../../support/describeSource";

const PLUS: Adjustment = { person: "CS003", change: 2, reason: "=补录", by: "张三" };
const WORSE: Adjustment = { person: "CS004", change: "一般", reason: "", by: "" };

const planOf = (data: SourceData, former: ReturnType<typeof formerAdjustments> = null) =>
  planResults({ scheme, data, mapping: mappingOf(data), former, language: "zh", at: AT });

/** The sheet of results of some people, with what was typed beside them. */
function adjusted(data: SourceData, typed: readonly Adjustment[], sheet = "考核结果 S5 9月") {
  const mapping = mappingOf(data);
  const results = resultsOnSheet(planOf(data), appraiseSource(scheme.reading, data, mapping), {
    cells: ({ header }, person) => {
      const own = String(data.rows[person]?.[mapping.get("number") ?? mapping.get("name") ?? 0]);
      const found = typed.find((each) => each.person === own);
      if (header === "调整对象") return own;
      if (header === "调整（分或等级）") return found?.change;
      if (header === "调整原因") return found?.reason;
      return header === "调整人" ? found?.by : undefined;
    },
  });
  return { ...results, sheet };
}

const find = (results: Parameters<typeof formerAdjustments>[0], data: SourceData, id = "S5") =>
  formerAdjustments(results, { scheme: id, data, mapping: mappingOf(data) });

describe("adjustments beside former results", () => {
  const before = adjusted(sourceOf(HEADERS, [BEST, GOOD, FAIR]), [PLUS, WORSE]);

  it("are kept by person, however the source is sorted since; who is gone is told", () => {
    const data = sourceOf(HEADERS, [GOOD, BEST]);
    const former = find([before], data);
    expect(former).toEqual({
      sheet: "考核结果 S5 9月",
      kept: [PLUS],
      gone: [{ ...WORSE, person: "李四" }],
    });
    const values = planOf(data, former)
      .columns.filter(({ isInput }) => isInput)
      .map(({ header, values: typed }) => [header, typed]);
    // A reason that looks like a formula stays a text.
    expect(values).toEqual([
      ["调整对象", ["CS003", "CS002"]],
      ["调整（分或等级）", [2, ""]],
      ["调整原因", ["'=补录", ""]],
      ["调整人", ["张三", ""]],
    ]);
    // 97.5 and 2 points more.
    const [person] = appraiseSource(scheme.reading, data, mappingOf(data), [], null, former?.kept).people;
    expect(person).toMatchObject({ adjustment: PLUS, appraisal: { total: 99.5 } });
  });

  it("leave the columns blank where there are none", () => {
    const inputs = planOf(sourceOf(HEADERS, [BEST])).columns.filter(({ isInput }) => isInput);
    expect(inputs.map(({ values }) => values)).toEqual([["CS002"], null, null, null]);
  });

  it("are those of the last sheet, also where nothing was typed there any more", () => {
    const data = sourceOf(HEADERS, [BEST, GOOD]);
    const last = adjusted(data, [], "考核结果 S5 9月 2");
    expect(find([before, last], data)).toBeNull();
    expect(find([last, before], data)?.sheet).toBe("考核结果 S5 9月");
  });

  it("are found under a later version of the scheme, and not under another scheme or for other data", () => {
    const data = sourceOf(HEADERS, [GOOD]);
    expect(find([before], data, "S5v2")?.kept).toEqual([PLUS]);
    expect(find([before], data, "S6")).toBeNull();
    expect(find([before], sourceOf(HEADERS, [GOOD], "数据10月"))).toBeNull();
    expect(find([before], sourceOf(HEADERS, [GOOD], null))).toBeNull();
  });

  it("are found by name where only one of both has numbers", () => {
    const [, ...named] = HEADERS;
    const data = sourceOf(named, [GOOD.slice(1), BEST.slice(1)]);
    const former = find([before], data);
    expect(former?.kept).toEqual([{ ...PLUS, person: "孙三" }]);
    const byName = adjusted(data, former?.kept ?? []);
    expect(find([byName], sourceOf(HEADERS, [GOOD]))?.kept).toEqual([PLUS]);
  });

  it("are found where the figures have been made anew from the same records, which makes another table", () => {
    const anew = sourceOf(HEADERS, [GOOD], "汇总_2");
    const found = (formerSource: string | null) =>
      formerAdjustments([before], { scheme: "S5", data: anew, mapping: mappingOf(anew), formerSource });
    expect(found("数据9月")?.kept).toEqual([PLUS]);
    expect(found(null)).toBeNull();
  });

  it("are found beside issued results, which are values, by the line that says where they came from", () => {
    const data = sourceOf(HEADERS, [GOOD]);
    const issued = { ...before, columns: before.columns.map((column) => ({ ...column, formula: "" })) };
    expect(issued.from).toBe("'9月'!A3:K6 (数据9月)");
    expect(find([issued], data)?.kept).toEqual([PLUS]);
    expect(find([issued], sourceOf(HEADERS, [GOOD], "数据10月"))).toBeNull();
  });
});

/** A list with a row a person and month, or with months side by side. */
function read(cells: readonly (readonly Cell[])[], month?: number): SourceData {
  const area: Area = { sheet: "全年", row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: "table",
    table: "全年",
    sheet: "全年",
    area,
    address: addressOf(area),
    headers: (cells[0] ?? []).map(String),
    rowCount: cells.length - 1,
    reading: { ...plainReading, ...(month !== undefined && { month }) },
  };
  return describeSource(source, area, cells);
}

it("of one month are not taken into another of the same list", () => {
  const [month8, month9] = [2026 * 12 + 8, 2026 * 12 + 9];
  const list = [
    ["月份", ...HEADERS],
    ...["2026-08", "2026-09"].flatMap((month) => [BEST, GOOD].map((person) => [month, ...person])),
  ];
  const august = adjusted(read(list, month8), [PLUS]);
  expect(find([august], read(list, month8))?.kept).toEqual([PLUS]);
  expect(find([august], read(list, month9))).toBeNull();
});

it("of months side by side are not taken into another month either", () => {
  const list = [
    ["工号", "姓名", "7月 接待人数", "7月 询单转化率", "8月 接待人数", "8月 询单转化率"],
    ["CS002", "钱二", 500, 0.5, 520, 0.4],
    ["CS003", "孙三", 800, 0.45, 810, 0.5],
  ];
  const july = adjusted(read(list, 7), [PLUS]);
  expect(find([july], read(list, 7))?.kept).toEqual([PLUS]);
  expect(find([july], read(list, 8))).toBeNull();
});

it("reads no source where the line is missing", () => {
  const results = readResultsOnSheet({
    area: { sheet: "结果", row: 7, column: 0, rowCount: 2, columnCount: 2 },
    cells: [
      ["标题"],
      ["方案 S5 · 版本 1 · 校验码 0deeb720"],
      [""],
      [""],
      [""],
      [""],
      [""],
      ["工号", "总分"],
      ["CS002", 1],
    ],
    formulas: [],
    isProtected: false,
  });
  expect(results?.from).toBe("");
});
