import type { Cell } from "../../../src/domain/cell";
import { schemeOf } from "../../../src/templates/template";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { finishSteps } from "../../../src/domain/steps";
import { scheme as schemeSchema } from "../../../src/domain/scheme/scheme";
import { addressOf, type Area } from "../../../src/workbook/cells/area";
import { describeSource, findInSource } from "../../../src/workbook/people/describeSource";
import { fieldsOf } from "../../../src/workbook/people/fields";
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

function read(cells: readonly (readonly Cell[])[], table: string | null = "评分表"): SourceData {
  const area: Area = { sheet: "评分", row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: table === null ? "sheet" : "table",
    table,
    sheet: "评分",
    area,
    address: addressOf(area),
    headers: (cells[0] ?? []).map(String),
    rowCount: cells.length - 1,
    reading: plainReading,
  };
  const found = findInSource(source, area, cells);
  if (!found) throw new Error("expected headers");
  return describeSource(source, area, cells, found, [], false);
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
      "团队协作@上级",
      "团队协作@同事",
      "团队协作@同事2",
      "团队协作@自评",
      "客户意识@上级",
      "客户意识@同事",
      "客户意识@同事2",
      "客户意识@自评",
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
    const [mine] = columns.find(({ header }) => header === "团队协作@自评")?.cells ?? [];
    expect(mine).toContain('*(TRIM(评分表[评分人])=TRIM(评分表[被评价人]))*(评分表[团队协作]<>"")');
    expect(columns.find(({ header }) => header === "团队协作@上级")?.cells[0]).toContain("*NOT((TRIM(");
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
