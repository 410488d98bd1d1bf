import { columnFormula } from "../../../src/workbook/people/columnFormula";
import { joinAllInSteps, joinInSteps } from "../../../src/workbook/people/joinRoster";
import {
  plainReading,
  type RosterChoice,
  type SourceData,
  type SourceReading,
} from "../../../src/workbook/people/source";
import type { ResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import { findSource, readUses, sourceOfFormulas, spellUses } from "../../../src/workbook/register/sourceOfResults";
import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { readList } from "../../support/readList";

function read(
  table: string,
  cells: readonly (readonly Cell[])[],
  reading: SourceReading = plainReading,
  lists: readonly SourceData[] = [],
): SourceData {
  return readList(table, cells, reading, lists, table);
}

const choice: RosterChoice = { sheet: "名册", table: "名册", by: "number", instead: [["A2", "B2"]] };
const data = finishSteps(
  joinInSteps(
    read("数据", [
      ["工号", "姓名", "净销售额"],
      ["A1", "张三", 1],
      ["A2", "李四", 2],
    ]),
    read("名册", [
      ["员工编号", "底薪"],
      ["A1", 4_000],
      ["B2", 5_000],
    ]),
    choice,
  ),
);

/** What late changes are told by: the formulas that stand on a sheet of results. */
const results = {
  columns: [
    { group: "groupPerson", header: "工号", code: "", formula: columnFormula(data, 0) },
    { group: "groupActuals", header: "净销售额", code: "SALES", formula: columnFormula(data, 2) },
    { group: "groupRoster", header: "底薪", code: "底薪", formula: columnFormula(data, 4) },
  ],
} as unknown as ResultsOnSheet;

it("finds the roster again in the formulas of results, with who is called otherwise there", () => {
  const from = sourceOfFormulas(results);
  expect(from?.source).toBe("数据");
  expect(from?.columns.map(({ code, header, list = null }) => [code, header, list])).toEqual([
    ["number", "工号", null],
    ["SALES", "净销售额", null],
    ["底薪", "底薪", 0],
    ["@roster", "名册|工号|A2>B2", null],
  ]);
  const kept = readUses(spellUses(from?.columns ?? []));
  expect(kept).toEqual(from?.columns);
  const sources = [data.source, { ...data.source, table: "名册", sheet: "名册" }];
  expect(findSource({ source: "数据", columns: kept }, sources)?.reading.rosters).toEqual([choice]);
});

it("finds a source without a table also where its roster has one", () => {
  const plain = { ...data, source: { ...data.source, kind: "sheet", table: null, sheet: "十月" } } as const;
  const onSheet = {
    columns: results.columns.map((column, i) => ({ ...column, formula: columnFormula(plain, [0, 2, 4][i] ?? 0) })),
  };
  expect(sourceOfFormulas(onSheet)).toMatchObject({
    source: "数据",
    columns: [{ header: "$A" }, { header: "$C" }, { header: "底薪", list: 0 }, { header: "名册|$A|A2>B2" }],
  });
});

describe("several lists", () => {
  const lists: readonly RosterChoice[] = [choice, { sheet: "出勤", table: "出勤", by: "name", instead: [] }];
  const data = (reading: SourceReading) => {
    const read_ = [
      read("名册", [
        ["员工编号", "底薪", "岗位"],
        ["A1", 4_000, "客服"],
        ["B2", 5_000, "主管"],
        ["A3", 4_500, "客服"],
      ]),
      read("出勤", [
        ["姓名", "出勤率"],
        ["张三", 0.5],
      ]),
    ];
    const own = [
      ["工号", "姓名", "净销售额"],
      ["A1", "张三", 1],
      ["A2", "李四", 2],
      ["A3", "王五", 3],
    ];
    return finishSteps(joinAllInSteps(read("数据", own, { ...reading, rosters: lists }, read_), read_));
  };
  const only = { column: { list: "名册", header: "岗位" }, values: ["客服", "高级;客服"] };

  it("are found again in the formulas, each column in its own, and whose rows count by one of them", () => {
    const then = data({ ...plainReading, only, except: { column: 0, values: ["A3"] } });
    expect(then.rows.map(([number]) => number)).toEqual(["A1"]);
    const column = (code: string, at: number, group = "groupRoster") => ({
      group,
      header: code,
      code,
      formula: columnFormula(then, at),
    });
    const from = sourceOfFormulas({
      columns: [
        { ...column("", 0, "groupPerson"), header: "工号" },
        column("SALES", 2, "groupActuals"),
        column("出勤", 7),
        column("底薪", 4),
      ],
    } as unknown as ResultsOnSheet);
    expect(from?.source).toBe("数据");
    expect(from?.columns).toEqual([
      { code: "number", header: "工号", reading: "asIs" },
      { code: "SALES", header: "净销售额", reading: "asIs" },
      { code: "出勤", header: "出勤率", reading: "asIs", list: 0 },
      { code: "底薪", header: "底薪", reading: "asIs", list: 1 },
      { code: "@roster", header: "出勤|姓名", reading: "asIs" },
      { code: "@roster", header: "名册|工号|A2>B2", reading: "asIs" },
      { code: "@only", header: "名册!岗位; 客服; 高级\\;客服", reading: "asIs" },
      { code: "@except", header: "工号; A3", reading: "asIs" },
    ]);
    const kept = readUses(spellUses(from?.columns ?? []));
    expect(kept).toEqual(from?.columns);
    const sources = ["数据", "名册", "出勤"].map((name) => ({ ...then.source, table: name, sheet: name }));
    const found = findSource({ source: "数据", columns: kept }, sources);
    expect(found?.reading).toMatchObject({ only, except: { column: 0, values: ["A3"] } });
    expect(found?.reading.rosters).toEqual([...lists].reverse());
  });

  it("count where nothing but whose rows count is taken from them", () => {
    const then = data({ ...plainReading, only });
    const from = sourceOfFormulas({
      columns: [{ group: "groupPerson", header: "工号", code: "", formula: columnFormula(then, 0) }],
    } as unknown as ResultsOnSheet);
    expect(from?.columns.map(({ code, header }) => `${code} ${header}`)).toEqual([
      "number 工号",
      "@roster 名册|工号|A2>B2",
      "@only 名册!岗位; 客服; 高级\\;客服",
    ]);
  });
});

describe("whose rows count", () => {
  const HEADERS = ["月份", "工号", "岗位", "净销售额"];
  const cells = (month: Cell, other: Cell): Cell[][] => [
    HEADERS,
    [month, "A1", "客服", 1],
    [month, "A2", "客服;代理", 2],
    [month, "A3", "主管", 3],
    [other, "A1", "客服", 4],
    [other, "A2", "客服;代理", 5],
    [other, "A3", "主管", 6],
  ];
  const AUGUST = 2026 * 12 + 8;

  it.each([
    ["days as numbers", 46_235, 46_266],
    ["texts", "2026年8月", "2026年9月"],
  ])("is found again, with the month of a list that has later ones by now: %s", (_, august, september) => {
    const reading = {
      ...plainReading,
      month: AUGUST,
      only: { column: 2, values: ["客服", "客服;代理"] },
      except: { column: 1, values: ["a2"] },
    };
    const then = read("全年", cells(august, september), reading);
    expect(then.rows).toEqual([[august, "A1", "客服", 1]]);
    const from = sourceOfFormulas({
      columns: [
        { group: "groupPerson", header: "工号", code: "", formula: columnFormula(then, 1) },
        { group: "groupActuals", header: "净销售额", code: "SALES", formula: columnFormula(then, 3) },
      ],
    } as unknown as ResultsOnSheet);
    const kept = { source: from?.source ?? "", columns: readUses(spellUses(from?.columns ?? [])) };
    const found = findSource(kept, [{ ...then.source, reading: plainReading }]);
    expect(read("全年", cells(august, september), found?.reading).rows).toEqual(then.rows);
  });
});
