import { checkScheme } from "../../src/domain/check/checkScheme";
import type { Remark } from "../../src/domain/check/remark";
import { say } from "../../src/domain/messages/message";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme as schemeSchema, type Scheme, type SchemeInput } from "../../src/domain/scheme/scheme";
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
  tiers: [
    { from: 0, rate: 0.01 },
    { from: 1000, rate: 0.02, bonus: 50 },
  ],
  pay: { coefficientFrom: "grade", commissionOn: "SALES" },
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
    what: say(what, "en"),
    mend: say(mend, "en"),
    cell: place && cells[place.row - 1]?.[place.column - 1],
  }));
}

/** The sound scheme with one of its indicators changed. */
function withIndicator(position: number, change: Partial<SchemeInput["indicators"][number]>): Partial<SchemeInput> {
  return {
    indicators: sound.indicators.map((indicator, i) => (i === position ? { ...indicator, ...change } : indicator)),
  };
}

const weighted = (weight: number) => withIndicator(0, { weight });
const scored = (scoring: SchemeInput["indicators"][number]["scoring"]) => withIndicator(0, { scoring });

test("there is nothing to say about a sound scheme", () => {
  expect(check({})).toEqual([]);
});

test.each<[string, Partial<SchemeInput>, Remark["severity"], string, unknown]>([
  ["weights short of 100", weighted(0.45), "warning", "the weights add up to 85%, 15% short", 0.45],
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
    "",
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
    { pay: { commissionOn: "Z", coefficientFrom: "grade" } },
    "error",
    "the scheme has no indicator “Z”",
    undefined,
  ],
  [
    "tiers without what they apply to",
    { pay: { coefficientFrom: "grade" } },
    "warning",
    "there are tiers, but “Pay” does not say what commission is paid on",
    0,
  ],
  [
    "overlapping tiers",
    {
      tiers: [
        { from: 0, rate: 0.1 },
        { from: 0, rate: 0.2 },
      ],
    },
    "error",
    "two bands start at 0: they overlap",
    0,
  ],
  ["amounts without a rate", { tiers: [{ from: 500, rate: 0.1 }] }, "warning", "amounts below 500 have no rate", 500],
  [
    "a bonus that is lost by selling more",
    {
      tiers: [
        { from: 0, rate: 0.01 },
        { from: 1000, rate: 0.01, bonus: 50 },
        { from: 2000, rate: 0.01 },
      ],
    },
    "warning",
    "at sales of 2000 commission and bonus fall by 50",
    0,
  ],
  [
    "a whole-amount rate that falls",
    {
      tierMode: "whole",
      tiers: [
        { from: 0, rate: 0.02 },
        { from: 1000, rate: 0.01 },
      ],
    },
    "warning",
    "at sales of 1000 commission and bonus fall by 10",
    0,
  ],
  [
    "a whole-amount cliff",
    {
      tierMode: "whole",
      tiers: [
        { from: 0, rate: 0.01 },
        { from: 1000, rate: 0.03 },
      ],
    },
    "advice",
    "at sales of 1000 the whole amount takes the new rate: 20 more at once",
    0.03,
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

test("cells that cannot be read come first", () => {
  const [first] = checkCells(schemeSchema.parse(sound), (cell) => (cell === "Ratio" ? "Ration" : cell));
  expect(first).toMatchObject({ severity: "error", cell: "Ration", mend: "correct the cell" });
});

test("a step that is not above 0 cannot be read", () => {
  const scheme = schemeSchema.parse({ ...sound, ...scored({ method: "deduction", target: 5, points: 1, step: 7 }) });
  expect(checkCells(scheme, (cell) => (cell === 7 ? 0 : cell))[0]).toMatchObject({ severity: "error", cell: 0 });
});

test("S5: the missing bonus above 80,000 makes 80,000 yuan of sales pay 300 less than 79,999", () => {
  expect(checkCells(schemeOf(S5, "en"))).toEqual([
    {
      severity: "warning",
      what: "at sales of 80000 commission and bonus fall by 300",
      mend: "give this tier a bonus that is not below the previous one's",
      cell: 0,
    },
  ]);
});
