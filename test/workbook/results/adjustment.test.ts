import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Cell } from "../../../src/domain/cell";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { computeAgainInSteps } from "../../../src/workbook/register/computeAgain";
import { findOpenInSteps } from "../../../src/workbook/register/findOpen";
import { peopleOnSheet } from "../../../src/workbook/register/issuedPerson";
import { findBlocking } from "../../../src/workbook/register/planUnblocking";
import { planAcceptance } from "../../../src/workbook/register/planAcceptance";
import { planIssueInSteps } from "../../../src/workbook/register/planIssue";
import { readResultsOnSheet } from "../../../src/workbook/register/resultsOnSheet";
import { sourceOfFormulas } from "../../../src/workbook/register/sourceOfResults";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import type { Adjustment } from "../../../src/workbook/results/adjustment";
import { planResults } from "../../../src/workbook/results/planResults";
import { Failure } from "../../../src/domain/failure";
import { finishSteps } from "../../../src/domain/steps";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";
import { resultsOnSheet } from "../../support/resultsOnSheet";
import { BEST, GOOD, HEADERS } from "../../support/serviceTeam";

const AT = new Date(2026, 9, 5, 14, 30);
const scheme = putOnSheet(schemeOf(S5, "zh"), "zh");
/** 40 % → 80, 45 s → 95, two unanswered → 90: (80 + 95 + 100 + 90) ÷ 4 = 91.25, 良好; sales 90,000: 1,800 and no bonus. */
const CS013: readonly Cell[] = ["CS013", "蒋丙", "售前", 980, 0.4, 45, 90_000, 125, 2, 4_800, 360];
const data = sourceOf(HEADERS, [BEST, GOOD, CS013]);
const mapping = new Map(
  matchColumns(HEADERS, fieldsOf(scheme.reading.scheme, "zh")).flatMap(({ field, column }) =>
    column === null ? [] : [[field.key, column] as const],
  ),
);
const plan = planResults({ scheme, data, mapping, language: "zh", at: AT });
const reason = "补录两单";
const plus: Adjustment = { person: "CS013", change: 4, reason, by: "张三" };

function appraise(...adjustments: Adjustment[]) {
  return appraiseSource(scheme.reading, data, mapping, [], null, adjustments);
}

/** The sheet with adjustments written into it, in the row of the person. */
function sheetWith(...adjustments: Adjustment[]) {
  return resultsOnSheet(plan, appraise(...adjustments), {
    cells: ({ header }, person) => {
      const found = adjustments.find((each) => each.person === data.rows[person]?.[0]);
      if (header === "调整（分或等级）") return found?.change;
      if (header === "调整原因") return found?.reason;
      return header === "调整人" ? found?.by : undefined;
    },
  });
}

describe("an adjustment", () => {
  it("of points changes total, grade, place and pay", () => {
    const person = appraise(plus).people[2];
    // 91.25 + 4 = 95.25, from 95 on 优秀. 4,800 × 95.25 % + 1,800 + 0 + 360 = 6,732.
    expect([person?.appraisal.total, person?.appraisal.grade, person?.rank, person?.pay?.pay]).toEqual([
      95.25,
      "优秀",
      3,
      6_732,
    ]);
    expect(appraise({ ...plus, change: 8.75 }).people.map(({ rank }) => rank)).toEqual([1, 3, 1]);
  });

  it("of a grade leaves the total, and so the pay that goes by it", () => {
    const person = appraise({ ...plus, change: "一般" }).people[2];
    // 4,800 × 91.25 % + 1,800 + 0 + 360
    expect([person?.appraisal.total, person?.appraisal.grade, person?.pay?.pay]).toEqual([91.25, "一般", 6_540]);
  });

  it("of points leaves a grade that a rule has set", () => {
    const { rules, ...s5 } = schemeOf(S5, "zh");
    const veto = { kind: "veto", name: "漏回", indicator: "UNANS", comparison: ">=", value: 2 } as const;
    const vetoed = putOnSheet({ ...s5, rules: [...rules, { ...veto, effect: "zero" }] }, "zh");
    const before = appraiseSource(vetoed.reading, data, mapping).people[2]?.appraisal;
    // A total of zero, and the lowest grade.
    expect([before?.total, before?.grade]).toEqual([0, "差"]);
    const after = appraiseSource(vetoed.reading, data, mapping, [], null, [plus]).people[2]?.appraisal;
    expect(after?.grade).toBe("差");
    const capped = putOnSheet({ ...s5, rules: [...rules, { ...veto, effect: "capGrade", grade: "一般" }] }, "zh");
    const stays = appraiseSource(capped.reading, data, mapping, [], null, [plus]).people[2]?.appraisal;
    expect([stays?.total, stays?.grade]).toEqual([95.25, "一般"]);
  });

  it("is told in the working, after what was calculated", () => {
    const steps = appraise(plus).explain(2);
    const totals = steps.filter(({ outcome }) => outcome === 91.25 || outcome === 95.25).map(({ outcome }) => outcome);
    expect(totals).toEqual([91.25, 95.25]);
    expect(steps.find(({ outcome }) => outcome === 95.25)?.working).toEqual([
      { code: "workingAdjustment", facts: { change: "+4", reason, by: "张三" } },
    ]);
  });

  it("is issued with its reason, and computed again with it", () => {
    const results = sheetWith(plus);
    const people = peopleOnSheet(results);
    const from = sourceOfFormulas(results);
    expect(results.adjustments).toEqual([plus]);
    const now = finishSteps(computeAgainInSteps(results, from?.columns ?? [], scheme, data));
    // The template is a draft; nothing else is open.
    expect(
      finishSteps(findOpenInSteps(results, people, scheme, { kind: "computed", people: now })).map(
        ({ detail }) => detail,
      ),
    ).toEqual([{ kind: "schemeDraft" }]);
    const { rows } = finishSteps(
      planIssueInSteps({
        results,
        people,
        scheme,
        from,
        period: "2026-09",
        by: "李四",
        at: AT,
        language: "zh",
      }),
    );
    expect(rows.register.map(({ total, grade, pay, reason: why }) => [total, grade, pay, why])).toEqual([
      [100, "优秀", 4_600, null],
      [97.5, "优秀", 5_487.5, null],
      [95.25, "优秀", 6_732, "调整 +4：补录两单 (张三)"],
    ]);
    expect(rows.items.filter(({ number, item }) => number === "CS013" && String(item).includes("应发"))).toEqual([]);
  });

  it.each([
    ["has no reason", { ...plus, reason: "" }, "adjustedWithoutReason"],
    ["is to a grade that the scheme does not have", { ...plus, change: "卓越" }, "adjustedToUnknown"],
  ] as const)("that %s has to be put right before issuing", (_what, adjustment, kind) => {
    const results = sheetWith(adjustment);
    const open = finishSteps(findOpenInSteps(results, peopleOnSheet(results), scheme, { kind: "unknown" }));
    expect(open.filter(({ severity }) => severity === "error")).toEqual([
      { severity: "error", detail: { kind, people: ["CS013"] } },
    ]);
  });

  it("for somebody who is not there has to be put right, too", () => {
    const results = resultsOnSheet(plan, appraise(), {
      cells: ({ header }, person) => {
        const row: Readonly<Record<string, Cell>> = { 调整对象: "CS099", "调整（分或等级）": 1, 调整原因: reason };
        return person === 0 ? row[header] : undefined;
      },
    });
    const open = finishSteps(findOpenInSteps(results, peopleOnSheet(results), scheme, { kind: "unknown" }));
    expect(open.map(({ detail }) => detail)).toContainEqual({ kind: "adjustedNobody", people: ["CS099"] });
  });
});

describe("what is typed where a formula spills", () => {
  const spill = new Failure("value", { code: "inputError", facts: { error: "#SPILL!" } });
  const typed = (into: string, value: Cell) =>
    resultsOnSheet(plan, appraise(), {
      cells: ({ header, group }, person) => {
        if (header !== into || group === "薪酬") return undefined;
        return person === 0 ? spill : person === 2 ? value : "";
      },
    });

  it("as a grade becomes the person's adjustment", () => {
    // Row 12 has the headers, so the third person stands in row 15; column E is the grade, J the adjustment.
    expect(findBlocking(typed("等级", "良好"))).toMatchObject([
      { from: { row: 14, column: 4 }, value: "良好", adjustment: { at: { row: 14, column: 9 }, change: "良好" } },
    ]);
  });

  it("as a total becomes the points that it is more than the calculated one", () => {
    expect(findBlocking(typed("总分", 93))).toMatchObject([{ value: 93, adjustment: { change: 1.75 } }]);
  });

  it("elsewhere goes beside", () => {
    expect(findBlocking(typed("名次", 1))).toMatchObject([{ from: { row: 14, column: 5 }, adjustment: null }]);
  });

  it("is looked for where a formula is blocked alone", () => {
    expect(findBlocking(sheetWith(plus))).toEqual([]);
  });
});

describe("the state of a sheet of results", () => {
  const said = (code: string) =>
    `注意：数据已改动（放入时校验码 ${code}），下面已按现在的数据重算。请核对；无误就在窗格的“定稿”里接受，或重新放入。`;

  it("is what its line says", () => {
    const state = (check: string) => resultsOnSheet(plan, appraise(), { check }).state;
    expect(state(said("01234567"))).toBe("dataChanged");
    expect(state("与放入时一致。改动数据或方案后，这张表随即重算，这里会提示。")).toBe("same");
    expect(state("改动原始数据或方案后，这张表随即重算。")).toBeNull();
  });

  it("can be accepted: stamp and watch have the codes of now", () => {
    const changed = sourceOf(HEADERS, [BEST, GOOD, CS013.with(8, 3)]);
    const results = resultsOnSheet(plan, appraiseSource(scheme.reading, changed, mapping));
    const [stamp = "", source = ""] = plan.heading.lines;
    const accepted = planAcceptance(results, scheme, { stamp, source, check: plan.heading.check }, AT, "zh");
    // What would be planned for the changed data in the first place.
    const fresh = planResults({ scheme, data: changed, mapping, language: "zh", at: AT });
    expect(accepted.check).toBe(fresh.heading.check);
    expect(accepted.source).toBe(`${fresh.heading.lines[1] ?? ""} · 2026-10-05 14:30 接受改动`);
  });
});

it("reads a sheet of an earlier version, which had no summary and no adjustments", () => {
  const found = readResultsOnSheet({
    area: { sheet: "考核结果 S5 9月", row: 7, column: 0, rowCount: 2, columnCount: 4 },
    cells: [
      ["考核结果：客服绩效与提成方案", "", "", ""],
      ["方案 S5 · 版本 1 · 校验码 0deeb720", "", "", ""],
      ["数据 '9月'!A3:K8 · 1 人 · 2026年10月1日 10:32 放入", "", "", ""],
      ["改动原始数据或方案后，这张表随即重算。", "", "", ""],
      ["人员", "考核结果", "", "薪酬"],
      ["合计", "", "", 4_600],
      ["", "总分", "等级", ""],
      ["工号", "总分", "等级", "应发工资"],
      ["CS002", 100, "优秀", 4_600],
    ],
    formulas: ["=1", "=2", "", "=3"],
    isProtected: false,
  });
  expect(found).toMatchObject({ scheme: "S5", digest: "0deeb720", checkRow: 3, state: null, adjustments: [] });
  expect(found && peopleOnSheet(found)).toMatchObject([{ number: "CS002", total: 100, grade: "优秀", pay: 4_600 }]);
});
