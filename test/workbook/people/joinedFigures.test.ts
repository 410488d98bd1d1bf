import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { checkUp } from "../../../src/workbook/people/checkUp";
import { columnFormula } from "../../../src/workbook/people/columnFormula";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { furtherLists } from "../../../src/workbook/people/furtherLists";
import { joinAllInSteps, sourceOfRoster } from "../../../src/workbook/people/joinRoster";
import { matchColumns, type ColumnMatch } from "../../../src/workbook/people/matchColumns";
import { mergeProposals } from "../../../src/workbook/people/mergeProposals";
import { judgeFigures, listsWithFigures } from "../../../src/workbook/people/proposeFigures";
import { proposeRosters } from "../../../src/workbook/people/proposeRosters";
import {
  plainReading,
  type NamedReading,
  type RosterChoice,
  type SourceData,
} from "../../../src/workbook/people/source";
import type { ResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import {
  findSource,
  mapUses,
  readUses,
  sourceOfFormulas,
  spellUses,
} from "../../../src/workbook/register/sourceOfResults";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { periodOf } from "../../../src/workbook/results/periodOf";
import { describeRun } from "../../../src/workbook/settings/describeRun";
import { followRosters } from "../../../src/workbook/settings/followRosters";
import { withReading } from "../../../src/workbook/settings/resumeRun";
import { readList } from "../../support/readList";
import { BEST, FAIR, GOOD, HEADERS } from "../../support/serviceTeam";
import { putOnSheet } from "../putOnSheet";

/* The published figures of a service team, split over two sheets: order value and the unanswered are on the second. */
type Sheet = readonly (readonly Cell[])[];

const s5 = schemeOf(S5, "zh");
const NOW = { month: 2026 * 12 + 10, hasYear: true };
const SECOND = [7, 8];
const own = (row: readonly Cell[]) => row.filter((_, column) => !SECOND.includes(column));
const CALLS: Sheet = [HEADERS, BEST, GOOD, FAIR].map(own);

/** Numbers as people type them, a subtotal in the middle and a signature below. */
const QUALITY: Sheet = [
  ["质检结果", "", "", ""],
  ["员工编号", "姓名", "客单价", "未回复数"],
  [" cs003", "孙三", "125", 0],
  ["", "一组小计", 245, 2],
  ["CS004", "李四", 110, 2],
  ["CS002 ", "钱二", 120, "０"],
  ["制表：张三", "", "", ""],
];

const choiceOf = (sheet: string, readings?: readonly NamedReading[]): RosterChoice => {
  return { sheet, table: null, by: "number", instead: [], ...(readings && { readings }) };
};

/** The calls with another sheet joined to them. */
function join(choice: RosterChoice, cells: Sheet, calls = CALLS): SourceData {
  const list = readList(choice.sheet, cells, sourceOfRoster(choice).reading);
  return finishSteps(joinAllInSteps(readList("客服 9月", calls, { ...plainReading, rosters: [choice] }), [list]));
}

function match({ columns }: SourceData): ColumnMatch[] {
  const headers = columns.map(({ header }) => header);
  return matchColumns(headers, fieldsOf(s5, "zh"));
}

function appraise(data: SourceData) {
  const mapping = new Map(match(data).flatMap(({ field, column }) => (column === null ? [] : [[field.key, column]])));
  return appraiseSource(putOnSheet(s5, "zh").reading, data, mapping, []).people.map(({ name, appraisal, pay }) => [
    name,
    appraisal.total,
    pay?.pay,
  ]);
}

/** What is proposed to bring what the calls lack, of some sheets. */
function propose(sheets: Readonly<Record<string, Sheet>>, calls = CALLS, name = "客服 9月") {
  const data = readList(name, calls);
  const lists = new Map(Object.entries(sheets).map(([sheet, cells]) => [sheet, readList(sheet, cells)] as const));
  const sources = [data, ...lists.values()].map(({ source }) => source);
  return listsWithFigures(data, sources, s5, "zh", NOW).flatMap((list) => {
    const head = lists.get(list.source.sheet);
    const judged = head && judgeFigures(data, list, head, s5, "zh");
    return judged ? [judged] : [];
  });
}

const told = (sheets: Readonly<Record<string, Sheet>>, calls = CALLS, name = "客服 9月") =>
  propose(sheets, calls, name).map(({ choice, kind, news, found, month }) => [
    choice.sheet,
    kind,
    news.map(({ label }) => label).join(),
    found,
    month,
  ]);

it("gives the published results with the figures on two sheets", () => {
  expect(appraise(join(choiceOf("质检"), QUALITY))).toEqual([
    ["钱二", 100, 4_600],
    ["孙三", 97.5, 5_487.5],
    ["李四", 85, 5_100],
  ]);
});

describe("a list with what is missing", () => {
  it("is proposed, with whom it has and how its month is to that of the data", () => {
    expect(told({ 质检: QUALITY })).toEqual([["质检", "joins", "客单价,未回复数", 3, "untold"]]);
    expect(told({ "质检 2026-09": QUALITY })).toEqual([["质检 2026-09", "joins", "客单价,未回复数", 3, "same"]]);
    expect(told({ 质检8月: QUALITY }, CALLS, "客服")).toEqual([["质检8月", "joins", "客单价,未回复数", 3, "theirs"]]);
  });

  it("is none of another month, has the same people, and figures under its headers", () => {
    expect(told({ 质检8月: QUALITY, "质检 2025-09": QUALITY })).toEqual([]);
    expect(
      told({
        质检: [
          ["工号", "客单价"],
          ["CS100", 120],
          ["CS101", 110],
        ],
      }),
    ).toEqual([]);
    expect(
      told({
        质检: [
          ["工号", "客单价"],
          ["CS002", "见附件"],
          ["CS003", "无"],
        ],
      }),
    ).toEqual([]);
    // 8月 is of the same form, and has the very columns.
    expect(told({ "客服 8月": [HEADERS, BEST, GOOD, FAIR] })).toEqual([]);
  });

  it("is not looked up where it has several rows a person, nor where it has all that the data have", () => {
    const records: Sheet = [
      ["工号", "日期", "客单价"],
      ...[1, 2, 3].flatMap((day) => ["CS002", "CS003"].map((number) => [number, `2026-09-0${day}`, 100 + day])),
    ];
    expect(told({ 订单: records })).toEqual([["订单", "records", "客单价", 2, "untold"]]);
    expect(propose({ 订单: records })).toMatchObject([{ rows: 6, people: 2 }]);
    expect(told({ "客服 9月 (2)": [HEADERS, BEST, GOOD, FAIR] })).toEqual([
      ["客服 9月 (2)", "instead", "客单价,未回复数", 3, "same"],
    ]);
  });

  it("takes the place of a column that waits to be filled in", () => {
    const waiting = [HEADERS, BEST, GOOD, FAIR].map((row, i) =>
      row.map((cell, column) => (i > 0 && SECOND.includes(column) ? "" : cell)),
    );
    expect(told({ 质检: QUALITY }, waiting)).toEqual([["质检", "joins", "客单价,未回复数", 3, "untold"]]);
    expect(appraise(join(choiceOf("质检"), QUALITY, waiting))).toEqual([
      ["钱二", 100, 4_600],
      ["孙三", 97.5, 5_487.5],
      ["李四", 85, 5_100],
    ]);
    const otherwise = QUALITY.map((row) => row.map((cell) => (cell === "未回复数" ? "未回复" : cell)));
    expect(appraise(join(choiceOf("质检"), otherwise, waiting)).map(([, total]) => total)).toEqual([100, 97.5, 85]);
    // One figure of one's own, and nothing gives way.
    const begun = waiting.map((row, i) => row.map((cell, column) => (i === 1 && column === 7 ? 120 : cell)));
    expect(told({ 质检: QUALITY }, begun)).toEqual([["质检", "joins", "未回复数", 3, "untold"]]);
  });

  it("stands once among the lists that may be joined, and records stand in none", () => {
    const sheets: Record<string, Sheet> = {
      档案: [
        ["工号", "客单价", "离职日期"],
        ["CS002", 120, ""],
        ["CS003", 125, ""],
      ],
      记录: [
        ["工号", "客单价", "离职日期"],
        ["CS002", 120, ""],
        ["CS002", 110, ""],
        ["CS002", 100, ""],
      ],
    };
    const data = readList("客服 9月", CALLS);
    const rosters = proposeRosters(
      data,
      Object.entries(sheets).map(([name, cells]) => readList(name, cells).source),
      s5,
      [],
      "zh",
    );
    expect(rosters.map(({ choice }) => choice.sheet)).toEqual(["档案", "记录"]);
    expect(mergeProposals(rosters, [propose(sheets)])).toMatchObject([
      { choice: { sheet: "档案" }, adds: ["客单价", "离职日期"], news: ["客单价", "离职日期"] },
    ]);
  });
});

describe("columns of a joined list that are read otherwise", () => {
  const RATE = 4;
  const calls = [HEADERS, BEST, GOOD, FAIR].map((row) => row.filter((_, column) => column !== RATE));
  /** Percentages without their sign: 50, 45 and 40 for 0.5, 0.45 and 0.4; one is a text. */
  const rates = (header: string): Sheet => [
    ["工号", header],
    ["CS002", 50],
    ["CS003", "45"],
    ["CS004", 40],
  ];
  const percent = { header: "询单转化率", reading: "percent" } as const;
  const PUBLISHED = [
    ["钱二", 100, 4_600],
    ["孙三", 97.5, 5_487.5],
    ["李四", 85, 5_100],
  ];

  it("are noticed, computed with and written in the formula", () => {
    const plain = join(choiceOf("转化"), rates("询单转化率"), calls);
    const [roster] = plain.rosters ?? [];
    const found = match(plain).flatMap((each) => (each.column === null ? [] : [{ ...each, column: each.column - 10 }]));
    expect(roster && checkUp(roster.data, found)).toMatchObject([{ column: 1, reading: "percent", isOn: false }]);
    const data = join(choiceOf("转化", [percent]), rates("询单转化率"), calls);
    expect(appraise(data)).toEqual(PUBLISHED);
    expect(columnFormula(data, 11)).toContain("IF(ISNUMBER(转化!$B$2:$B$4),转化!$B$2:$B$4/100,");
  });

  it("are remembered, and follow to the list of the next month and its header", () => {
    const choice = { ...choiceOf("转化 9月", [percent]) };
    const data = join(choice, rates("询单转化率"), calls);
    const run = describeRun({
      name: "S5",
      scheme: putOnSheet(s5, "zh"),
      isPaid: true,
      asTable: false,
      data,
      matches: match(data),
      choices: new Map(),
      earlier: new Map(),
      origins: { collection: null },
    });
    expect(run.readings).toEqual([{ header: "转化 9月!询单转化率", reading: "percent" }]);
    expect(run.rosters).toEqual([{ sheet: "转化 9月", table: null, by: "number", instead: [] }]);
    const october = readList("转化 10月", rates("询单转化率")).source;
    const { run: next } = followRosters(run, { last: periodOf("9月"), next: periodOf("10月") }, [october]);
    const { reading } = withReading(next, readList("客服 10月", calls).source);
    expect(reading.rosters).toEqual([{ ...choiceOf("转化 10月", [percent]) }]);
    expect(reading.columns).toEqual(new Map());
    const renamed = readList(
      "转化 10月",
      rates("询单转化率（新）"),
      sourceOfRoster(choiceOf("转化 10月", [percent])).reading,
    );
    expect(renamed.rows.map(([, rate]) => rate)).toEqual([0.5, 0.45, 0.4]);
    // A list that is gone leaves nothing behind that a column of the data might be read by.
    const gone = followRosters(run, { last: periodOf("9月"), next: periodOf("10月") }, []);
    const all = readList("客服 10月", [HEADERS, BEST, GOOD, FAIR]).source;
    expect(withReading(gone.run, all).reading.columns).toEqual(new Map());
  });

  it("are found again in the formulas of results, as late changes need them", () => {
    const data = join(choiceOf("转化", [percent]), rates("询单转化率"), calls);
    const column = (group: string, code: string, at: number) => ({
      group,
      header: code,
      code,
      formula: columnFormula(data, at),
    });
    const results = {
      columns: [{ ...column("groupPerson", "", 0), header: "工号" }, column("groupActuals", "CONV", 11)],
    } as unknown as ResultsOnSheet;
    const from = sourceOfFormulas(results);
    const uses = readUses(spellUses(from?.columns ?? []));
    const source = findSource({ source: "客服 9月", columns: uses }, [
      data.source,
      readList("转化", rates("询单转化率")).source,
    ]);
    expect(source?.reading.rosters).toEqual([{ ...choiceOf("转化", [{ header: "$B", reading: "percent" }]) }]);
    const again = join(source?.reading.rosters?.[0] ?? choiceOf(""), rates("询单转化率"), calls);
    const [first] = again.rows;
    const mapping = mapUses(uses, again, putOnSheet(s5, "zh"));
    expect([...mapping.values()].map((at) => first?.[at])).toEqual(["CS002", 0.5]);
  });
});

describe("lists that no header speaks for", () => {
  const data = readList("九月", CALLS);
  const listed = (sheet: string, headers: readonly string[]) =>
    readList(
      sheet,
      [headers, ["CS002", "钱二", 92]].map((row) => row.slice(0, headers.length)),
    ).source;
  const ratings = listed("主管打分", ["工号", "姓名", "甲主管"]);

  it("can be joined all the same where they have the people and columns of their own", () => {
    const places = listed("座位", ["楼层", "座位号"]);
    const names = listed("名单", ["工号", "姓名"]);
    expect(furtherLists(data, [data.source, ratings, places, names, { ...data.source, sheet: "八月" }], [])).toEqual([
      { sheet: "主管打分", table: null, by: "number", instead: [] },
    ]);
  });

  it("are not those that are offered anyway", () => {
    expect(furtherLists(data, [ratings], [{ sheet: "主管打分", table: null }])).toEqual([]);
  });
});
