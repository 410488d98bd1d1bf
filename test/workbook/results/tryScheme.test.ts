import type { Cell } from "../../../src/domain/cell";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { finishSteps } from "../../../src/domain/steps";
import { compareTrials, moversOf, type PersonChange } from "../../../src/domain/whatif/compareTrials";
import { listLevers, moveLever, type Lever } from "../../../src/domain/whatif/levers";
import type { Goal } from "../../../src/domain/whatif/measureGoal";
import { sayReason } from "../../../src/domain/whatif/sayReason";
import { summarizeTrial } from "../../../src/domain/whatif/summarizeTrial";
import type { TriedPeriod } from "../../../src/domain/whatif/Tried";
import { whyChanged } from "../../../src/domain/whatif/whyChanged";
import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { fieldsOf } from "../../../src/workbook/people/fields";
import type { Mapping } from "../../../src/workbook/people/mapping";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { seekLever, tryScheme, withScheme, type TrialSource } from "../../../src/workbook/results/tryScheme";
import { exampleActuals, exampleColumns } from "../../support/exampleActuals";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";
import { BEST, FAIR, GOOD, HEADERS } from "../../support/serviceTeam";

/** What the three are paid together. */
const BUDGET = 15_187.5;

const { reading } = putOnSheet(schemeOf(S5, "zh"), "zh");
const s5 = reading.scheme;

function source(
  rows: readonly (readonly Cell[])[],
  name = "9月",
  headers: readonly string[] = HEADERS,
  scheme = s5,
): TrialSource {
  const mapping: Mapping = new Map(
    matchColumns(headers, fieldsOf(scheme, "zh")).flatMap(({ field, column }) =>
      column === null ? [] : [[field.key, column] as const],
    ),
  );
  return { name, data: sourceOf(headers, rows), mapping, earlier: [] };
}

const september = source([BEST, GOOD, FAIR]);

function tryOn(scheme: Scheme, sources: readonly TrialSource[] = [september]): TriedPeriod[] {
  return finishSteps(tryScheme(withScheme(reading, scheme), sources));
}

function whatIf(after: Scheme, sources: readonly TrialSource[] = [september]) {
  const [was, is] = [tryOn(s5, sources), tryOn(after, sources)];
  const changes = finishSteps(compareTrials(was, is));
  const why = (change: PersonChange, language: "zh" | "en" = "zh"): string[] =>
    change.periods.flatMap(({ period, person }) => {
      const of = (periods: readonly TriedPeriod[], index: number) => ({
        breakdown: periods[period]?.breakDown(index) ?? null,
        pay: periods[period]?.people[index]?.pay ?? null,
      });
      return whyChanged(of(was, person.before), of(is, person.after)).map((reason) => sayReason(reason, language));
    });
  return { before: summarizeTrial(was, s5), after: summarizeTrial(is, after), changes, movers: moversOf(changes), why };
}

const withRate = (rate: number) => moveLever(s5, { kind: "rate", scale: 0, tier: 1 }, rate);

describe("another rate for a tier", () => {
  const { before, after, movers, why } = whatIf(withRate(0.03));

  it("costs what it pays on the part of the tier: 1 % of 10,000 and of 20,000", () => {
    expect(before.paySum).toBe(BUDGET);
    expect(after.paySum).toBe(BUDGET + 100 + 200);
    expect([before.meanTotal, after.meanTotal]).toEqual([(100 + 97.5 + 85) / 3, (100 + 97.5 + 85) / 3]);
  });

  it("changes nothing for whoever sold less, and puts who wins most first", () => {
    expect(movers.map(({ name, pay, effect }) => [name, pay, effect])).toEqual([
      ["李四", 200, "wins"],
      ["孙三", 100, "wins"],
    ]);
  });

  it("says why", () => {
    expect(movers.map((change) => why(change))).toEqual([["提成 1,100.00 → 1,300.00"], ["提成 600.00 → 700.00"]]);
    expect(movers.map((change) => why(change, "en"))).toEqual([["提成 1,100.00 → 1,300.00"], ["提成 600.00 → 700.00"]]);
  });
});

describe("more points off for each that is unanswered", () => {
  // 5 → 10 for each of two: 80 instead of 90, a quarter of it in the total.
  const scheme = structuredClone(s5);
  const unanswered = scheme.indicators.find(({ code }) => code === "UNANS");
  Object.assign(unanswered?.scoring ?? {}, { points: 10 });
  const { before, after, movers, why } = whatIf(scheme);

  it("moves one person to a lower grade", () => {
    expect(before.grades.map(({ count }) => count)).toEqual([2, 1, 0, 0]);
    expect(after.grades.map(({ count }) => count)).toEqual([2, 0, 1, 0]);
    expect(movers.map(({ name, total, pay, effect }) => [name, total, pay, effect])).toEqual([
      ["李四", -2.5, -100, "loses"],
    ]);
  });

  it("says which indicator, which grade and which item of pay", () => {
    const [loser] = movers;
    expect(loser && why(loser)).toEqual([
      "未回复数 得分 90 → 80：总分 −2.5",
      "等级 良好 → 一般",
      "绩效工资 3,400.00 → 3,300.00",
    ]);
    expect(loser && why(loser, "en")).toEqual([
      "未回复数, score 90 → 80: −2.5 points",
      "Grade 良好 → 一般",
      "绩效工资 3,400.00 → 3,300.00",
    ]);
  });
});

describe("grades that move", () => {
  it("change a grade where the total stays", () => {
    const { movers, why } = whatIf(moveLever(s5, { kind: "grade", label: "优秀" }, 98));
    expect(movers.map(({ name }) => name)).toEqual(["孙三"]);
    expect(movers.map((change) => why(change))).toEqual([["等级 优秀 → 良好：总分不变，等级线变了"]]);
  });
});

describe("weights that change", () => {
  it("change places: the quicker overtakes whom the weight of conversion had put first", () => {
    const first: readonly Cell[] = ["A1", "甲", "售前", 500, 0.5, 60, 0, 120, 0, 4000, 300];
    const second: readonly Cell[] = ["A2", "乙", "售前", 500, 0.35, 40, 0, 120, 0, 4000, 300];
    // 100, 80 and 70, 100 count a quarter each: 95 and 92.5. With 10 % for conversion and 30 % for each other: 94 and 97.
    const scheme = moveLever(s5, { kind: "weight", code: "CONV" }, 0.1);
    const { changes, why } = whatIf(scheme, [source([first, second])]);
    expect(changes.map(({ periods }) => periods[0]?.total)).toEqual([
      { before: 95, after: 94 },
      { before: 92.5, after: 97 },
    ]);
    expect(changes.map(({ periods }) => periods[0]?.rank)).toEqual([
      { before: 1, after: 2 },
      { before: 2, after: 1 },
    ]);
    const [loser] = changes;
    // 100 · (10 % − 25 %) = −15; 80 · (30 % − 25 %) = 4; 100 · 5 % = 5 twice.
    expect(loser && why(loser).slice(0, 4)).toEqual([
      "询单转化率 占比 25% → 10%：总分 −15",
      "客单价 占比 25% → 30%：总分 +5",
      "未回复数 占比 25% → 30%：总分 +5",
      "平均响应时间 占比 25% → 30%：总分 +4",
    ]);
  });
});

describe("several periods", () => {
  const october = source([GOOD, FAIR], "10月");

  it("adds up pay, and finds a person again by his number", () => {
    const { before, after, movers } = whatIf(withRate(0.03), [september, october]);
    expect(before.paySum).toBe(BUDGET + 5487.5 + 5100);
    expect(after.paySum).toBe(BUDGET + 300 + 5487.5 + 5100 + 300);
    expect(movers.map(({ name, pay, periods }) => [name, pay, periods.length])).toEqual([
      ["李四", 400, 2],
      ["孙三", 200, 2],
    ]);
  });
});

describe("a person who cannot be appraised", () => {
  it("is counted, and stays out of sums", () => {
    const ill: readonly Cell[] = ["CS007", "郑七", "售前", "请假", null, null, null, null, null, 4000, 300];
    const { before, movers } = whatIf(withRate(0.03), [source([BEST, ill])]);
    expect([before.people, before.withoutPay, before.withoutGrade, before.paySum]).toEqual([2, 1, 1, 4600]);
    expect(movers).toEqual([]);
  });
});

test.each(templates.map((template) => [template.id, template] as const))(
  "%s against itself changes nobody",
  (_, template) => {
    const own = putOnSheet(schemeOf(template, "zh"), "zh").reading;
    const headers = ["姓名", ...exampleColumns(template, "zh").map(({ head }) => head)];
    const rows = exampleActuals(template, "zh").map((actuals, i) => [`示例${i + 1}`, ...actuals]);
    const sources = [source(rows, "示例", headers, own.scheme)];
    const tried = () => finishSteps(tryScheme(own, sources));
    expect(moversOf(finishSteps(compareTrials(tried(), tried())))).toEqual([]);
    expect(tried()[0]?.people).toHaveLength(rows.length);
  },
);

test.each(templates.map((template) => [template.id, template] as const))(
  "%s with another first weight: the reasons add up to what the total changes by",
  (_, template) => {
    const own = putOnSheet(schemeOf(template, "zh"), "zh").reading;
    const lever = listLevers(own.scheme).find((each) => each.lever.kind === "weight")?.lever;
    const other = lever ? moveLever(own.scheme, lever, 0.05) : own.scheme;
    const headers = ["姓名", ...exampleColumns(template, "zh").map(({ head }) => head)];
    const rows = exampleActuals(template, "zh").map((actuals, i) => [`示例${i + 1}`, ...actuals]);
    const sources = [source(rows, "示例", headers, own.scheme)];
    const [was] = finishSteps(tryScheme(own, sources));
    const [is] = finishSteps(tryScheme(withScheme(own, other), sources));
    rows.forEach((_row, i) => {
      const [before, after] = [was?.breakDown(i) ?? null, is?.breakDown(i) ?? null];
      if (typeof before?.total !== "number" || typeof after?.total !== "number") return;
      const points = whyChanged({ breakdown: before, pay: null }, { breakdown: after, pay: null }).map((reason) =>
        "points" in reason ? reason.points : 0,
      );
      expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(after.total - before.total, 9);
    });
  },
);

describe("goal seek", () => {
  function seek(
    lever: Lever,
    goal: Goal,
    sources: readonly TrialSource[] = [september],
    range?: { low: number; high: number; step: number },
  ) {
    const found = listLevers(s5).find((each) => JSON.stringify(each.lever) === JSON.stringify(lever));
    if (!found) throw new Error("no such lever");
    return finishSteps(seekLever(reading, sources, lever, range ?? found, goal));
  }
  const rate: Lever = { kind: "rate", scale: 0, tier: 1 };

  it("finds the largest rate within a budget: 15,187.50 + 30,000 · (r − 2 %) ≤ 15,400 up to 2.708 %", () => {
    expect(seek(rate, { kind: "pay", amount: 15_400 })).toEqual({
      kind: "found",
      best: { value: 0.027, reaches: 15_397.5 },
      next: { value: 0.028, reaches: 15_427.5 },
      isMonotone: true,
    });
  });

  it("meets a budget that a step meets exactly", () => {
    expect(seek(rate, { kind: "pay", amount: 15_487.5 })).toMatchObject({ best: { value: 0.03, reaches: 15_487.5 } });
  });

  it("says how far a rate can get: 5 % cost 15,187.50 + 900", () => {
    expect(seek(rate, { kind: "pay", amount: 20_000 })).toEqual({
      kind: "atMost",
      best: { value: 0.05, reaches: 16_087.5 },
      isMonotone: true,
    });
  });

  it("says what it comes to at least: 0 % cost 15,187.50 − 600", () => {
    expect(seek(rate, { kind: "pay", amount: 10_000 })).toEqual({
      kind: "atLeast",
      best: { value: 0, reaches: 14_587.5 },
      isMonotone: true,
    });
  });

  it("finds the boundary from which at most a third are excellent: 97.5 is left behind at 98", () => {
    expect(seek({ kind: "grade", label: "优秀" }, { kind: "share", grades: ["优秀"], share: 0.34 })).toEqual({
      kind: "found",
      best: { value: 98, reaches: 1 / 3 },
      next: { value: 97, reaches: 2 / 3 },
      isMonotone: true,
    });
  });

  it("finds a target: each second more for answering gives one of three persons a point, a quarter of it in the total", () => {
    // 60 s against 50 s: two steps of 5 s, 90 points instead of 80, 2.5 in the total, 100 of pay. A second more: another 10.
    expect(seek({ kind: "target", code: "RESP" }, { kind: "pay", amount: BUDGET + 100 })).toEqual({
      kind: "found",
      best: { value: 50, reaches: BUDGET + 100 },
      next: { value: 51, reaches: BUDGET + 110 },
      isMonotone: true,
    });
  });

  it("finds a weight, the others in proportion", () => {
    // With w for conversion: 97 and 84.666 at 30 % (23.34 %, 23.33 %, 23.33 % for the others), 96.9 and 84.6 at 31 % (23 % each).
    expect(seek({ kind: "weight", code: "CONV" }, { kind: "pay", amount: 15_150 })).toEqual({
      kind: "found",
      best: { value: 0.31, reaches: 4600 + (4360.5 + 1100) + (3384 + 1700) },
      next: { value: 0.3, reaches: 4600 + (4365 + 1100) + (3386.64 + 1700) },
      isMonotone: true,
    });
  });

  it("takes bounds and steps as they are chosen", () => {
    expect(
      seek(rate, { kind: "pay", amount: 15_400 }, [september], { low: 0.02, high: 0.04, step: 0.005 }),
    ).toMatchObject({
      best: { value: 0.025, reaches: 15_337.5 },
      next: { value: 0.03, reaches: 15_487.5 },
    });
  });

  it("has nothing to measure where nobody is paid", () => {
    const withoutBase = source([BEST.slice(0, 9)], "9月", HEADERS.slice(0, 9));
    expect(seek(rate, { kind: "pay", amount: 1 }, [withoutBase])).toEqual({ kind: "unmeasured" });
  });

  it("changes the scheme nowhere", () => {
    const before = structuredClone(s5);
    seek({ kind: "weight", code: "CONV" }, { kind: "pay", amount: 15_150 });
    expect(s5).toEqual(before);
  });
});

test("five thousand people are appraised in steps of one", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [`N${i}`, ...GOOD.slice(1)]);
  const steps = tryScheme(reading, [source(rows)]);
  const places: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) places.push(step.value);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // Appraising and paying are half of the way each: one of five thousand people is a ten-thousandth of it.
  const longest = Math.max(...places.map((place, i) => place - (places[i - 1] ?? 0)), 1 - (places.at(-1) ?? 0));
  expect(longest).toBeCloseTo(0.0001, 9);
});
