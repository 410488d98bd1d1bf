import type { Cell } from "../../../src/domain/cell";
import { proposePeriod } from "../../../src/taskpane/features/keep/proposePeriod";
import { Failure } from "../../../src/domain/failure";
import type { CountRule } from "../../../src/domain/countGrade";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { finishSteps } from "../../../src/domain/steps";
import { findOpenInSteps, issuedAlready } from "../../../src/workbook/register/findOpen";
import { peopleOnSheet, type IssuedPerson } from "../../../src/workbook/register/issuedPerson";
import { registerColumns } from "../../../src/workbook/register/keptTables";
import { planIssueInSteps } from "../../../src/workbook/register/planIssue";
import { planRollUp } from "../../../src/workbook/register/planRollUp";
import { findSpan, readPeriod, spanOf, spansAround } from "../../../src/workbook/register/realPeriod";
import { type IssuedPeriod, type Register } from "../../../src/workbook/register/register";
import { registeredResults } from "../../../src/workbook/register/registeredResults";
import { resultsInSteps } from "../../../src/workbook/register/resultsOnSheet";
import {
  missingIn,
  rollUpInSteps,
  whyUngradable,
  type RollUpChoice,
} from "../../../src/workbook/register/rollUpPeople";
import { rollUpArea } from "../../../src/workbook/register/rollUpArea";
import { registerOf } from "../../support/registerOf";
import { AT, scheme } from "./serviceResults";

/*
 * July to September, totals:   张三 90, 80, 100   李四 70, –, 80   王五 –, –, 60; 张三 and 李四 are 一组, 王五 is 二组.
 */
const rows: Readonly<Record<string, readonly (readonly [string, string, number])[]>> = {
  "2026-07": [
    ["张三", "一组", 90],
    ["李四", "一组", 70],
  ],
  "2026-08": [["张三", "一组", 80]],
  "2026-09": [
    ["张三", "一组", 100],
    ["李四", "一组", 80],
    ["王五", "二组", 60],
  ],
};

const numbers: Readonly<Record<string, string>> = { 张三: "007", 李四: "008", 王五: "009" };

function person(name: string, department: string, total: number): IssuedPerson {
  return { number: numbers[name] ?? "", name, department, total, grade: "", rank: null, pay: null };
}

function period(of: string, people: readonly IssuedPerson[], by = "S5"): IssuedPeriod {
  return { period: of, scheme: by, version: "1", digest: "0", people, issues: [], corrections: [] };
}

const periods = Object.entries(rows).map(([of, people]) =>
  period(
    of,
    people.map((each) => person(...each)),
  ),
);

const months: RollUpChoice = {
  period: "2026 Q3",
  parts: ["2026-07", "2026-08", "2026-09"].map((of, i) => ({ period: of, scheme: "S5", weight: i + 1 })),
  reviews: [],
  reviewShare: 0,
  method: "mean",
  best: 2,
  team: null,
  teamShare: 0.2,
};

function totalsOf(choice: Partial<RollUpChoice>, known = periods): Readonly<Record<string, number | null>> {
  const people = finishSteps(rollUpInSteps(known, { ...months, ...choice }, scheme.reading.scheme));
  return Object.fromEntries(
    people.map(({ name, total }) => [name, total === null ? null : Number(total.toPrecision(10))]),
  );
}

describe("a quarter from its months", () => {
  it.each([
    // (90 + 80 + 100) ÷ 3; (70 + 80) ÷ 2
    ["mean", { 张三: 90, 李四: 75, 王五: 60 }],
    // (90 + 2·80 + 3·100) ÷ 6; (70 + 3·80) ÷ 4
    ["weighted", { 张三: Number((550 / 6).toPrecision(10)), 李四: 77.5, 王五: 60 }],
    ["last", { 张三: 100, 李四: 80, 王五: 60 }],
    // (100 + 90) ÷ 2
    ["best", { 张三: 95, 李四: 75, 王五: 60 }],
  ] as const)("%s", (method, totals) => expect(totalsOf({ method })).toEqual(totals));

  it("is graded and ranked by a scheme, and tells who lacks which month", () => {
    const people = finishSteps(rollUpInSteps(periods, months, scheme.reading.scheme));
    expect(people.map(({ name, grade, rank }) => [name, grade, rank])).toEqual([
      ["张三", "良好", 1],
      ["李四", "一般", 2],
      ["王五", "差", 3],
    ]);
    const missing = missingIn(months, people).map((each) => [each.period, each.people.map(({ name }) => name)]);
    expect(missing).toEqual([
      ["2026-07", ["王五"]],
      ["2026-08", ["李四", "王五"]],
    ]);
  });

  it("counts totals as corrected", () => {
    const [july, ...others] = periods;
    if (!july) throw new Error("expected July");
    const correction = { ...person("张三", "一组", 60), period: "2026-07", scheme: "S5", amount: 0, into: "2026-10" };
    const corrected = { ...july, corrections: [{ ...correction, reason: "漏记" }] };
    // (60 + 80 + 100) ÷ 3
    expect(totalsOf({}, [corrected, ...others])).toMatchObject({ 张三: 80 });
  });

  it("mixes with a review of the year, by a share of its own", () => {
    const review = period("2026", [person("张三", "一组", 85)], "S15");
    const choice = { reviews: [{ period: "2026", scheme: "S15", weight: 1 }], reviewShare: 0.4 };
    // 90 × 60 % + 85 × 40 %; who has no review has his months
    expect(totalsOf(choice, [...periods, review])).toEqual({ 张三: 88, 李四: 75, 王五: 60 });
  });
});

/*
 * A quarter is 优秀 with two months so, 合格 without a month that is 差, else 差. July to September: 张三 良好, 优秀, 优秀; 李四 优秀, –, 良好;
 * 王五 –, –, 差; 赵六 一般 in September.
 */
describe("a quarter by a scheme that counts grades", () => {
  const rolledUp = (...of: Parameters<typeof rollUpInSteps>) => finishSteps(rollUpInSteps(...of));
  const rules: Scheme = {
    ...scheme.reading.scheme,
    grades: [],
    countRules: [
      { grade: "优秀", levels: "优秀", atLeast: 2 },
      { grade: "合格", levels: "差", atMost: 0 },
      { grade: "差" },
    ],
    countAll: "scored",
  };
  const graded = (name: string, grade: string, total: number | null = null) => ({
    ...person(name, "一组", 0),
    grade,
    total,
  });
  const known = [
    period("2026-07", [graded("张三", "良好", 90), graded("李四", "优秀", 100)]),
    period("2026-08", [graded("张三", "优秀", 100)]),
    period("2026-09", [graded("张三", " 优秀"), graded("李四", "良好"), graded("王五", "差"), graded("赵六", "一般")]),
  ];

  it("counts the grades of the months, with or without a total, and ranks by what totals there are", () => {
    const people = rolledUp(known, months, rules);
    expect(people.map(({ name, total, grade, rank }) => [name, total, grade, rank])).toEqual([
      ["张三", 95, "优秀", 2],
      ["李四", 100, "合格", 1],
      ["王五", null, "差", null],
      ["赵六", null, "合格", null],
    ]);
    const missing = missingIn(months, people).map((each) => [each.period, each.people.map(({ name }) => name)]);
    expect(missing).toEqual([
      ["2026-07", ["王五", "赵六"]],
      ["2026-08", ["李四", "王五", "赵六"]],
    ]);
  });

  it("counts a review as one more, and has “all” mean every month, those without a grade included", () => {
    const review = period("2026", [graded("李四", "优秀")], "S15");
    const choice = { ...months, reviews: [{ period: "2026", scheme: "S15", weight: 1 }] };
    const gradeOf = (countRules: readonly CountRule[]) =>
      rolledUp([...known, review], choice, { ...rules, countRules: [...countRules] }).map(({ name, grade }) => [
        name,
        grade,
      ]);
    expect(gradeOf(rules.countRules)).toContainEqual(["李四", "优秀"]);
    // 优秀, –, 良好, and 优秀 in review: August stands in the way.
    expect(gradeOf([{ grade: "优秀", levels: "优秀、良好", atLeast: "all" }, { grade: "其他" }])).toContainEqual([
      "李四",
      "其他",
    ]);
  });

  it("says why where it would say nothing: levels that no month has, and totals where there are grades alone", () => {
    const people = rolledUp(known, months, rules);
    expect(whyUngradable(people, rules)).toBeNull();
    expect(whyUngradable(people, { countRules: [{ grade: "A", levels: "A、B", atLeast: 2 }] })).toEqual({
      kind: "otherLevels",
      counted: ["A", "B"],
      found: ["良好", "优秀", "差", "一般"],
    });
    const september = { ...months, parts: months.parts.slice(2) };
    expect(whyUngradable(rolledUp(known, september, rules), { countRules: [] })).toEqual({ kind: "noTotals" });
    expect(whyUngradable(people, { countRules: [] })).toBeNull();
    expect(whyUngradable([], rules)).toBeNull();
  });

  it("stands in formulas: grades looked up by the cells of the same month, and counted", () => {
    const sections = { ...scheme.sections, countRules: "S5_CountRules" };
    const byCount = {
      ...scheme,
      sections,
      reading: { ...scheme.reading, scheme: rules },
    };
    const people = rolledUp(known, months, rules);
    const columns = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, `T[${key}]`])) as NonNullable<
      Register["columns"]
    >;
    const team = { from: "members", by: "each" } as const;
    const plan = planRollUp({ ...months, team }, people, columns, byCount, AT, "zh");
    const at = (header: string) => plan.columns.findIndex((column) => column.header === header);
    const formula = (header: string) => String(plan.columns[at(header)]?.body);
    const letter = (header: string) => String.fromCharCode(65 + at(header));
    expect(formula("2026-08 等级")).toContain('IF(T[grade]="","",T[grade])');
    const cell = (row: "headers" | "codes") => `${letter("2026-08")}${rollUpArea(row, 0).row + 1}`;
    expect(formula("2026-08 等级")).toContain(`(T[period]=${cell("headers")})*(T[scheme]=${cell("codes")})`);
    const first = rollUpArea("people", 0).row + 1;
    expect(formula("等级")).toBe(
      `=KPI.COUNTGRADE(${letter("2026-07 等级")}${first}:${letter("2026-09 等级")}${first + 3},S5_CountRules)`,
    );
    // They are no scores: the register keeps the totals of the months alone.
    expect(plan.columns.filter(({ code }) => code === "S5").map(({ header }) => header)).toEqual(
      months.parts.map((part) => part.period),
    );
    expect(plan.teams?.headers).toEqual(["团队", "有总分的人数", "团队得分"]);
    expect(plan.lines[2]).toContain("等级按各期等级的个数评定");
  });
});

describe("teams", () => {
  it("come from their members and cascade to them with a share", () => {
    // 一组 (90 + 75) ÷ 2 = 82.5: 90 × 80 % + 82.5 × 20 %
    expect(totalsOf({ team: { from: "members", by: "each" } })).toEqual({ 张三: 88.5, 李四: 76.5, 王五: 60 });
    // 一组 (90·3 + 75·2) ÷ 5 = 84
    expect(totalsOf({ team: { from: "members", by: "periods" } })).toEqual({ 张三: 88.8, 李四: 76.8, 王五: 60 });
  });

  it("or from results of their own, by their scheme", () => {
    const teams = period("2026-09", [person("一组", "", 95), person("二组", "", 70)], "S6");
    const team = { from: "register", period: "2026-09", scheme: "S6" } as const;
    // 90 × 80 % + 95 × 20 %; 75 × 80 % + 19; 60 × 80 % + 14
    expect(totalsOf({ team }, [...periods, teams])).toEqual({ 张三: 91, 李四: 79, 王五: 62 });
  });
});

describe("the sheet", () => {
  const columns = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, `T[${key}]`])) as NonNullable<
    Register["columns"]
  >;
  const people = finishSteps(rollUpInSteps(periods, months, scheme.reading.scheme));
  const plan = (choice: Partial<RollUpChoice>) =>
    planRollUp({ ...months, ...choice }, people, columns, scheme, AT, "zh");
  const formulaOf = (choice: Partial<RollUpChoice>, header: string) =>
    plan(choice).columns.find((column) => column.header === header)?.body;

  it("looks each month up by what stands in its heads, as last corrected", () => {
    const rowsOf = "(T[period]=D8)*(T[scheme]=D7)";
    const sorted = (column: string) => `SORTBY(FILTER(${column},${rowsOf},""),FILTER(T[at],${rowsOf},0))`;
    expect(formulaOf({}, "2026-07")).toBe(
      `=XLOOKUP(A9:A11&"",${sorted('T[number]&""')},${sorted('IF(T[total]="","",T[total])')},"",0,-1)`,
    );
    expect(
      plan({})
        .columns.map(({ header, code, weight }) => [header, code, weight])
        .slice(3, 6),
    ).toEqual([
      ["2026-07", "S5", 1],
      ["2026-08", "S5", 1],
      ["2026-09", "S5", 1],
    ]);
  });

  it.each([
    ["mean", "MMULT(IF(ISNUMBER(m),m,0),w)"],
    ["weighted", "w,TRANSPOSE(D6:F6)"],
    ["last", "IF(ISNUMBER(F9:F11),F9:F11,IF(ISNUMBER(E9:E11),E9:E11,"],
    ["best", "AVERAGE(LARGE(r,SEQUENCE(MIN(2,COUNT(r)))))"],
  ] as const)("%s in a native formula", (method, part) => expect(formulaOf({ method }, "总分")).toContain(part));

  it("lists teams beside the people", () => {
    const { teams } = plan({ team: { from: "members", by: "each" } });
    expect(teams?.rows.map(([label]) => label)).toEqual(["一组", "二组"]);
    expect(teams?.rows[0]?.[2]).toBe('=IFERROR(AVERAGEIFS(G9:G11,C9:C11,M9),"")');
    expect(formulaOf({ team: { from: "members", by: "each" } }, "团队 (20%)")).toBe(
      '=IF(C9:C11="","",XLOOKUP(C9:C11,$M$9:$M$10,$O$9:$O$10,""))',
    );
  });

  it("is issued into the register as a period of its own, which no streak builds on", () => {
    const made = plan({});
    const line = (first: Cell) => [first, ...Array<Cell>(made.columns.length - 1).fill("")];
    const cells = [
      line(made.title),
      ...made.lines.map(line),
      made.columns.map(({ group }, i) => (group === made.columns[i - 1]?.group ? "" : group)),
      line(""),
      made.columns.map(({ code }) => code),
      made.columns.map(({ header }) => header),
      ...people.map(({ number, name, department, scores, total, grade, rank }): Cell[] => [
        number,
        name,
        department,
        ...scores,
        total,
        grade instanceof Failure ? null : grade,
        rank,
      ]),
    ];
    const results = finishSteps(
      resultsInSteps({
        area: {
          sheet: made.sheet,
          row: rollUpArea("headers", 0).row,
          column: 0,
          rowCount: 4,
          columnCount: made.columns.length,
        },
        cells,
        formulas: made.columns.map(({ body }) => (typeof body === "string" ? body : "")),
        isProtected: false,
      }),
    );
    if (!results) throw new Error("expected results");
    expect(made.sheet).toBe("汇总 2026 Q3");
    expect(proposePeriod([results.sheet], [], AT)).toEqual({ period: "2026 Q3", isSure: true });
    const found = finishSteps(findOpenInSteps(results, peopleOnSheet(results), scheme, { kind: "unknown" }));
    expect(found.map(({ detail }) => detail)).toEqual([
      { kind: "schemeDraft" },
      { kind: "monthsMissing", people: ["李四", "王五"] },
    ]);
    const { rows: kept } = finishSteps(
      planIssueInSteps({
        results,
        people: peopleOnSheet(results),
        scheme,
        from: null,
        period: "2026 Q3",
        by: "李四",
        at: AT,
        language: "zh",
      }),
    );
    expect(kept.register[0]).toMatchObject({ period: "2026 Q3", number: "007", total: 90, grade: "良好", rank: 1 });
    expect(kept.items).toContainEqual(
      expect.objectContaining({ number: "007", kind: "得分", code: "S5", item: "2026-08", value: 80 }),
    );
    const register = registerOf({ rows: kept.register, log: [], columns });
    expect(registeredResults(register)).toEqual([]);
    const again = issuedAlready(register.periods, { period: "2026 Q3", scheme: "S5" }, peopleOnSheet(results));
    expect(again).toHaveLength(3);
  });
});

describe("periods longer than a month", () => {
  it.each([
    ["2026 Q3", "2026 Q3"],
    ["2026年第三季度", "2026 Q3"],
    ["2026年3季度", "2026 Q3"],
    ["２０２６Ｑ１", "2026 Q1"],
    ["2026-Q4", "2026 Q4"],
    ["2026年上半年", "2026 H1"],
    ["2026 H2", "2026 H2"],
    ["2026", "2026"],
    ["2026年度", "2026"],
    ["2026 Q5", null],
  ])("%s", (text, expected) => expect(readPeriod(text)).toBe(expected));

  it("have their months", () => {
    expect(spanOf("2026 Q3")?.months).toEqual(["2026-07", "2026-08", "2026-09"]);
    expect(spanOf("2026 H1")?.months).toHaveLength(6);
    expect(spanOf("2026")?.months.at(-1)).toBe("2026-12");
    expect(spanOf("2026-09")).toBeNull();
    expect(spansAround("2026-09")).toEqual(["2026 Q3", "2026 H2", "2026"]);
    expect(findSpan("考核结果 S5 9月")).toBeNull();
  });
});
