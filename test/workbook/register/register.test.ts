import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { columnFormula } from "../../../src/workbook/people/columnFormula";
import { plainReading, type ColumnReading } from "../../../src/workbook/people/source";
import type { ResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import { comparePeople } from "../../../src/workbook/register/comparePeople";
import { computeAgainInSteps } from "../../../src/workbook/register/computeAgain";
import { findOpenInSteps, issuedAlready } from "../../../src/workbook/register/findOpen";
import { peopleOnSheet, type IssuedPerson } from "../../../src/workbook/register/issuedPerson";
import { arrangeRows, keptRowsInSteps } from "../../../src/workbook/register/keptRows";
import { registerColumns } from "../../../src/workbook/register/keptTables";
import { payrollInSteps } from "../../../src/workbook/register/payroll";
import { payrollCsv } from "../../../src/workbook/register/payrollTable";
import { planCarry } from "../../../src/workbook/register/planCarry";
import { sumOfPay } from "../../../src/workbook/register/planIssue";
import { readLine } from "../../../src/workbook/register/readLine";
import { readPeriod } from "../../../src/workbook/register/realPeriod";
import { settledPeople, type Register } from "../../../src/workbook/register/register";
import { registeredResults } from "../../../src/workbook/register/registeredResults";
import { serialTime, showTime } from "../../../src/workbook/register/serialTime";
import { findSource, readUses, sourceOfFormulas, spellUses } from "../../../src/workbook/register/sourceOfResults";
import { arrangeHistory, proposeHistory } from "../../../src/workbook/results/arrangeHistory";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { planResults } from "../../../src/workbook/results/planResults";
import { sourceOf } from "../sourceOf";
import { BEST, GOOD, HEADERS } from "../../support/serviceTeam";
import { registerOf } from "../../support/registerOf";
import { AT, issue, mappingOf, resultsOf, scheme } from "./serviceResults";

/** 9 unanswered take 45 points off a quarter of the weight: 88.75. 4,000 × 88.75 % + 300 + 300 = 4,150: 450 less than 4,600. */
const LATE: readonly Cell[] = BEST.map((cell, i) => (i === 8 ? 9 : cell));
const september = resultsOf([BEST, GOOD]);

describe("a sheet of results", () => {
  it.each(["zh", "en"] as const)("says who came to what, in %s", (language) => {
    expect(peopleOnSheet(resultsOf([BEST, GOOD], language))).toMatchObject([
      { number: "CS002", name: "钱二", department: "售前", total: 100, grade: "优秀", rank: 1, pay: 4_600 },
      { number: "CS003", total: 97.5, rank: 2, pay: 5_487.5 },
    ]);
  });

  it("keeps in words how each column is read, units and all", () => {
    const readings = [
      "asIs",
      "percent",
      "shareOfFive",
      "pointsOfFive",
      "×60",
      "÷3600",
      "×10000",
      "noDates",
      "downwards",
    ];
    const uses = readings.map((reading) => ({
      code: "RESP",
      header: "平均响应时间（分钟）",
      reading: reading as ColumnReading,
    }));
    expect(readUses(spellUses(uses))).toEqual(uses);
    for (const { reading } of uses) {
      const plain = sourceOf(HEADERS, [BEST, GOOD], null).source;
      const read = { ...plain, reading: { ...plainReading, columns: new Map([[3, reading]]) } };
      const formula = columnFormula({ ...sourceOf(HEADERS, [BEST, GOOD], null), source: read }, 3);
      const results = { columns: [{ group: "groupActuals", header: HEADERS[3], code: "RESP", formula }] };
      expect(sourceOfFormulas(results as unknown as ResultsOnSheet)?.columns[0]?.reading).toBe(reading);
    }
  });

  it.each(["数据9月", null])("tells by its formulas where its figures come from: %s", (table) => {
    const from = sourceOfFormulas(resultsOf([BEST, GOOD], "zh", table));
    expect(from?.source).toBe(table ?? "9月");
    const uses = from?.columns ?? [];
    expect(readUses(spellUses(uses))).toEqual(uses);
    const data = sourceOf(HEADERS, [BEST, GOOD], table);
    expect(from && findSource(from, [data.source])).toMatchObject({ sheet: "9月" });
    const again = finishSteps(computeAgainInSteps(september, uses, scheme, data));
    expect(again).toMatchObject([{ pay: 4_600 }, { pay: 5_487.5 }]);
  });

  it("has a check code that any figure changes, and another form of blank does not", () => {
    expect(resultsOf([BEST, GOOD]).checkCode).toBe(september.checkCode);
    expect(resultsOf([LATE, GOOD]).checkCode).not.toBe(september.checkCode);
  });
});

describe("before issuing", () => {
  const people = peopleOnSheet(september);
  const kindsOf = (...given: Parameters<typeof findOpenInSteps>) =>
    finishSteps(findOpenInSteps(...given)).map(({ severity, detail }) => `${severity} ${detail.kind}`);

  it("only the draft is open where all agrees", () => {
    expect(kindsOf(september, people, scheme, { kind: "computed", people })).toEqual(["advice schemeDraft"]);
  });

  it("a scheme that has changed, is gone or has errors is in the way", () => {
    const other = { ...scheme, digest: "00000000" };
    expect(kindsOf(september, people, other, { kind: "computed", people })).toContain("error schemeChanged");
    expect(kindsOf(september, people, null, { kind: "unknown" })).toEqual([
      "error schemeMissing",
      "advice sourceUnknown",
    ]);
  });

  it("people without a total are told, and results that differ from the data are in the way", () => {
    const leave: readonly Cell[] = ["CS007", "郑七", "售前", "请假", null, null, null, null, null, 4000, 300];
    const results = resultsOf([BEST, leave]);
    const now = peopleOnSheet(resultsOf([LATE, leave]));
    expect(kindsOf(results, peopleOnSheet(results), scheme, { kind: "computed", people: now })).toEqual([
      "advice schemeDraft",
      "advice withoutTotal",
      "error differs",
    ]);
  });
});

describe("the register", () => {
  const register = issue(september, "2026-09");

  it("has a row a person with the figures of the sheet", () => {
    expect(register.rows).toMatchObject([
      {
        period: "2026-09",
        scheme: "S5",
        number: "CS002",
        total: 100,
        grade: "优秀",
        rank: 1,
        pay: 4_600,
        kind: "定稿",
        by: "李四",
      },
      { period: "2026-09", number: "CS003", total: 97.5, pay: 5_487.5, source: "数据9月" },
    ]);
    expect(showTime(Number(register.rows[0]?.at))).toBe("2026-10-05 14:30");
    expect(register.log).toMatchObject([{ deed: "定稿", people: 2, pay: 10_087.5 }]);
  });

  it("has a row for each score and pay item, which add up to the pay", () => {
    const paid = register.items.filter(({ number, kind }) => number === "CS003" && kind === "薪酬");
    expect(paid.reduce((sum, { value }) => sum + Number(value), 0)).toBe(5_487.5);
    expect(
      register.items.filter(({ number, kind }) => number === "CS003" && kind === "得分").map(({ value }) => value),
    ).toEqual([90, 100, 100, 100]);
  });

  it("is not issued twice for the same people, period and scheme", () => {
    const periods = register.periods;
    const people = peopleOnSheet(september);
    expect(issuedAlready(periods, { period: "2026-09", scheme: "S5" }, people)).toHaveLength(2);
    expect(issuedAlready(periods, { period: "2026-10", scheme: "S5" }, people)).toEqual([]);
    // Nor by another version of the scheme.
    expect(issuedAlready(periods, { period: "2026-09", scheme: "S5v2" }, people)).toHaveLength(2);
    const other: IssuedPerson = { ...(people[0] as IssuedPerson), number: "CS099" };
    expect(issuedAlready(periods, { period: "2026-09", scheme: "S5" }, [other])).toEqual([]);
  });

  it("is read in either language, in any order, with the reader's own columns", () => {
    const headers = ["备注", ...Object.values(registerColumns).map(({ en }) => en)].reverse();
    const { cells } = arrangeRows(registerColumns, headers, register.rows, "台账");
    const read = finishSteps(keptRowsInSteps(registerColumns, headers, [...cells].reverse(), "台账"));
    const shown = registerOf({ ...register, rows: read }).periods;
    expect(shown.map(({ period, people }) => [period, sumOfPay(people)])).toEqual([["2026-09", 10_087.5]]);
  });

  it("says which column is missing, and in which sheet", () => {
    const headers = Object.values(registerColumns).map(({ zh }) => (zh === "等级" ? "级别" : zh));
    expect(() => finishSteps(keptRowsInSteps(registerColumns, headers, [], "台账"))).toThrow(/“Grade”/);
  });
});

describe("a late change", () => {
  const register = issue(september, "2026-09");
  const [issued] = register.periods;
  if (!issued?.issues[0]) throw new Error("expected an issued period");
  const [made] = issued.issues;
  const late = sourceOf(HEADERS, [LATE, GOOD]);
  const now = finishSteps(computeAgainInSteps(september, made.from?.columns ?? [], scheme, late));
  const differences = comparePeople(settledPeople(issued.people, issued.corrections), now);

  it("is shown a person: total, grade and pay", () => {
    expect(differences).toMatchObject([
      { number: "CS002", before: { total: 100, pay: 4_600 }, after: { total: 88.75, pay: 4_150 }, payMore: -450 },
    ]);
  });

  it("is carried once: computed again, nothing differs", () => {
    const deed = { by: "李四", reason: "漏记未回复", at: AT, language: "zh" } as const;
    const rows = planCarry(issued, made, differences, scheme, "2026-10", deed);
    const after = registerOf({ ...register, rows: [...register.rows, ...rows.register] });
    const [again] = after.periods;
    expect(again?.people).toMatchObject([{ pay: 4_600 }, { pay: 5_487.5 }]);
    expect(comparePeople(settledPeople(again?.people ?? [], again?.corrections ?? []), now)).toEqual([]);
    // October pays CS002 4,600 − 450 and says why.
    const october = issue(september, "2026-10", after);
    const payroll = finishSteps(payrollInSteps("2026-10", october, october.items));
    expect(payroll.people).toMatchObject([
      { number: "CS002", pay: 4_600, carried: -450, payable: 4_150, reason: "2026-09 漏记未回复" },
      { number: "CS003", pay: 5_487.5, carried: 0, payable: 5_487.5 },
    ]);
    expect(payroll.sums).toEqual({ pay: 10_087.5, included: 0, carried: -450, payable: 9_637.5, issued: 10_087.5 });
    // September is as it was.
    expect(finishSteps(payrollInSteps("2026-09", october, [])).sums).toMatchObject({ pay: 10_087.5, carried: 0 });
  });
});

describe("a payroll as CSV", () => {
  it("quotes what needs it, and makes no formula of a text", () => {
    const register = issue(september, "2026-09");
    const payroll = finishSteps(payrollInSteps("2026-09", register, register.items));
    const [first] = payroll.people;
    if (!first) throw new Error("expected people");
    const csv = payrollCsv({ ...payroll, people: [{ ...first, name: '钱,"二"', department: "=1+1" }] }, "zh");
    expect(csv.startsWith("工号,姓名,部门,")).toBe(true);
    expect(csv).toMatch(/\r\nCS002,"钱,""二""",'=1\+1,.*,4600\.00\r\n$/);
    const sly = payrollCsv({ ...payroll, people: [{ ...first, name: "-1+2", department: "@SUM(A1)", pay: -5 }] }, "zh");
    expect(sly).toMatch(/\r\nCS002,'-1\+2,'@SUM\(A1\),.*,-5\.00\r\n$/);
  });
});

describe("streaks from the register", () => {
  const columns = Object.fromEntries(
    ["period", "scheme", "kind", "number", "name", "grade", "rank"].map((key) => [key, `T[${key}]`]),
  ) as NonNullable<Register["columns"]>;
  const july = issue(september, "2026-07");
  const both = { ...issue(september, "2026-08", july), columns };
  const earlier = registeredResults(both);

  it("come before September, in order, and not the month itself", () => {
    const withSeptember = registeredResults({ ...issue(september, "2026-09", both), columns });
    const proposed = proposeHistory(withSeptember, "S5", "9月");
    expect(arrangeHistory(proposed, "9月").map((each) => each?.sheet)).toEqual(["2026-07", "2026-08"]);
    expect(arrangeHistory(proposed.slice(0, 1), "9月").map((each) => each?.sheet ?? null)).toEqual(["2026-08"]);
  });

  it("pay S5's 200 in the third month, once", () => {
    const data = sourceOf(HEADERS, [BEST, GOOD]);
    const [best, good] = appraiseSource(scheme.reading, data, mappingOf(data), arrangeHistory(earlier, "9月")).people;
    expect(best?.pay?.pay).toBe(4_800);
    expect(good?.pay?.pay).toBe(5_487.5);
    const fourth = registeredResults({ ...issue(september, "2026-06", both), columns });
    const [again] = appraiseSource(scheme.reading, data, mappingOf(data), arrangeHistory(fourth, "9月")).people;
    expect(again?.pay?.pay).toBe(4_600);
  });

  it("flag S5's third 差 running, once, and pay nothing for it", () => {
    // Conversion of 10 %, 120 s, orders of 20 and 9 unanswered: far below 70.
    const POOR = BEST.map((cell, i) => ({ 4: 0.1, 5: 120, 7: 20, 8: 9 })[i] ?? cell);
    const failing = resultsOf([POOR, GOOD]);
    expect(peopleOnSheet(failing)[0]?.grade).toBe("差");
    const two = { ...issue(failing, "2026-08", issue(failing, "2026-07")), columns };
    const data = sourceOf(HEADERS, [POOR, GOOD]);
    const { people, explain } = appraiseSource(
      scheme.reading,
      data,
      mappingOf(data),
      arrangeHistory(registeredResults(two), "9月"),
    );
    expect(people.map(({ streaks }) => streaks.map(({ rule, run }) => [rule.name, run]))).toEqual([
      [["连续三个月不合格，提示复核", 3]],
      // 97.5 is first of the two, and excellent.
      [["连续三个月第一且优秀", 3]],
    ]);
    expect(explain(0)).toContainEqual(expect.objectContaining({ subject: "连续三个月不合格，提示复核", outcome: 0 }));
    expect(people[0]?.pay?.pay).toBe(peopleOnSheet(failing)[0]?.pay);
    const three = registeredResults({ ...issue(failing, "2026-06", two), columns });
    const [again] = appraiseSource(scheme.reading, data, mappingOf(data), arrangeHistory(three, "9月")).people;
    expect(again?.streaks).toEqual([]);
  });

  it("are looked up in the register by period and scheme", () => {
    const data = sourceOf(HEADERS, [BEST, GOOD]);
    const plan = planResults({ scheme, data, mapping: mappingOf(data), earlier, language: "zh", at: AT });
    const [first] = plan.columns.filter(({ header }) => header.startsWith("等级·2026"));
    expect(first?.formula).toContain('FILTER(IF(T[number]="","",T[number]),(T[period]="2026-08")*(T[scheme]="S5")');
  });
});

describe("lines and months", () => {
  it("reads back what a message has worded", () => {
    expect(
      readLine("Issued · period 2026-09 · 2026-10-05 14:30 by Ann Example · values check code 0a1b2c3d", "issuedLine", [
        "period",
        "time",
        "by",
        "checkCode",
      ]),
    ).toEqual({
      period: "2026-09",
      time: "2026-10-05 14:30",
      by: "Ann Example",
      checkCode: "0a1b2c3d",
    });
    expect(readLine("改动原始数据", "issuedLine", ["period"])).toBeNull();
  });

  it.each([
    ["2026-09", "2026-09"],
    ["2026年9月", "2026-09"],
    ["２０２６．１２", "2026-12"],
    ["9月", null],
    ["", null],
  ])("%s", (text, period) => expect(readPeriod(text)).toBe(period));

  it("keeps the time in the reader's own zone", () => expect(serialTime(new Date(1900, 0, 1, 12))).toBe(2.5));
});
