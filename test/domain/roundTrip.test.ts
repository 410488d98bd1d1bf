import { digestScheme } from "../../src/domain/scheme/digest";
import { countRule } from "../../src/domain/countGrade";
import { payItem, payPlan } from "../../src/domain/pay/payPlan";
import { scale } from "../../src/domain/pay/scale";
import { tier } from "../../src/domain/pay/tiers";
import { readScheme } from "../../src/domain/scheme/readScheme";
import {
  distribution,
  grade,
  indicator,
  raterRole,
  rule,
  scheme,
  seat,
  totalLimits,
  type Rule,
  type SchemeInput,
} from "../../src/domain/scheme/scheme";
import { scoring, type Method, type Scoring } from "../../src/domain/scoring/scoring";
import { schemeCells } from "../support/schemeCells";

/*
 * Every method, every kind of rule and every section is written to cells and read back, in both languages, with every field
 * away from its default: what has no words or no column would be lost, and is noticed here.
 */

const limits = { full: 50, floor: 5, cap: 60 } as const;
const levels = [
  { from: 0, to: 1, label: "low", score: 10, description: "does little" },
  { from: 1, to: 2, label: "high", score: 50, description: "does all" },
];

const methods: { readonly [M in Method]: readonly (Extract<Scoring, { method: M }> & { method: M })[] } = {
  ratio: [
    { method: "ratio", ...limits, target: 5, better: "lower", lowerForm: "complement", ratioDecimals: 2 },
    { method: "ratio", ...limits, target: 5, better: "lower", lowerForm: "inverse", ratioDecimals: 0 },
  ],
  linear: [
    {
      ...{ method: "linear", ...limits, better: "lower", baseline: 9, target: 5, challenge: 1, levels: [] },
      ...{ below: "cutoff", above: "cutoff" },
    },
    { method: "linear", ...limits, better: "higher", levels, below: "clamp", above: "cutoff" },
  ],
  efficacy: [{ method: "efficacy", ...limits, better: "lower", baseline: 9, target: 5, outside: "clamp" }],
  steps: [{ method: "steps", ...limits, better: "higher", levels, boundary: "lower" }],
  passFail: (["<", "<=", "=", ">", ">="] as const).map((comparison) => ({
    ...{ method: "passFail", ...limits, better: "lower", target: 5, comparison },
  })),
  deduction: (["whole", "any", "proportional"] as const).map((partial) => ({
    ...{ method: "deduction", ...limits, target: 5, better: "lower", step: 2, points: 3, partial },
  })),
  addition: [
    {
      ...{ method: "addition", ...limits, target: 5, better: "lower", step: 2, points: 3, pointsOff: 1 },
      partial: "any",
    },
  ],
  rating: [{ method: "rating", ...limits, better: "higher", levels }],
  closeness: [
    {
      ...{ method: "closeness", ...limits, better: "higher", target: 5, deviation: "relative", levels },
      ...{ between: "linear", above: "cutoff", boundary: "lower" },
    },
  ],
  range: [{ method: "range", ...limits, better: "lower", baseline: 9, target: 5, between: "steps" }],
  rank: [{ method: "rank", ...limits, better: "lower", by: "place", within: "group", levels }],
  record: [{ method: "record", ...limits, better: "lower" }],
};

const rules: { readonly [Kind in Rule["kind"]]: readonly Extract<Rule, { kind: Kind }>[] } = {
  veto: [
    {
      ...{ kind: "veto", name: "capped", basis: "given", indicator: "A", comparison: "<=", value: "low" },
      ...{ effect: "capGrade", grade: "Good" },
    },
    { kind: "veto", name: "zeroed", basis: "given", indicator: "A", comparison: "=", value: 1.5, effect: "zero" },
  ],
  item: [{ kind: "item", name: "praise", basis: "given", indicator: "A", points: -1.5, cap: 4 }],
  departmentExemption: [
    {
      ...{ kind: "departmentExemption", name: "most", basis: "given", indicator: "A", value: 0.6 },
      ...{ within: "everyone", blanks: "leaveOut" },
    },
  ],
  workloadExemption: [
    {
      ...{ kind: "workloadExemption", name: "load", basis: "given", indicator: "A", load: "B" },
      ...{ comparison: ">", value: 900 },
    },
  ],
  pool: [{ kind: "pool", name: "shared", basis: "given", indicator: "A、B", cap: 12.5 }],
  streak: [
    {
      ...{ kind: "streak", name: "run", basis: "given", grade: "Good", times: 3, place: 2, amount: 200 },
      ...{ again: "again", gap: "skipped" },
    },
  ],
};

const everyIndicator: SchemeInput["indicators"] = Object.values(methods)
  .flat()
  .map((each: Scoring, i) => ({
    ...{ code: `M${i}`, name: `Measure ${i}`, group: "Group", unit: "%", weight: 0.125, scoring: each },
    ...{ missing: (["dimension", "zero", "error", "exclude"] as const)[i % 4], proration: "attendance" },
    ...{ definition: "what", formula: "how", dataSource: "where", period: "when", basis: "given" },
  }));

const full: SchemeInput = {
  ...{ id: "FULL", title: "Everything", version: "2", status: "active", period: "monthly", source: "the handbook" },
  ...{ previous: "OLD", effective: "1 October 2026" },
  indicators: everyIndicator,
  raters: [{ role: "manager", weight: 0.6, fewest: 2, basis: "given" }],
  totalLimits: { floor: 10, cap: 110, bonusCap: 5, penaltyCap: 8, basis: "given" },
  grades: [
    { from: 90, to: 100, label: "Good", coefficient: 1.2, post: "senior", training: "none", basis: "given" },
    { from: null, to: 90, label: "Poor", coefficient: 0.8, post: "junior", training: "strong", basis: "given" },
  ],
  gradeBoundary: "lower",
  totalDecimals: 1,
  countRules: [
    { grade: "Good", levels: "high", atLeast: "all", atMost: 5, coefficient: 1.2, basis: "given" },
    { grade: "Poor", levels: "low", atLeast: 2, atMost: 5, coefficient: 0.8, basis: "given" },
  ],
  countAll: "rated",
  distribution: {
    ...{ within: "everyone", fewest: 10, smallGroups: "together" },
    seats: [
      { grade: "Good", share: 0.3, basis: "given" },
      { grade: "Poor", share: 0.7, basis: "given" },
    ],
  },
  scales: (["takeBack", "nothing", "report"] as const).map((negative, i) => ({
    ...{ scale: `scale ${i}`, tierMode: (["marginal", "whole", "interpolated"] as const)[i], negative },
    ...{ bonusMode: "cumulative", tierBy: "attainment", tierBoundary: "lower" },
    tiers: [
      { from: 0, to: 0.8, rate: 0.01, bonus: 100, basis: "given" },
      { from: 0.8, to: 2, rate: 0.02, bonus: 200, basis: "given" },
    ],
  })),
  rules: Object.values(rules).flat(),
  pay: {
    items: [
      {
        ...{ name: "Commission", kind: "deduction", factors: "Commission × 92%", on: "M0", scale: "scale 1" },
        ...{ when: "Grade", comparison: ">=", value: "Good", ifBlank: 5, floor: 10, cap: 1000 },
        ...{ rounding: "up", roundTo: "yuan", basis: "given" },
      },
      { name: "Fixed", factors: "300", when: "Total", comparison: "<", value: 60, rounding: "down", roundTo: "jiao" },
      { name: "Plain", factors: "Base pay", rounding: "halfUp", roundTo: "cent" },
    ],
    rounding: "down",
    roundTo: "jiao",
  },
};

test.each(["zh", "en"] as const)(
  "a scheme with every method, rule, section and field survives its cells in %s",
  (language) => {
    const stated = scheme.parse(full);
    const { scheme: read, findings } = readScheme(schemeCells(stated, language), "indicators");
    expect(findings.map(({ failure }) => failure.message)).toEqual([]);
    // Parsing drops what rows repeat of their section.
    expect(scheme.parse(read)).toEqual(stated);
    expect(digestScheme(read)).toBe(digestScheme(stated));
  },
);

test.each(["zh", "en"] as const)("what is left out keeps its default in %s", (language) => {
  const sparse = scheme.parse({
    ...{ id: "S", title: "Sparse", version: "1" },
    indicators: [{ code: "A", name: "A", weight: 1, scoring: { method: "rank" } }],
    raters: [{ role: "manager", weight: 1 }],
    countRules: [{ grade: "Good" }],
    distribution: { seats: [{ grade: "Good", share: 1 }] },
    scales: [{ tiers: [{ from: 0, rate: 0.01 }] }],
    rules: [
      { kind: "streak", name: "run", grade: "Good", times: 3 },
      { kind: "departmentExemption", name: "most", indicator: "A", value: 0.6 },
    ],
    pay: { items: [{ name: "Base", factors: "Base pay" }] },
  });
  const { scheme: read, findings } = readScheme(schemeCells(sparse, language), "indicators");
  expect(findings).toEqual([]);
  expect(scheme.parse(read)).toEqual(sparse);
});

describe("the scheme above leaves no field out", () => {
  const stated = scheme.parse(full);
  /** Fields that a schema has and none of the parts states. */
  const unstated = (schema: { readonly shape: object }, parts: readonly object[]) =>
    Object.keys(schema.shape).filter(
      (key) => !parts.some((part) => (part as Readonly<Record<string, unknown>>)[key] !== undefined),
    );
  type Member = { readonly shape: object };
  const membersOf = (union: { readonly _zod: { readonly def: { readonly options: readonly unknown[] } } }) =>
    union._zod.def.options as readonly Member[];

  test.each(membersOf(scoring).map((member, i) => [Object.keys(methods)[i] ?? "", member] as const))(
    "method %s",
    (method, member) => {
      const scorings = stated.indicators.map((each) => each.scoring).filter((each) => each.method === method);
      expect(unstated(member, scorings)).toEqual([]);
    },
  );

  test.each(membersOf(rule).map((member, i) => [Object.keys(rules)[i] ?? "", member] as const))(
    "rule %s",
    (kind, member) => {
      expect(
        unstated(
          member,
          stated.rules.filter((each) => each.kind === kind),
        ),
      ).toEqual([]);
    },
  );

  test.each<[string, Member, readonly object[]]>([
    ["scheme", scheme, [stated]],
    ["indicator", indicator, stated.indicators],
    ["rater", raterRole, stated.raters],
    ["limits of the total", totalLimits, [stated.totalLimits]],
    ["grade", grade, stated.grades],
    ["count rule", countRule, stated.countRules],
    ["distribution", distribution, [stated.distribution ?? {}]],
    ["seat", seat, stated.distribution?.seats ?? []],
    ["scale", scale, stated.scales],
    ["tier", tier, stated.scales.flatMap(({ tiers }) => tiers)],
    ["pay", payPlan, [stated.pay ?? {}]],
    ["pay item", payItem, stated.pay?.items ?? []],
  ])("%s", (_, schema, parts) => {
    expect(unstated(schema, parts)).toEqual([]);
  });
});
