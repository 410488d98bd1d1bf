import type { SchemeInput } from "../../src/domain/scheme/scheme";
import type { Dice } from "./Dice";

type IndicatorInput = SchemeInput["indicators"][number];
type ScoringInput = IndicatorInput["scoring"];
type Method = ScoringInput["method"];
type RuleInput = NonNullable<SchemeInput["rules"]>[number];
type LevelInput = NonNullable<Extract<ScoringInput, { method: "linear" }>["levels"]>[number];

export const labels = ["优秀", "良好", "合格", "不合格"] as const;

/** Measures that are recorded for rules to look at, besides the indicators. */
export const recorded = ["EVENTS", "LOAD", "SALES"] as const;

const methods: readonly Method[] = [
  "ratio",
  "ratio",
  "linear",
  "linear",
  "efficacy",
  "steps",
  "steps",
  "passFail",
  "deduction",
  "addition",
  "rating",
  "rating",
  "closeness",
  "range",
  "rank",
];

/** A scheme as people make them: mostly sound, now and then with figures that contradict each other. */
export function randomScheme(dice: Dice): SchemeInput {
  const byCount = dice.happens(0.15);
  const indicators = dice.many(dice.whole(1, 6), (i) => randomIndicator(dice, `K${i + 1}`, byCount && i === 0));
  if (indicators.every(({ weight }) => weight === 0)) indicators.forEach((indicator) => (indicator.weight = 1));
  const graded = dice.happens(0.85);
  const raters = dice.happens(0.15) ? randomRaters(dice) : [];
  return {
    id: "R",
    title: "R",
    version: "1",
    indicators: [
      ...indicators,
      ...recorded.map((code) => ({ code, name: code, weight: 0, scoring: { method: "record" as const } })),
    ],
    // In cells, side and decimals stand in the rows of the grades.
    ...(graded ? randomGrading(dice) : {}),
    countRules: byCount ? randomCountRules(dice) : [],
    countAll: byCount ? dice.pick(["scored", "rated"]) : "scored",
    raters,
    totalLimits: dice.happens(0.3) ? randomLimits(dice) : {},
    rules: randomRules(dice, indicators, graded || byCount),
  };
}

function randomIndicator(dice: Dice, code: string, rated: boolean): IndicatorInput & { weight: number } {
  const scoring = randomScoring(dice, rated ? "rating" : dice.pick(methods));
  return {
    code,
    name: `name of ${code}`,
    weight: dice.pick([0, 0.1, 0.1 + 0.2, 0.15, 0.333, 1, dice.decimal(0.01, 1, 3) || 0.5]),
    missing: dice.pick(["exclude", "exclude", "dimension", "dimension", "zero", "error"]),
    group: dice.pick(["客户", "内部", undefined]),
    proration: "target" in scoring && scoring.target !== undefined && dice.happens(0.08) ? "attendance" : "none",
    scoring,
  };
}

function randomRaters(dice: Dice): NonNullable<SchemeInput["raters"]> {
  return [
    { role: "上级", weight: dice.pick([0.6, 0.5, 0]), fewest: 1 },
    { role: "同事", weight: dice.pick([0.3, 0.25, 0.1 + 0.2]), fewest: dice.whole(1, 3) },
    { role: "客户", weight: 0.1, fewest: 2 },
  ].slice(0, dice.whole(2, 3));
}

function randomLimits(dice: Dice): NonNullable<SchemeInput["totalLimits"]> {
  return {
    floor: dice.pick([undefined, 0, 60]),
    cap: dice.pick([undefined, 100, 120]),
    bonusCap: dice.pick([undefined, 5, 0.9]),
    penaltyCap: dice.pick([undefined, 10, 0]),
  };
}

/** Fields of a method, with figures of one of several sizes: shares, percentages, amounts. */
export function randomScoring(dice: Dice, method: Method): ScoringInput {
  const size = dice.pick([1, 100, 100, 10_000]);
  const figure = () => dice.decimal(0, size, 3);
  const limits = {
    full: dice.pick([100, 100, 100, 50, 15, 1, 12.5]),
    floor: dice.pick([0, 0, 0, -50, 10]),
    cap: dice.pick([null, null, 100, 120, 150, 12.5]),
  };
  const better = dice.pick(["higher", "lower"] as const);
  switch (method) {
    case "ratio": {
      const lowerForm = dice.pick(["inverse", "complement"] as const);
      return {
        method,
        ...limits,
        better,
        target: dice.happens(0.05) ? dice.pick([0, -5]) : figure() || 1,
        lowerForm,
        ratioDecimals: dice.pick([null, null, 0, 1, 2, 3]),
      };
    }
    case "linear":
      return {
        method,
        ...limits,
        ...randomLine(dice, size),
        below: dice.pick(["clamp", "cutoff"]),
        above: dice.pick(["clamp", "cutoff"]),
      };
    case "efficacy":
      return { method, ...limits, baseline: figure(), target: figure(), outside: dice.pick(["extend", "clamp"]) };
    case "steps":
      return { method, ...limits, levels: randomBands(dice, size), boundary: dice.pick(["upper", "lower"]) };
    case "passFail":
      return {
        method,
        ...limits,
        target: dice.pick([1, figure()]),
        comparison: dice.pick([">=", ">", "<=", "<", "="]),
      };
    case "deduction":
    case "addition":
      return {
        method,
        ...limits,
        better,
        target: figure(),
        step: dice.pick([size / 100, size / 1000, size / 10, (size / 1000) * 3]),
        points: dice.pick([1, 2, 0.5, 0.1 + 0.2, 5]),
        partial: dice.pick(["proportional", "whole", "any"]),
        ...(method === "addition" ? { pointsOff: dice.pick([0, 0.5, 1]) } : {}),
      };
    case "rating":
      return {
        method,
        ...limits,
        levels: labels.slice(0, dice.whole(2, 4)).map((label, i) => ({ label, score: 100 - 15 * i })),
      };
    case "closeness": {
      const relative = dice.happens(0.5);
      return {
        method,
        ...limits,
        target: dice.happens(0.1) ? 0 : figure() * dice.pick([1, 1, -1]),
        deviation: relative ? "relative" : "absolute",
        levels: closenessLevels(dice, relative ? 0.2 : size / 5),
        between: dice.pick(["linear", "steps"]),
        above: dice.pick(["clamp", "cutoff"]),
      };
    }
    case "range":
      return { method, ...limits, baseline: figure(), target: figure(), between: dice.pick(["linear", "steps"]) };
    case "rank":
      return { method, ...limits, better, within: dice.pick(["everyone", "group"]), ...randomPlaces(dice) };
    case "record":
      return { method };
  }
}

function randomLine(dice: Dice, size: number) {
  if (dice.happens(0.5)) {
    const figures = dice.rising(3, 0, size, 3);
    if (dice.happens(0.5)) figures.reverse();
    if (dice.happens(0.05)) figures.sort(() => dice.share() - 0.5);
    const [baseline = 0, target = 0, challenge = 0] = figures;
    return dice.happens(0.3) ? { baseline, target } : { baseline, target, challenge };
  }
  const starts = dice.rising(dice.happens(0.03) ? 1 : dice.whole(2, 5), 0, size, 3);
  if (dice.happens(0.05)) starts.sort(() => dice.share() - 0.5);
  return { levels: starts.map((from): LevelInput => ({ from, score: dice.decimal(0, 120, 1) })) };
}

function randomBands(dice: Dice, size: number): LevelInput[] {
  const starts: (number | null)[] = dice.rising(dice.whole(1, 5), 0, size, 3);
  if (dice.happens(0.6)) starts[0] = null;
  const stated = dice.happens(0.3);
  const levels = starts.map((from, i): LevelInput => {
    const next = starts[i + 1] ?? (dice.happens(0.3) ? size * 1.25 : null);
    return { from, ...(stated ? { to: next } : {}), score: dice.decimal(0, 120, 1) };
  });
  if (dice.happens(0.4)) levels.reverse();
  if (dice.happens(0.04)) levels.sort(() => dice.share() - 0.5);
  return levels;
}

function closenessLevels(dice: Dice, width: number): LevelInput[] {
  const [, ...others] = dice.rising(dice.whole(2, 4), 0, width, 3);
  return [dice.happens(0.1) ? width / 100 : 0, ...others.filter((from) => from > width / 100)].map((from, i) => ({
    from,
    score: 100 - 20 * i,
  }));
}

function randomPlaces(dice: Dice): { by: "place" | "percentile"; levels?: LevelInput[] } {
  const scored = (starts: readonly (number | null)[], best: "first" | "last") =>
    starts.map((from, i) => ({ from, score: best === "first" ? 100 - 20 * i : 40 + 20 * i }));
  return dice.pick([
    { by: "percentile" },
    { by: "place" as const },
    { by: "place", levels: scored([1, 2, 4], "first") },
    { by: "percentile", levels: scored([null, 0.2, 0.5, 0.9], "last") },
  ]);
}

function randomGrading(dice: Dice): Pick<SchemeInput, "totalDecimals" | "gradeBoundary" | "grades"> {
  if (dice.happens(0.05)) return wholeNumberGrading();
  return {
    totalDecimals: dice.pick([null, null, 0, 1, 2]),
    gradeBoundary: dice.pick(["upper", "upper", "lower"]),
    grades: randomGrades(dice),
  };
}

function randomGrades(dice: Dice): NonNullable<SchemeInput["grades"]> {
  const starts: (number | null)[] = dice.pick([
    [95, 85, 75, null],
    [90, 80, 60, 0],
    [95, 85, 75, 0],
    [100, 87.5, 62.55, null],
    dice.rising(4, 0, 110, 2).reverse(),
  ]);
  const stated = dice.happens(0.2);
  return starts.map((from, i) => ({
    from,
    ...(stated ? { to: i === 0 ? dice.pick([null, 150]) : (starts[i - 1] ?? null) } : {}),
    label: labels[i] ?? "?",
    coefficient: dice.pick([0, 0.5, 0.8, 1, 1.2, 0.1 + 0.2]),
  }));
}

/** "90–100, 80–89, 60–79, 0–59" of totals in whole numbers. */
function wholeNumberGrading(): Pick<SchemeInput, "totalDecimals" | "grades"> {
  const bounds = [
    [90, 200],
    [80, 89],
    [60, 79],
    [0, 59],
  ];
  return {
    totalDecimals: 0,
    grades: bounds.map(([from = 0, to = 0], i) => ({ from, to, label: labels[i] ?? "?", coefficient: 1 - i / 5 })),
  };
}

function randomCountRules(dice: Dice): NonNullable<SchemeInput["countRules"]> {
  return [
    { grade: "优秀", levels: "优秀", atLeast: dice.pick(["all" as const, 1, 2]) },
    { grade: "良好", levels: "优秀、良好", atLeast: dice.pick(["all" as const, 1, 2]) },
    { grade: "良好", levels: "不合格", atMost: dice.whole(0, 1) },
    { grade: "合格", levels: "不合格", atMost: dice.whole(1, 2) },
    ...(dice.happens(0.7) ? [{ grade: "不合格" }] : []),
  ];
}

/** What a veto looks at: a number of events, a yes or no, a level. */
function randomTrigger(dice: Dice, answers: readonly string[], ratings: readonly string[]) {
  const indicator = dice.pick(["EVENTS", "EVENTS", ...answers, ...ratings]);
  return { indicator, value: ratings.includes(indicator) ? dice.pick([70, "良好"]) : dice.whole(0, 5) };
}

function randomRules(dice: Dice, indicators: readonly IndicatorInput[], graded: boolean): RuleInput[] {
  const codes = indicators.map(({ code }) => code);
  const ratings = indicators.filter(({ scoring }) => scoring.method === "rating").map(({ code }) => code);
  const answers = indicators.filter(({ scoring }) => scoring.method === "passFail").map(({ code }) => code);
  const sometimes = (share: number, make: () => RuleInput): RuleInput[] => (dice.happens(share) ? [make()] : []);
  const item = (i: number): RuleInput => ({
    kind: "item",
    name: `item ${i}`,
    indicator: dice.pick(["EVENTS", "EVENTS", "LOAD"]),
    points: dice.pick([1, 2, -2, -5, 0.5, 0.1 + 0.2]),
    ...(dice.happens(0.5) ? { cap: dice.pick([3, 10, 0.9]) } : {}),
  });
  const comparison = () => dice.pick([">=", ">", "<=", "<", "="] as const);
  return [
    ...sometimes(0.3, () => item(1)),
    ...sometimes(0.15, () => item(2)),
    ...sometimes(0.2, () => ({
      kind: "veto",
      name: "veto",
      ...randomTrigger(dice, answers, ratings),
      comparison: comparison(),
      ...(graded && dice.happens(0.6)
        ? { effect: "capGrade" as const, grade: dice.pick(labels) }
        : { effect: "zero" as const }),
    })),
    ...sometimes(0.2, () => ({
      kind: "departmentExemption",
      name: "department",
      indicator: dice.pick(codes),
      value: dice.pick([0.5, 0.8, 1, 0.75, 0.6]),
      within: dice.pick(["everyone", "group"]),
      blanks: dice.pick(["count", "leaveOut"]),
    })),
    ...sometimes(0.15, () => ({
      kind: "workloadExemption",
      name: "workload",
      indicator: dice.pick(codes),
      load: "LOAD",
      comparison: comparison(),
      value: dice.pick([40, 30.3, 3]),
    })),
    ...sometimes(0.15, () => ({
      kind: "pool",
      name: "pool",
      indicator: codes.filter(() => dice.happens(0.7)).join("、") || "K1",
      cap: dice.pick([10, 30.5, 0.1 + 0.2, 50]),
    })),
  ];
}
