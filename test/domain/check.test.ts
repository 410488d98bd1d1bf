import { checkScheme } from "../../src/domain/check/checkScheme";
import type { Remark } from "../../src/domain/check/remark";
import { sayRemark } from "../../src/domain/check/messages/remarkMessage";
import { readScheme } from "../../src/domain/scheme/readScheme";
import type { PayItem } from "../../src/domain/pay/payPlan";
import { scheme as schemeSchema, type Scheme, type SchemeInput } from "../../src/domain/scheme/scheme";
import { templates } from "../../src/templates";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { schemeCells } from "../support/schemeCells";

/** A scheme about which there is nothing to say. */
const sound: SchemeInput = {
  id: "X1",
  title: "Sound",
  version: "1",
  source: "house rules",
  indicators: [
    {
      code: "A",
      name: "Conversion",
      unit: "%",
      weight: 0.6,
      scoring: { method: "ratio", target: 0.5, cap: 120 },
      basis: "house rules",
    },
    {
      code: "B",
      name: "Response",
      unit: "s",
      weight: 0.4,
      scoring: { method: "linear", better: "lower", baseline: 60, target: 40, challenge: 20, above: "cutoff" },
      basis: "house rules",
    },
    { code: "SALES", name: "Sales", unit: "CNY", weight: 0, scoring: { method: "record" }, basis: "house rules" },
  ],
  grades: [
    { from: 90, label: "Good", coefficient: 1.2 },
    { from: 0, label: "Poor", coefficient: 0.8 },
  ],
  scales: [
    {
      tiers: [
        { from: 0, rate: 0.01 },
        { from: 1000, rate: 0.02, bonus: 50 },
      ],
    },
  ],
  pay: {
    items: [
      { name: "KPI pay", factors: "Base pay × Coefficient of the grade" },
      { name: "Commission", factors: "Commission", on: "SALES" },
      { name: "Bonus", factors: "Bonus", on: "SALES" },
    ],
  },
};

interface Said {
  severity: Remark["severity"];
  what: string;
  mend: string;
  /** What the cell that it points at holds. */
  cell: unknown;
}

function check(change: Partial<SchemeInput>): Said[] {
  return checkCells(schemeSchema.parse({ ...sound, ...change }));
}

function checkCells(scheme: Scheme, alter: (cell: unknown) => unknown = (cell) => cell): Said[] {
  const cells = schemeCells(scheme, "en").map((row) => row.map((cell) => alter(cell) as string));
  return checkScheme(readScheme(cells, "indicators")).map(({ severity, place, what, mend }) => ({
    severity,
    what: sayRemark(what, "en"),
    mend: sayRemark(mend, "en"),
    cell: place && cells[place.row - 1]?.[place.column - 1],
  }));
}

/** The sound scheme with one of its indicators changed. */
function withIndicator(position: number, change: Partial<SchemeInput["indicators"][number]>): Partial<SchemeInput> {
  return {
    indicators: sound.indicators.map((indicator, i) => (i === position ? { ...indicator, ...change } : indicator)),
  };
}

/** The sound scheme with one more pay item. */
function paying(item: Partial<PayItem> & { factors: string }): Partial<SchemeInput> {
  return { pay: { items: [...(sound.pay?.items ?? []), { name: "Extra", ...item }] } };
}

const recorded = {
  ...{ code: "N", name: "Notes", weight: 0, basis: "house rules" },
  scoring: { method: "record" },
} as const;
const rated: SchemeInput["indicators"][number] = {
  ...{ code: "R", name: "Conduct", weight: 0, basis: "house rules" },
  scoring: {
    method: "rating",
    levels: [
      { label: "good", score: 100 },
      { label: "poor", score: 50 },
    ],
  },
};

/** Grades by counts. */
const counted: Partial<SchemeInput> = {
  indicators: [...sound.indicators, rated],
  grades: [],
  countRules: [
    { grade: "Good", levels: "good", atLeast: 1, coefficient: 1.2 },
    { grade: "Poor", coefficient: 0.8 },
  ],
};

const named = (...rows: readonly (readonly [label: string, from: number, coefficient?: number])[]) =>
  rows.map(([label, from, coefficient]) => ({ label, from, coefficient: coefficient ?? 1.0 + from / 100 }));
const weighted = (weight: number) => withIndicator(0, { weight });
const scored = (scoring: SchemeInput["indicators"][number]["scoring"]) => withIndicator(0, { scoring });

const penalty = { kind: "item", name: "Complaints", indicator: "SALES", points: -10 } as const;
const grades = (lowest: number) => [
  { from: 90, label: "Good", coefficient: 1.2 },
  { from: lowest, label: "Poor", coefficient: 0.8 },
];

test("there is nothing to say about a sound scheme", () => {
  expect(check({})).toEqual([]);
});

test.each<[string, Partial<SchemeInput>, Remark["severity"], string, unknown]>([
  ["weights short of 100", weighted(0.45), "warning", "the weights add up to 85%, 15% short", 0.45],
  [
    "a weight of 25 among percentages",
    weighted(25),
    "warning",
    "the weight of “Conversion” is 25 among percentages: should it be 25%?",
    25,
  ],
  [
    "a target of 5,000 %",
    scored({ method: "ratio", target: 50, cap: 120 }),
    "warning",
    "“Target” is 5000%: should it be 50%?",
    50,
  ],
  [
    "a level of a percentage that is far off",
    scored({
      method: "steps",
      levels: [
        { from: null, score: 60 },
        { from: 0.6, score: 80 },
        { from: 80, score: 100 },
      ],
    }),
    "warning",
    "“From” is 8000%: should it be 80%?",
    80,
  ],
  [
    "a grade that was deleted from the middle of four",
    { grades: named(["Excellent", 95], ["Fair", 70], ["Poor", 0]) },
    "advice",
    "“Fair” follows “Excellent” without “Good” between them: was it deleted by mistake?",
    "Fair",
  ],
  [
    "a letter that was deleted, the worst first",
    { grades: named(["D", 0], ["B", 80], ["A", 90]) },
    "advice",
    "“D” follows “B” without “C” between them: was it deleted by mistake?",
    "D",
  ],
  [
    "a leap of score and coefficient in an even ladder",
    // 90, 85, 80, 70, 65: five points and 0.1 each, but for ten and 0.2 between III and V.
    {
      grades: named(["I", 90, 1.4], ["II", 85, 1.3], ["III", 80, 1.2], ["V", 70, 1], ["VI", 65, 0.9], ["VII", 0, 0.8]),
    },
    "advice",
    "from “III” to “V” score and coefficient fall by two steps at once: was a grade deleted by mistake?",
    "V",
  ],
  ["weights beyond 100", weighted(0.7), "warning", "the weights add up to 110%, 10% too much", 0.7],
  ["a code that stands twice", withIndicator(1, { code: "a" }), "error", "the indicator “a” is listed twice", "a"],
  [
    "a name that stands twice",
    withIndicator(1, { name: "conversion" }),
    "warning",
    "the indicator “conversion” is listed twice",
    "conversion",
  ],
  [
    "baseline and target the same",
    scored({ method: "range", baseline: 3, target: 3 }),
    "error",
    "baseline and target are both 3",
    3,
  ],
  [
    "a ratio to a target of 0",
    scored({ method: "ratio", target: 0, cap: 100 }),
    "error",
    "the target is 0, so there is no ratio to it",
    0,
  ],
  [
    "a ratio to a negative target",
    scored({ method: "ratio", target: -5, cap: 100 }),
    "error",
    "the target -5 is negative, so a ratio to it means nothing",
    -5,
  ],
  [
    "a relative deviation from a target of 0",
    scored({ method: "closeness", target: 0, deviation: "relative", levels: [{ from: 0, score: 100 }] }),
    "error",
    "the target is 0, so there is no ratio to it",
    0,
  ],
  [
    "a comparison that contradicts the direction",
    scored({ method: "passFail", better: "lower", target: 0.9, comparison: ">=" }),
    "error",
    "“Conversion” is said to be better lower, but its figures say the opposite",
    "Lower is better",
  ],
  [
    "overlapping levels",
    scored({
      method: "steps",
      levels: [
        { from: 1, score: 50 },
        { from: 1, score: 100 },
      ],
    }),
    "error",
    "“Conversion” cannot be scored: two bands start at 1: they overlap",
    "A",
  ],
  [
    "a gap between levels",
    scored({
      method: "steps",
      levels: [
        { from: 0, to: 1, score: 50 },
        { from: 2, score: 100 },
      ],
    }),
    "error",
    "“Conversion” cannot be scored: no band covers 1 to 2",
    "A",
  ],
  [
    "a direction that the figures contradict",
    scored({ method: "efficacy", better: "higher", baseline: 9, target: 3, cap: 100 }),
    "error",
    "“Conversion” is said to be better higher, but its figures say the opposite",
    "Higher is better",
  ],
  [
    "levels that rise and fall",
    scored({
      method: "steps",
      levels: [
        { from: 0, score: 50 },
        { from: 1, score: 100 },
        { from: 2, score: 60 },
      ],
    }),
    "warning",
    "the scores of “Conversion” rise and fall again as results go up",
    "A",
  ],
  [
    "a level above the cap",
    scored({
      method: "steps",
      cap: 100,
      levels: [
        { from: 0, score: 50 },
        { from: 1, score: 120 },
      ],
    }),
    "warning",
    "“Conversion” has a level of 120 points, which floor or cap keep out of reach",
    "A",
  ],
  [
    "a lower-better ratio without cap",
    scored({ method: "ratio", better: "lower", target: 5 }),
    "warning",
    "“Conversion” is better lower and has no cap, so an actual of 0 has no score",
    "A",
  ],
  [
    "different full scores",
    scored({ method: "ratio", target: 5, cap: 60, full: 50 }),
    "warning",
    "“Response” has a full score of 100, others 50: averaging them distorts",
    100,
  ],
  ["an unusual unit", withIndicator(0, { unit: "furlongs" }), "advice", "“furlongs” is an unusual unit", "furlongs"],
  [
    "no basis",
    withIndicator(0, { basis: undefined }),
    "advice",
    "“Conversion” does not say what its figures rest on",
    "",
  ],
  [
    "overlapping grades",
    {
      grades: [
        { from: 90, label: "A", coefficient: 1 },
        { from: 90, label: "B", coefficient: 1 },
      ],
    },
    "error",
    "two bands start at 90: they overlap",
    90,
  ],
  [
    "grades in disorder",
    {
      grades: [
        { from: 90, label: "A", coefficient: 1 },
        { from: 70, label: "B", coefficient: 1 },
        { from: 80, label: "C", coefficient: 1 },
        { from: 0, label: "D", coefficient: 1 },
      ],
    },
    "error",
    "the bands are in disorder: 80 comes after 70",
    80,
  ],
  [
    "totals without a grade",
    { grades: [{ from: 60, label: "A", coefficient: 1 }] },
    "warning",
    "totals from 0 to 60 have no grade",
    60,
  ],
  [
    "a grade out of reach",
    {
      grades: [
        { from: 130, label: "A", coefficient: 1 },
        { from: 0, label: "B", coefficient: 1 },
      ],
    },
    "warning",
    "no total exceeds 120, so “A” is out of reach",
    130,
  ],
  [
    "a grade above the best level of all, whatever the cap",
    {
      indicators: sound.indicators.map((indicator) =>
        indicator.code === "SALES"
          ? indicator
          : { ...indicator, scoring: { method: "passFail", target: 0.5, cap: 120 } as const },
      ),
      grades: [
        { from: 110, label: "A", coefficient: 1 },
        { from: 0, label: "B", coefficient: 0.8 },
      ],
    },
    "warning",
    "no total exceeds 100, so “A” is out of reach",
    110,
  ],
  [
    "a coefficient of 0",
    {
      grades: [
        { from: 50, label: "A", coefficient: 1 },
        { from: 0, label: "B", coefficient: 0 },
      ],
    },
    "warning",
    "the coefficient of “B” is 0: no base pay at all",
    0,
  ],
  [
    "a coefficient that falls",
    {
      grades: [
        { from: 50, label: "A", coefficient: 0.7 },
        { from: 0, label: "B", coefficient: 0.9 },
      ],
    },
    "warning",
    "the coefficient of “A” is below that of the lower grade “B”",
    0.7,
  ],
  [
    "a coefficient that pay needs",
    {
      grades: [
        { from: 50, label: "A" },
        { from: 0, label: "B", coefficient: 0.9 },
      ],
    },
    "error",
    "KPI % comes from the grade, but “A” has no coefficient",
    "None",
  ],
  [
    "a grade that stands twice",
    {
      grades: [
        { from: 50, label: "A", coefficient: 1 },
        { from: 0, label: "a", coefficient: 1 },
      ],
    },
    "error",
    "the level “a” is listed twice",
    "a",
  ],
  [
    "a rule about a grade that is not there",
    { rules: [{ kind: "streak", name: "Run", grade: "Best", times: 3 }] },
    "error",
    "the rule “Run” names the grade “Best”, which does not exist",
    "Best",
  ],
  [
    "a rule about an indicator that is not there",
    { rules: [{ kind: "item", name: "Praise", indicator: "Z", points: 1 }] },
    "error",
    "the scheme has no indicator “Z”",
    "Z",
  ],
  [
    "a load that is not there",
    { rules: [{ kind: "workloadExemption", name: "Load", indicator: "A", load: "Z", comparison: ">", value: 1 }] },
    "error",
    "the scheme has no indicator “Z”",
    "Z",
  ],
  [
    "commission on what is not there",
    { pay: { items: [{ name: "Commission", factors: "Commission", on: "Z" }] } },
    "error",
    "the scheme has no indicator “Z”",
    "Z",
  ],
  [
    "tiers without what they apply to",
    { pay: { items: [{ name: "KPI pay", factors: "Base pay × Coefficient of the grade" }] } },
    "warning",
    "there are commission tiers, and no pay item that pays by them",
    0,
  ],
  [
    "overlapping tiers",
    {
      scales: [
        {
          tiers: [
            { from: 0, rate: 0.1 },
            { from: 0, rate: 0.2 },
          ],
        },
      ],
    },
    "error",
    "two bands start at 0: they overlap",
    0,
  ],
  [
    "amounts without a rate",
    { scales: [{ tiers: [{ from: 500, rate: 0.1 }] }] },
    "warning",
    "amounts below 500 have no rate",
    500,
  ],
  [
    "a bonus that is lost by selling more",
    {
      scales: [
        {
          tiers: [
            { from: 0, rate: 0.01 },
            { from: 1000, rate: 0.01, bonus: 50 },
            { from: 2000, rate: 0.01 },
          ],
        },
      ],
    },
    "warning",
    "at sales of 2,000 commission and bonus fall by 50",
    0,
  ],
  [
    "a whole-amount rate that falls",
    {
      scales: [
        {
          tierMode: "whole",
          tiers: [
            { from: 0, rate: 0.02 },
            { from: 1000, rate: 0.01 },
          ],
        },
      ],
    },
    "warning",
    "at sales of 1,000 commission and bonus fall by 10",
    0,
  ],
  [
    "a whole-amount cliff",
    {
      scales: [
        {
          tierMode: "whole",
          tiers: [
            { from: 0, rate: 0.01 },
            { from: 1000, rate: 0.03 },
          ],
        },
      ],
    },
    "advice",
    "at sales of 1,000 the whole amount takes the new rate: 20 more at once",
    0.03,
  ],
  [
    "a grade above the highest total",
    {
      totalLimits: { cap: 100 },
      grades: [
        { from: 110, label: "A", coefficient: 1 },
        { from: 0, label: "B", coefficient: 0.8 },
      ],
    },
    "warning",
    "no total exceeds 100, so “A” is out of reach",
    110,
  ],
  [
    "a lowest total above the highest",
    { totalLimits: { floor: 110, cap: 100 } },
    "error",
    "the floor 110 of the total is above its cap 100",
    undefined,
  ],
  [
    "penalties that lead below the lowest grade",
    { rules: [{ kind: "item", name: "Complaints", indicator: "SALES", points: -10, cap: 30 }] },
    "warning",
    "penalties can take a total below 0, where there is no grade",
    -10,
  ],
  [
    "raters whose weights do not add up",
    {
      raters: [
        { role: "manager", weight: 0.6 },
        { role: "peer", weight: 0.3 },
      ],
    },
    "warning",
    "the weights of the raters add up to 90%",
    0.6,
  ],
  ["raters without weight", { raters: [{ role: "manager", weight: 0 }] }, "error", "the weights add up to 0", 0],
  [
    "two raters of one role",
    {
      raters: [
        { role: "peer", weight: 0.5 },
        { role: "Peer", weight: 0.5 },
      ],
    },
    "error",
    "the rater “Peer” is listed twice",
    "Peer",
  ],
  [
    "a prorated target of a method without one",
    { indicators: [...sound.indicators, { ...recorded, proration: "attendance" }] },
    "error",
    "the indicator's method has no target",
    "By attendance",
  ],
  [
    "a prorated target beside points",
    withIndicator(1, {
      proration: "attendance",
      scoring: {
        method: "linear",
        target: 40,
        levels: [
          { from: 0, score: 0 },
          { from: 40, score: 100 },
        ],
      },
    }),
    "error",
    "the indicator's method has no target",
    "By attendance",
  ],
  [
    "a veto against a level that is not there",
    {
      indicators: [...sound.indicators, rated],
      rules: [{ kind: "veto", name: "Conduct", indicator: "R", comparison: "<=", value: "bad", effect: "zero" }],
    },
    "error",
    "there is no level “bad”; use one of: good, poor",
    "bad",
  ],
  [
    "a veto that compares a number with a word",
    { rules: [{ kind: "veto", name: "Low", indicator: "A", comparison: "<=", value: "low", effect: "zero" }] },
    "error",
    "expected a number, found “low”",
    "low",
  ],
  [
    "a veto that caps at a grade that is not there",
    {
      rules: [
        { kind: "veto", name: "Low", indicator: "A", comparison: "<", value: 0.1, effect: "capGrade", grade: "Fair" },
      ],
    },
    "error",
    "the rule “Low” names the grade “Fair”, which does not exist",
    "Fair",
  ],
  [
    "a veto that caps at no grade",
    { rules: [{ kind: "veto", name: "Low", indicator: "A", comparison: "<", value: 0.1, effect: "capGrade" }] },
    "error",
    "the rule “Low” names the grade “”, which does not exist",
    "Veto",
  ],
  [
    "a veto that caps at a grade by total, where grades go by counts",
    {
      ...counted,
      rules: [
        { kind: "veto", name: "Low", indicator: "A", comparison: "<", value: 0.1, effect: "capGrade", grade: "Best" },
      ],
    },
    "error",
    "the rule “Low” names the grade “Best”, which does not exist",
    "Best",
  ],
  [
    "a coefficient that pay needs, of a grade by counts",
    { ...counted, countRules: [{ grade: "Good", levels: "good", atLeast: 1, coefficient: 1 }, { grade: "Poor" }] },
    "error",
    "KPI % comes from the grade, but “Poor” has no coefficient",
    "None",
  ],
  [
    "“all” that counts only what was rated",
    {
      ...counted,
      countAll: "rated",
      countRules: [
        { grade: "Good", levels: "good", atLeast: "all", coefficient: 1 },
        { grade: "Poor", coefficient: 0.8 },
      ],
    },
    "warning",
    "“all” looks at rated indicators only",
    "All that were rated",
  ],
  [
    "a pool over an indicator that is not there",
    { rules: [{ kind: "pool", name: "Visits", indicator: "A、Z", cap: 10 }] },
    "error",
    "the scheme has no indicator “Z”",
    "A、Z",
  ],
  [
    "a pool of one",
    { rules: [{ kind: "pool", name: "Visits", indicator: "A", cap: 10 }] },
    "advice",
    "“Visits” has one indicator, and nothing to share",
    "A",
  ],
  [
    "a reward that no pay item pays",
    { rules: [{ kind: "streak", name: "Run", grade: "Good", times: 3, amount: 200 }] },
    "warning",
    "“Run” has a reward, but no pay item pays the streak reward",
    200,
  ],
  [
    "a pay item with nothing between its signs",
    paying({ factors: "Base pay × × 2" }),
    "error",
    "Base pay × × 2",
    "Base pay × × 2",
  ],
  [
    "commission that is paid on nothing",
    paying({ factors: "Commission" }),
    "error",
    "“Extra” does not say what it is paid on",
    "",
  ],
  [
    "what commission is paid on, where there is none",
    paying({ factors: "Base pay", on: "SALES" }),
    "warning",
    "“Extra” says what it is paid on, but has neither commission nor bonus among its factors",
    "SALES",
  ],
  [
    "a scale that is not there",
    paying({ factors: "Commission", on: "SALES", scale: "new" }),
    "error",
    "there is no scale “new”",
    "new",
  ],
  [
    "a condition without a standard",
    paying({ factors: "300", when: "Total" }),
    "error",
    "“Extra” has a condition without a standard",
    "Extra",
  ],
  [
    "a standard without a condition",
    paying({ factors: "300", comparison: ">=", value: 60 }),
    "error",
    "“Extra” has a comparison or a standard, but no condition",
    60,
  ],
  [
    "a condition that compares a number with a word",
    paying({ factors: "300", when: "Total", value: "Good" }),
    "error",
    "expected a number, found “Good”",
    "Good",
  ],
  [
    "a condition on a grade that is not there",
    paying({ factors: "300", when: "Grade", value: "Fair" }),
    "error",
    "there is no level “Fair”; use one of: Poor, Good",
    "Fair",
  ],
  [
    "a floor above the cap",
    paying({ factors: "300", floor: 500, cap: 100 }),
    "error",
    "the floor 500 of “Extra” is above its cap 100",
    500,
  ],
  [
    "two pay items of one name",
    paying({ name: "kpi pay", factors: "300" }),
    "warning",
    "the pay item “kpi pay” stands twice",
    "kpi pay",
  ],
  ["no source", { source: undefined }, "advice", "the scheme does not say where it comes from", undefined],
])("%s", (_, change, severity, what, cell) => {
  const remarks = check(change);
  expect(remarks).toContainEqual({
    severity,
    what: expect.stringContaining(what) as string,
    mend: expect.stringMatching(/\w/) as string,
    cell,
  });
  expect(remarks).toHaveLength(1);
});

test.each<[string, Partial<SchemeInput>]>([
  ["grades by counts with their coefficients", counted],
  ["penalties within a floor", { totalLimits: { floor: 0 }, rules: [penalty] }],
  ["penalties that the lowest grade covers", { rules: [{ ...penalty, cap: 30 }], grades: grades(-30) }],
  ["penalties that together are limited", { totalLimits: { penaltyCap: 20 }, rules: [penalty], grades: grades(-20) }],
  ["a floor of the total at the lowest grade", { totalLimits: { floor: 60 }, grades: grades(60) }],
  ["a condition on what may be a column of the roster", paying({ factors: "300", when: "Years of service", value: 1 })],
  [
    "a veto on a rated indicator by label, and on a yes or no",
    {
      indicators: [...sound.indicators, rated, recorded],
      rules: [
        { kind: "veto", name: "Conduct", indicator: "R", comparison: "<=", value: "Poor", effect: "zero" },
        { kind: "veto", name: "Leak", indicator: "N", comparison: "=", value: "yes", effect: "zero" },
      ],
    },
  ],
  ["growth of 300 %", scored({ method: "ratio", target: 3, cap: 120 })],
  ["three grades of a kind of their own", { grades: named(["Excellent", 95], ["Sufficient", 60], ["Poor", 0]) }],
  ["grades whose steps are not even", { grades: named(["S", 95, 1.5], ["T", 85, 1.2], ["U", 70, 1], ["V", 0, 0.8]) }],
  ["a prorated target", withIndicator(0, { proration: "attendance" })],
  [
    "raters that share 100 points",
    {
      raters: [
        { role: "manager", weight: 60 },
        { role: "peer", weight: 40 },
      ],
    },
  ],
  [
    "a reward for a streak that is paid",
    {
      rules: [{ kind: "streak", name: "Run", grade: "Good", times: 3, amount: 200 }],
      ...paying({ factors: "Streak reward", ifBlank: 0 }),
    },
  ],
])("there is nothing to say about %s", (_, change) => {
  expect(check(change)).toEqual([]);
});

test.each(templates.map((template) => [template.id, template] as const))(
  "no false alarm about figures and grades of %s",
  (_, template) => {
    const alarms: readonly string[] = ["percentFar", "gradeSkipped", "gradeLeap", "weightUnsigned"];
    const remarks = checkScheme(readScheme(schemeCells(schemeOf(template, "zh"), "zh"), "indicators"));
    expect(remarks.filter(({ what }) => alarms.includes(what.code))).toEqual([]);
  },
);

test("a grade that was deleted from the middle of S5 is told in its words", () => {
  const scheme = schemeOf(S5, "zh");
  const without = { ...scheme, grades: scheme.grades.filter(({ label }) => label !== "良好") };
  const remarks = checkScheme(readScheme(schemeCells(without, "zh"), "indicators"));
  expect(remarks.map(({ what }) => sayRemark(what, "zh"))).toContain(
    "“优秀”下面直接是“一般”，中间没有“良好”：是否误删",
  );
});

test("a forced distribution always comes with the caution of the courts", () => {
  const caution = {
    severity: "advice",
    what: expect.stringContaining("do not take a low rank by itself for incompetence") as string,
  };
  const seats = [
    { grade: "Good", share: 0.3 },
    { grade: "Poor", share: 0.7 },
  ];
  const said = (change: Partial<NonNullable<SchemeInput["distribution"]>>) =>
    check({ distribution: { seats, fewest: 10, ...change } });
  expect(said({})).toMatchObject([caution]);
  expect(said({ fewest: 1, within: "everyone" })).toMatchObject([caution]);
  // 0.3 of 3 people is less than one: 1 ÷ 0.3 = 3.33, so it takes 4.
  expect(said({ fewest: 3 })).toMatchObject([
    { severity: "advice", what: expect.stringContaining("it takes 4 people") as string, cell: 3 },
    caution,
  ]);
  expect(said({ seats: [...seats, { grade: "Poor", share: 0.1 }] })).toMatchObject([
    { severity: "error", what: expect.stringContaining("110%") as string, cell: 0.3 },
    caution,
  ]);
  expect(said({ seats: [seats[0], { grade: "Bad", share: 0.7 }] as typeof seats })).toMatchObject([
    { severity: "error", what: expect.stringContaining("“Bad”") as string, cell: "Bad" },
    caution,
  ]);
});

test("coefficients are asked for where there are no grades at all", () => {
  expect(check({ grades: [] })).toMatchObject([
    { severity: "error", what: "“KPI pay” needs the coefficient of the grade, but the scheme has no grades" },
  ]);
});

test("of several scales each item must name one, and each scale must be paid", () => {
  const scales = ["old", "new"].map((scale) => ({ scale, tiers: [{ from: 0, rate: 0.01 }] }));
  const item = (name: string, scale?: string) => ({ name, factors: "Commission", on: "SALES", scale });
  expect(check({ scales, pay: { items: [item("a", "old"), item("b", "new")] } })).toEqual([]);
  expect(check({ scales, pay: { items: [item("a", "old")] } })).toMatchObject([
    { severity: "warning", what: expect.stringContaining("no pay item that pays by them") as string, cell: "new" },
  ]);
  expect(check({ scales, pay: { items: [item("a", "old"), item("b", "new"), item("c")] } })).toMatchObject([
    { severity: "error", what: expect.stringContaining("old, new") as string },
  ]);
});

test("commission without tiers is an error", () => {
  expect(check({ scales: [], pay: { items: [{ name: "a", factors: "Bonus", on: "SALES" }] } })).toMatchObject([
    { severity: "error", what: expect.stringContaining("“a”") as string, cell: "Bonus" },
  ]);
});

test("cells that cannot be read come first", () => {
  const [first] = checkCells(schemeSchema.parse(sound), (cell) => (cell === "Ratio" ? "Ration" : cell));
  expect(first).toMatchObject({ severity: "error", cell: "Ration", mend: "correct the cell" });
});

test("a step that is not above 0 cannot be read", () => {
  const scheme = schemeSchema.parse({ ...sound, ...scored({ method: "deduction", target: 5, points: 1, step: 7 }) });
  expect(checkCells(scheme, (cell) => (cell === 7 ? -7 : cell))[0]).toMatchObject({ severity: "error", cell: -7 });
  expect(checkCells(scheme, (cell) => (cell === 7 ? 0 : cell))[0]).toMatchObject({
    severity: "warning",
    what: "“Step” is 0, which counts as blank",
    cell: 0,
  });
});

test("S5: the missing bonus above 80,000 makes 80,000 yuan of sales pay 300 less than 79,999", () => {
  expect(checkCells(schemeOf(S5, "en"))).toEqual([
    {
      severity: "warning",
      what: "at sales of 80,000 commission and bonus fall by 300",
      mend: "give this tier a bonus that is not below the previous one's",
      cell: 0,
    },
  ]);
});
