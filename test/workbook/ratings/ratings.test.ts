import type { Cell } from "../../../src/domain/cell";
import { schemeOf } from "../../../src/templates/template";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { finishSteps } from "../../../src/domain/steps";
import { scheme as schemeSchema } from "../../../src/domain/scheme/scheme";
import { addressOf, type Area } from "../../../src/workbook/cells/area";
import { fieldsOf } from "../../../src/workbook/people/fields";
import type { LayoutChoices } from "../../../src/workbook/people/layout";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { plainReading, type Source, type SourceData } from "../../../src/workbook/people/source";
import { missingInSteps } from "../../../src/workbook/ratings/missingRatings";
import { planRatingsInSteps } from "../../../src/workbook/ratings/planRatings";
import { ratingsInSteps, type RatingChoices } from "../../../src/workbook/ratings/ratingList";
import { findOpenInSteps } from "../../../src/workbook/register/findOpen";
import { peopleOnSheet } from "../../../src/workbook/register/issuedPerson";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { planResults } from "../../../src/workbook/results/planResults";
import { resultsOnSheet } from "../../support/resultsOnSheet";
import { review } from "../../support/reviewScheme";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";
import { describeSource } from "../../support/describeSource";

function read(
  cells: readonly (readonly Cell[])[],
  table: string | null = "评分表",
  layout: LayoutChoices = {},
): SourceData {
  const area: Area = { sheet: "评分", row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: table === null ? "sheet" : "table",
    table,
    sheet: "评分",
    area,
    address: addressOf(area),
    headers: (cells[0] ?? []).map(String),
    rowCount: cells.length - 1,
    reading: { ...plainReading, layout },
  };
  return describeSource(source, area, cells);
}

const LIST: readonly (readonly Cell[])[] = [
  ["评分人", "被评价人", "评价关系", "团队协作", "客户意识"],
  ["王一", "张三", "主管", 90, 80],
  ["李四", "张三", "同级", 80, 70],
  ["赵六", "张三", "同级", 70, ""],
  ["张三", "张三", "自评", 100, 95],
  ["王一", "李四", "主管", 85, 75],
  ["张三", "李四", "同级", "", ""],
];
const listed = (cells = LIST, choices: RatingChoices = {}, rules = review) =>
  finishSteps(ratingsInSteps(read(cells), rules, choices));

describe("a list with a row a rating", () => {
  it("calls people as most of its rows do", () => {
    const cells: readonly (readonly Cell[])[] = [
      ["评分人", "被评价人", "评价关系", "团队协作", "客户意识"],
      ["王一", "GUS SPECIMEN", "主管", 90, 80],
      ["李四", "Gus Specimen", "同级", 80, 70],
      ["赵六", "Gus Specimen ", "同级", 70, 60],
    ];
    expect(listed(cells).people.map(({ key, person }) => [key, person])).toEqual([["GUS SPECIMEN", "Gus Specimen"]]);
  });

  it("is recognised, with who has rated whom", () => {
    const { layout } = read(LIST);
    expect(layout).toMatchObject({ kind: "ratings", rows: 6, people: 2, raters: 4, rater: 0, person: 1 });
    const { columns, kinds, people } = listed();
    expect(columns).toMatchObject({ rater: 0, person: 1, kind: 2 });
    expect([...columns.scores]).toEqual([
      ["TEAM", 3],
      ["CARE", 4],
    ]);
    // What a firm calls its raters is understood where the scheme has one role of that kind.
    expect(kinds.map(({ text, role, count }) => [text, role, count])).toEqual([
      ["主管", "上级", 2],
      ["同级", "同事", 3],
      ["自评", "自评", 1],
    ]);
    expect(people.map(({ person }) => person)).toEqual(["李四", "张三"]);
  });

  it("is no list of ratings where each row has a number of its own, as a call has that was judged", () => {
    const calls = [
      ["通话编号", "客服", "评分人", "得分"],
      ...[1, 2, 3, 4].map((n) => [`C${n}`, n % 2 ? "甲" : "乙", "丙", 90]),
    ];
    expect(read(calls).layout.kind).toBe("events");
  });

  it("tells who has not rated whom, who has too few, and who rated twice", () => {
    const twice = [...LIST, ["王一", "李四", "主管", 80, 70]];
    const { waiting, tooFew, twice: again } = finishSteps(missingInSteps(listed(twice)));
    expect(waiting).toEqual([
      { rater: "赵六", people: ["张三"] },
      { rater: "张三", people: ["李四"] },
    ]);
    expect(
      tooFew.map(({ person, indicator, role, answers, fewest }) => [person, indicator, role, answers, fewest]),
    ).toEqual([
      ["李四", "团队协作", "同事", 0, 2],
      ["李四", "团队协作", "自评", 0, 1],
      ["李四", "客户意识", "同事", 0, 2],
      ["李四", "客户意识", "自评", 0, 1],
      ["张三", "客户意识", "同事", 1, 2],
    ]);
    expect(again).toEqual([{ rater: "王一", people: ["李四"] }]);
  });

  it("knows whoever rates himself without a column of kinds, and asks for the others", () => {
    const bare = LIST.map((row) => row.filter((_, column) => column !== 2));
    const found = listed(bare);
    expect(found.ownRole).toBe("自评");
    expect(found.kinds.map(({ text, role }) => [text, role])).toEqual([
      ["王一", null],
      ["李四", null],
      ["赵六", null],
      ["张三", null],
    ]);
    const roles = new Map([["王一", "上级"], ...["李四", "赵六", "张三"].map((rater) => [rater, "同事"] as const)]);
    const said = listed(bare, { roles });
    expect(said.ratings.filter(({ role }) => role === "自评").map(({ cell }) => cell)).toEqual([100, 95]);
    expect(said.ratings.filter(({ role }) => role === "同事").map(({ rater }) => rater)).toEqual([
      "李四",
      "李四",
      "赵六",
      "赵六",
      "张三",
      "张三",
    ]);
  });

  it("may have a row an indicator", () => {
    const downwards = [
      ["Rater", "Employee", "Rater type", "Indicator", "Score"],
      ["Ann", "Bob", "Manager", "Teamwork", 90],
      ["Cid", "Bob", "Peer", "Teamwork", 80],
      ["Ann", "Bob", "Manager", "Care", 70],
      ["Ann", "Cid", "Manager", "Care", ""],
    ];
    const rules = schemeSchema.parse({
      ...review,
      indicators: review.indicators.map((each, i) => ({ ...each, name: i === 0 ? "Teamwork" : "Care" })),
      raters: [
        { role: "Manager", weight: 0.6 },
        { role: "Peer", weight: 0.4 },
      ],
    });
    const { ratings } = listed(downwards, {}, rules);
    expect(ratings.map(({ person, rater, role, code, cell }) => [person, rater, role, code, cell])).toEqual([
      ["BOB", "Ann", "Manager", "TEAM", 90],
      ["BOB", "Cid", "Peer", "TEAM", 80],
      ["BOB", "Ann", "Manager", "CARE", 70],
      ["CID", "Ann", "Manager", "CARE", ""],
    ]);
  });
});

describe("the summary of ratings", () => {
  const plan = finishSteps(planRatingsInSteps(listed(), { sheets: [], names: [] }, "zh"));

  it("has a column a rater, in formulas that any colleague can read, and who is missing", () => {
    expect(plan.columns.map(({ header }) => header)).toEqual([
      "姓名",
      "团队协作，上级评分",
      "团队协作，同事评分",
      "团队协作，同事评分 2",
      "团队协作，自评评分",
      "客户意识，上级评分",
      "客户意识，同事评分",
      "客户意识，同事评分 2",
      "客户意识，自评评分",
      "还没评分",
    ]);
    expect(plan.columns[3]?.cells[1]).toBe(
      '=IFERROR(INDEX(FILTER(评分表[团队协作],(TRIM(评分表[被评价人])=$A9)*ISNUMBER(XMATCH(TRIM(评分表[评价关系]),{"同级"}))*(评分表[团队协作]<>""),""),2),"")',
    );
    expect(plan.columns.at(-1)?.cells[0]).toBe(
      '=IFERROR(TEXTJOIN("、",TRUE,UNIQUE(FILTER(TRIM(评分表[评分人]),(TRIM(评分表[被评价人])=$A8)*((评分表[团队协作]="")+(评分表[客户意识]="")>0),""))),"")',
    );
  });

  it("compares no truth value with a number, which every truth value is more than", () => {
    const one = schemeSchema.parse({ ...review, indicators: review.indicators.slice(0, 1) });
    const bare = LIST.map((row) => row.filter((_, column) => column !== 2));
    const roles = new Map([
      ["王一", "上级"] as const,
      ...["李四", "赵六", "张三"].map((each) => [each, "同事"] as const),
    ]);
    const { columns } = finishSteps(planRatingsInSteps(listed(bare, { roles }, one), { sheets: [], names: [] }, "zh"));
    const [mine] = columns.find(({ header }) => header === "团队协作，自评评分")?.cells ?? [];
    expect(mine).toContain('*(TRIM(评分表[评分人])=TRIM(评分表[被评价人]))*(评分表[团队协作]<>"")');
    expect(columns.find(({ header }) => header === "团队协作，上级评分")?.cells[0]).toContain("*NOT((TRIM(");
    expect(columns.at(-1)?.cells[0]).toContain('=$A8)*(评分表[团队协作]=""),"")');
  });

  it("is matched column by column, and weighed as the scheme's raters say", () => {
    const scheme = putOnSheet(review, "zh");
    const headers = plan.columns.map(({ header }) => header);
    const data = sourceOf(headers, [
      ["李四", 85, "", "", "", 75, "", "", "", "张三"],
      ["张三", 90, 80, 70, 100, 80, 70, "", 95, "赵六"],
    ]);
    const mapping = new Map(
      matchColumns(headers, fieldsOf(scheme.reading.scheme, "zh")).flatMap(({ field, column }) =>
        column === null ? [] : [[field.key, column] as const],
      ),
    );
    const appraised = appraiseSource(scheme.reading, data, mapping);
    // 李四: the manager's alone, 85 and 75: 80. 张三: 0.6 × 90 + 0.3 × (80 + 70) ÷ 2 + 0.1 × 100 = 86.5; one peer of two is too few:
    // (0.6 × 80 + 0.1 × 95) ÷ 0.7 = 82.142857; (86.5 + 82.142857) ÷ 2 = 84.3214…
    expect(appraised.people[0]?.appraisal.total).toBeCloseTo(80, 10);
    expect(appraised.people[1]?.appraisal.total).toBeCloseTo((86.5 + 57.5 / 0.7) / 2, 10);
    const results = resultsOnSheet(
      planResults({ scheme, data, mapping, language: "zh", at: new Date(2026, 9, 5) }),
      appraised,
    );
    const waiting = [{ person: "李四", raters: "张三" }];
    const open = finishSteps(
      findOpenInSteps(results, peopleOnSheet(results), scheme, {
        kind: "computed",
        people: peopleOnSheet(results),
        waiting,
      }),
    );
    expect(open.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        { kind: "ratingsTooFew", people: ["李四", "张三"] },
        { kind: "ratersWaiting", people: ["李四 ← 张三"] },
      ]),
    );
  });
});

it("knows a column by its kind of rater alone where one indicator is rated, and nothing of raters where a scheme has none", () => {
  const one = schemeSchema.parse({ ...review, indicators: review.indicators.slice(0, 1) });
  const found = matchColumns(["姓名", "上级评分", "同事1", "同事2", "自评"], fieldsOf(one, "zh"));
  const byHead = found.flatMap(({ field, column }) =>
    field.role === "rating" && column !== null ? [[field.head, column]] : [],
  );
  expect(byHead).toEqual([
    ["TEAM@上级", 1],
    ["TEAM@同事", 2],
    ["TEAM@同事", 3],
    ["TEAM@自评", 4],
  ]);
  expect(fieldsOf(schemeOf(S5, "zh"), "zh").filter(({ role }) => role === "rating")).toEqual([]);
});

const planned = (...of: Parameters<typeof planRatingsInSteps>) => finishSteps(planRatingsInSteps(...of));
const readAll = (...of: Parameters<typeof ratingsInSteps>) => finishSteps(ratingsInSteps(...of));
const missingOf = (...of: Parameters<typeof missingInSteps>) => finishSteps(missingInSteps(...of));

it("has a column for each of more than nine raters of a kind, and all of them count", () => {
  const peers = Array.from({ length: 12 }, (_, i) => [`同事${i + 1}`, "张三", "同级", 60 + i, ""]);
  const list = listed([...LIST.slice(0, 2), ...peers]);
  const plan = planned(list, { sheets: [], names: [] }, "zh");
  const headers = plan.columns.map(({ header }) => header);
  expect(headers.filter((header) => header.startsWith("团队协作，同事评分"))).toHaveLength(12);
  expect(headers).toContain("团队协作，同事评分 12");
  const mapping = new Map(
    matchColumns(headers, fieldsOf(review, "zh")).flatMap(({ field, column }) =>
      column === null ? [] : [[field.key, column] as const],
    ),
  );
  const figures = headers.map((header) => {
    const place = /^团队协作，同事评分(?: (\d+))?$/.exec(header);
    return header === "姓名" ? "张三" : place ? 59 + Number(place[1] ?? 1) : "";
  });
  const { reading } = putOnSheet(review, "zh");
  // (60 + 71) ÷ 2: nobody else has said anything.
  expect(appraiseSource(reading, sourceOf(headers, [figures]), mapping).people[0]?.appraisal.total).toBeCloseTo(
    65.5,
    10,
  );
});

/*
 * A column a rater. 张三 (90 + 80) ÷ 2 = 85, without 赵六; 李四 rates others and not himself: (85 + 70) ÷ 2 = 77.5; 王五 (60 + 75) ÷ 2 = 67.5,
 * without 王一. 张三 stands twice: the first row counts.
 */
describe("a list with a column a rater", () => {
  const WIDE: readonly (readonly Cell[])[] = [
    ["姓名", "部门", "王一评分", "李四 评分", "赵六", "说明"],
    ["张三", "一组", 90, 80, "", "这一季带了两个新人"],
    [" 李四 ", "一组", 85, "", 70, "按时"],
    ["王五", "二组", "", 60, 75, "请假两周，评分仅供参考"],
    ["张三", "一组", 1, 1, 1, "重复"],
    ["", "", "", "", "", "制表：人事"],
  ];
  const wide = (choices: RatingChoices = {}, rules = review, cells = WIDE) =>
    readAll(read(cells, "评分表", { kind: "ratersAcross" }), rules, choices);
  const raters = [2, 3, 4];
  const one = schemeSchema.parse({ ...review, raters: [], indicators: review.indicators.slice(0, 1) });

  it("is known where people of the list are raters, and else where somebody says so", () => {
    expect(read(WIDE.slice(0, 4)).layout.kind).toBe("people");
    const among = WIDE.map((row, i) => (i === 0 ? ["姓名", "部门", "张三评分", "李四评分", "赵六", "说明"] : row));
    expect(read(among).layout.kind).toBe("ratersAcross");
    // Indicators are no raters, nor are kinds of raters.
    const figures = WIDE.slice(0, 4).map((row, i) =>
      i === 0 ? ["姓名", "部门", "上级评分", "同事评分", "自评", "说明"] : row,
    );
    expect(read(figures).layout.kind).toBe("people");
  });

  it("has the raters whose headers say so until somebody says more, and no remarks", () => {
    expect(wide().across?.columns.map(({ rater }) => rater)).toEqual(["王一", "李四"]);
    expect(wide().across?.candidates).toEqual(raters);
    expect(wide({ raters }).across?.columns.map(({ rater, code }) => `${rater} ${code}`)).toEqual([
      "王一 TEAM",
      "李四 TEAM",
      "赵六 TEAM",
    ]);
    const named = WIDE.map((row, i) => (i === 0 ? ["姓名", "部门", "王一", "李四", "赵六", "说明"] : row));
    expect(wide({}, review, named).across?.columns).toHaveLength(3);
  });

  it("is about the indicator that its title names, or else one that is rated by levels", () => {
    const list = read(WIDE, null, { kind: "ratersAcross" });
    const titled: SourceData = {
      ...list,
      source: { ...list.source, area: { ...list.source.area, row: 1 } },
      headerRows: [{ row: 0, texts: ["客户意识评分（三月）"] }],
    };
    expect(readAll(titled, review).across?.main).toBe("CARE");
    const [team, care] = review.indicators;
    const levels = [
      { score: 100, label: "好", description: "" },
      { score: 60, label: "差", description: "" },
    ];
    const described = { ...care, scoring: { method: "rating", levels } };
    const measured = { ...team, scoring: { method: "ratio", target: 40, direction: "lower" } };
    expect(wide({}, schemeSchema.parse({ ...review, indicators: [measured, described] })).across?.main).toBe("CARE");
    expect(wide().across?.main).toBe("TEAM");
  });

  it("is about the indicator that is chosen, or that a header names", () => {
    const both = WIDE.map((row, i) => (i === 0 ? ["姓名", "部门", "王一 客户意识", "李四评分", "赵六", "说明"] : row));
    const { across, indicators } = wide({ raters, indicator: "TEAM" }, review, both);
    expect(across?.columns.map(({ rater, code }) => `${rater} ${code}`)).toEqual([
      "王一 CARE",
      "李四 TEAM",
      "赵六 TEAM",
    ]);
    expect(indicators.map(({ code }) => code)).toEqual(["TEAM", "CARE"]);
    expect(wide({ raters, indicator: "CARE" }).indicators.map(({ code }) => code)).toEqual(["CARE"]);
  });

  it("tells who has not rated whom, and expects nobody to rate himself", () => {
    const { waiting } = missingOf(wide({ raters }, one));
    expect(waiting).toEqual([
      { rater: "赵六", people: ["张三"] },
      { rater: "王一", people: ["王五"] },
    ]);
  });

  it("is summed up by the mean of all where the scheme has no raters", () => {
    const plan = planned(wide({ raters }, one), { sheets: [], names: [] }, "zh");
    expect(plan.columns.map(({ header }) => header)).toEqual([
      ...["姓名", "部门", "王一评分", "李四 评分", "赵六", "团队协作", "还没评分"],
    ]);
    expect(plan.columns[0]?.cells).toEqual(["张三", "李四", "王五"]);
    expect(plan.columns[2]?.cells[1]).toBe(
      '=IFERROR(XLOOKUP($A9,TRIM(评分表[姓名]),IF(评分表[王一评分]="","",评分表[王一评分]),""),"")',
    );
    expect(plan.columns[5]?.cells[0]).toBe('=IF(COUNT(C8:E8)=0,"",AVERAGE(C8:E8))');
    expect(plan.columns[6]?.cells).toEqual([
      '=TEXTJOIN("、",TRUE,IF((C8=""),"王一",""),IF((D8=""),"李四",""),IF((E8=""),"赵六",""))',
      '=TEXTJOIN("、",TRUE,IF((C9=""),"王一",""),IF((E9=""),"赵六",""))',
      '=TEXTJOIN("、",TRUE,IF((C10=""),"王一",""),IF((D10=""),"李四",""),IF((E10=""),"赵六",""))',
    ]);
    expect(plan.settings[0]?.label).toContain("ISNA(XMATCH(TRIM(评分表[姓名]),$A$8:$A$10))");
    // The mean is the indicator's column.
    const headers = plan.columns.map(({ header }) => header);
    const team = matchColumns(headers, fieldsOf(one, "zh")).find(({ field }) => field.head === "TEAM");
    expect(team).toMatchObject({ column: 5, certainty: "sure" });
  });

  it("is weighed by roles where the scheme has raters, each of whom somebody has to place", () => {
    expect(wide({ raters }).kinds.map(({ text, role }) => [text, role])).toEqual([
      ["王一", null],
      ["李四", null],
      ["赵六", null],
    ]);
    const roles = new Map([["王一", "上级"] as const, ...["李四", "赵六"].map((each) => [each, "同事"] as const)]);
    const list = wide({ raters, roles });
    const plan = planned(list, { sheets: [], names: [] }, "zh");
    expect(plan.columns.map(({ header }) => header).slice(2, -1)).toEqual([
      "团队协作，上级评分",
      "团队协作，同事评分",
      "团队协作，同事评分 2",
    ]);
    expect(missingOf(list).tooFew.map(({ person, role, answers }) => [person, role, answers])).toEqual([
      ["张三", "同事", 1],
      ["张三", "自评", 0],
      ["李四", "同事", 1],
      ["李四", "自评", 0],
      ["王五", "上级", 0],
      ["王五", "自评", 0],
    ]);
  });
});

it("is called by the month of its list, so that the next month's is another", () => {
  const sheets = (sheet: string, language: "zh" | "en") => {
    const list = listed();
    const data = { ...list.data, source: { ...list.data.source, sheet, table: null } };
    return planned({ ...list, data }, { sheets: [], names: [] }, language).sheet;
  };
  expect(sheets("互评 8月", "zh")).toBe("评分汇总 8月");
  expect(sheets("互评 2026-09", "zh")).toBe("评分汇总 2026-09");
  expect(sheets("Ratings August", "en")).toMatch(/ August$/);
  expect(sheets("互评", "zh")).toBe("评分汇总");
});
