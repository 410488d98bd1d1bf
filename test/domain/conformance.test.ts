import { findBand, orderBands } from "../../src/domain/bands";
import { atLeast, roundHalfUp } from "../../src/domain/decimal";
import { computePay } from "../../src/domain/pay/pay";
import { alone, prepareScale, tierBonus, tierCommission } from "../../src/domain/pay/commission";
import { scale, type Scale } from "../../src/domain/pay/scale";
import type { SchemeInput } from "../../src/domain/scheme/scheme";
import { prepareScoring, scoring } from "../../src/domain/scoring/scoring";
import { weightedScore } from "../../src/domain/weightedScore";

/** Scores one result by a method's fields. */
function score(
  rule: SchemeInput["indicators"][number]["scoring"],
  x: number | string | boolean,
): number | null | undefined {
  return prepareScoring(scoring.parse(rule), [])?.score(x);
}

const tiers = (...rows: [from: number, rate: number, bonus?: number][]) => by({}, ...rows);

/** Tiers that apply otherwise than marginally. */
function by(choices: Partial<Scale>, ...rows: [from: number, rate: number, bonus?: number][]) {
  return prepareScale(scale.parse({ ...choices, tiers: rows.map(([from, rate, bonus]) => ({ from, rate, bonus })) }));
}

describe("published cases of scoring", () => {
  test("ratio: 70 of 80 on 50 points is 43.75 (tftnews.com/news3776564, exact)", () => {
    expect(score({ method: "ratio", target: 80, full: 50 }, 70)).toBe(43.75);
  });

  test("ratio: 44 when the ratio is first rounded to 88 % (tftnews.com/news3776564)", () => {
    expect(score({ method: "ratio", target: 80, full: 50, ratioDecimals: 2 }, 70)).toBe(44);
  });

  test("linear: (10 → 60), (20 → 80) at 15 is 70 (tftnews.com/news3776564)", () => {
    const levels = [
      { from: 10, score: 60 },
      { from: 20, score: 80 },
    ];
    expect(score({ method: "linear", levels }, 15)).toBe(70);
  });

  test.each([
    [0.79, 0],
    [0.9, 2.25],
    [1.75, 3.75],
  ])(
    "linear with cut-off and cap: 80 % → 2, 100 % → 2.5, 150 % → 3.75 at %d is %d (techcommunity 4256325)",
    (x, expected) => {
      const levels = [
        { from: 0.8, score: 2 },
        { from: 1, score: 2.5 },
        { from: 1.5, score: 3.75 },
      ];
      expect(score({ method: "linear", levels, below: "cutoff" }, x)).toBeCloseTo(expected, 12);
    },
  );

  test.each([
    [20, 15],
    [25, 15],
    [26, 10],
    [30, 10],
    [31, 0],
  ])("steps: %d days to hire earn %d (hongweilanqiujulebu.com hr/jixiaokaohe/559891)", (days, expected) => {
    const levels = [
      { from: null, score: 15 },
      { from: 25, score: 10 },
      { from: 30, score: 0 },
    ];
    expect(score({ method: "steps", levels, boundary: "lower" }, days)).toBe(expected);
  });

  test("deduct and add per step: W 15, T 0.5 %, step 0.1 pp, +1 / −0.5, x 0.2 % is 13.5, not the printed 13.6 (lxweimin.com/p/2aa1737e69ca, negative)", () => {
    const rule = { method: "addition", full: 15, target: 0.005, step: 0.001, points: 1, pointsOff: 0.5 } as const;
    expect(score(rule, 0.002)).toBeCloseTo(13.5, 12);
    expect(score(rule, 0.006)).toBeCloseTo(16, 12);
  });

  test("efficacy: x 5.81, xh 12, xs 6 is 58.73", () => {
    expect(score({ method: "efficacy", target: 12, baseline: 6 }, 5.81)).toBeCloseTo(60 + (40 * -0.19) / 6, 10);
    expect(roundHalfUp(Number(score({ method: "efficacy", target: 12, baseline: 6 }, 5.81)), 2)).toBe(58.73);
  });

  test.each([
    [100, 50, 75, 10],
    [50, 100, 75, 10],
    [100, 50, 40, 20],
    [100, 50, 120, 0],
  ])("worst %d, best %d at %d earns %d of 20, clamped (NICE Uptivity 20.1 scorecards)", (worst, best, x, expected) => {
    const levels = [
      { from: worst, score: 0 },
      { from: best, score: 20 },
    ];
    expect(score({ method: "linear", levels }, x)).toBe(expected);
  });

  test.each([
    [100, 100],
    [99.9, 85],
    [80, 70],
    [79.9, 55],
    [39.9, 0],
  ])("ladder: %d %% earns %d (777doc.com/doc-7212041)", (percent, expected) => {
    const ladder = [100, 90, 80, 70, 60, 50, 40].map((from, i) => ({
      from,
      score: [100, 85, 70, 55, 40, 25, 10][i] ?? 0,
    }));
    expect(score({ method: "steps", levels: [...ladder, { from: null, score: 0 }] }, percent)).toBe(expected);
  });

  test("ladder weights 30/20/20/20/5/5 over scores 100, 85, 70, 55, 40, 25 (777doc.com/doc-7212041, weights)", () => {
    // 30 + 17 + 14 + 11 + 2 + 1.25
    expect(weightedScore([100, 85, 70, 55, 40, 25], [30, 20, 20, 20, 5, 5], "exclude")).toBeCloseTo(75.25, 12);
  });
});

describe("published cases of commission and pay", () => {
  const s5 = tiers([0, 0.01], [40_000, 0.02, 200], [60_000, 0.03, 300], [80_000, 0.04]);

  test.each([
    [30_000, 300, 0],
    [50_000, 600, 200],
    [70_000, 1_100, 300],
    [90_000, 1_800, 0],
  ])("S5: sales of %d earn commission %d and bonus %d (001, 客户服务KPI绩效考核)", (sales, commission, bonus) => {
    expect(tierCommission(sales, s5, alone)).toBeCloseTo(commission, 9);
    expect(tierBonus(sales, s5, alone)).toBe(bonus);
  });

  test("3/5/7.5 % at 500/750 on 900 is 38.75 (excelforum)", () => {
    expect(tierCommission(900, tiers([0, 0.03], [500, 0.05], [750, 0.075]), alone)).toBeCloseTo(38.75, 12);
  });

  test("4/6/8 % at 150k/250k, prior 145k, deal 20k is 1,100 (Spiff, marginal with prior)", () => {
    expect(
      tierCommission(20_000, tiers([0, 0.04], [150_000, 0.06], [250_000, 0.08]), { prior: 145_000, quota: null }),
    ).toBeCloseTo(1_100, 9);
  });

  test("1 % to 1,000, 2 % to 3,000, 3 % to 8,000, 5 % to 20,000 on 9,700 is 285 (Oracle, step accumulated)", () => {
    expect(tierCommission(9_700, tiers([0, 0.01], [1_000, 0.02], [3_000, 0.03], [8_000, 0.05]), alone)).toBeCloseTo(
      285,
      9,
    );
  });

  test("10,000 × 1.2 × 0.9 is 10,800 and 10,000 × 0.95 is 9,500 (7abk.cn)", () => {
    expect(computePay({ base: 10_000 * 1.2, coefficient: 0.9, commission: 0, bonus: 0, allowance: 0 })).toBe(10_800);
    expect(computePay({ base: 10_000, coefficient: 0.95, commission: 0, bonus: 0, allowance: 0 })).toBe(9_500);
  });
});

describe("known failures elsewhere", () => {
  test("a descending band list is not read as 'first match wins': 20 on ≤25 → 15, ≤30 → 10 is 15", () => {
    const levels = [
      { from: 25, score: 10 },
      { from: null, score: 15 },
    ];
    expect(score({ method: "steps", levels, boundary: "lower" }, 20)).toBe(15);
  });

  test("1.4 + 0.4 reaches the band from 1.8", () => {
    expect(
      findBand(
        orderBands([
          { from: 1, value: "low" },
          { from: 1.8, value: "high" },
        ]),
        1.4 + 0.4,
        "upper",
      )?.value,
    ).toBe("high");
  });

  test("94.99999999999999 is 95, 94.99 is not", () => {
    expect(atLeast(94.99999999999999, 95)).toBe(true);
    expect(atLeast(94.99, 95)).toBe(false);
  });

  test("a reduction goal may be exceeded: 15 against a target of 20 earns more than full", () => {
    expect(score({ method: "ratio", better: "lower", target: 20 }, 15)).toBeCloseTo(133.333333333, 6);
    expect(score({ method: "ratio", better: "lower", lowerForm: "complement", target: 20 }, 15)).toBe(125);
  });

  test("averages use only the parts that exist: 5 and 5 with one part missing is 5", () => {
    expect(weightedScore([5, 5, null], [1, 1, 1], "exclude")).toBe(5);
  });

  test("a coefficient of 0 pays no base", () => {
    expect(computePay({ base: 5_000, coefficient: 0, commission: 100, bonus: 0, allowance: 0 })).toBe(100);
  });

  test("an amount below the first section is refused, not paid 0 in silence", () => {
    expect(() => tierCommission(500, tiers([1_000, 0.02]), alone)).toThrow(
      "500 is below the start of the first tier, 1000",
    );
  });

  test("money is rounded half up to the cent, free of binary artefacts", () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
    expect(roundHalfUp(2.675, 2)).toBe(2.68);
    expect(roundHalfUp(1.0049, 2)).toBe(1);
    expect(computePay({ base: 3333.35, coefficient: 0.9, commission: 0, bonus: 0, allowance: 0 })).toBe(3000.02); // 3,000.015
  });
});

describe("decisions that each method states", () => {
  test("lower-better ratio with an actual of 0 earns the cap, and without a cap there is no score", () => {
    expect(score({ method: "ratio", better: "lower", target: 5, cap: 120 }, 0)).toBe(120);
    expect(() => score({ method: "ratio", better: "lower", target: 5 }, 0)).toThrow("set a cap");
  });

  test("a target of 0 has no ratio, a negative one is refused", () => {
    expect(() => score({ method: "ratio", target: 0 }, 5)).toThrow("the target is 0");
    expect(() => score({ method: "ratio", target: -5 }, 5)).toThrow("negative");
  });

  test.each([
    ["proportional", 95],
    ["whole", 96],
    ["any", 94],
  ] as const)("deduction of 2 a step, 2.5 steps short, part steps %s: %d", (partial, expected) => {
    expect(score({ method: "deduction", target: 90, step: 1, points: 2, partial }, 87.5)).toBe(expected);
  });

  test("whole steps are decimal ones: 0.3 short at 0.1 a step is 3 steps", () => {
    expect(score({ method: "deduction", target: 1, step: 0.1, points: 10, partial: "whole" }, 0.7)).toBe(70);
    expect(score({ method: "deduction", target: 1, step: 0.1, points: 10, partial: "any" }, 0.7)).toBe(70);
  });

  test.each([
    [{ target: 33.99, better: "lower", step: 0.001 }, 33.991, 90], // 33.991 − 33.99 is 0.0009999999999977 in binary arithmetic
    [{ target: 33.991, step: 0.001 }, 33.99, 90],
    [{ target: 33.99, better: "lower", step: 0.001 }, 33.9919, 90],
    [{ target: 1_000_000.01, step: 0.01 }, 999_999.98, 70],
  ] as const)(
    "whole steps are decimal ones, however near the figures lie: %j at %d earns %d",
    (figures, x, expected) => {
      const rule = { method: "deduction", points: 10, ...figures } as const;
      expect(score({ ...rule, partial: "whole" }, x)).toBe(expected);
    },
  );

  test("a step is begun by a decimal difference only", () => {
    const rule = {
      method: "deduction",
      points: 10,
      target: 33.99,
      better: "lower",
      step: 0.001,
      partial: "any",
    } as const;
    expect([33.99, 33.991, 33.9911].map((x) => score(rule, x))).toEqual([100, 90, 80]);
  });

  test("a score that is no finite number is refused", () => {
    expect(() => score({ method: "ratio", target: 1e-10 }, 1e308)).toThrow("no finite number");
    expect(score({ method: "ratio", target: 1e-10, cap: 120 }, 1e308)).toBe(120);
  });

  test("lower-better ratio with a negative actual earns the cap, and without a cap there is no score", () => {
    expect(score({ method: "ratio", better: "lower", target: 5, cap: 120 }, -1)).toBe(120);
    expect(() => score({ method: "ratio", better: "lower", target: 5 }, -1)).toThrow("the actual is -1");
  });

  test("a deduction stops at the floor", () => {
    expect(score({ method: "deduction", target: 0, better: "lower", points: 30 }, 5)).toBe(0);
    expect(score({ method: "deduction", target: 0, better: "lower", points: 30, floor: 40 }, 5)).toBe(40);
  });

  test("pass or fail, by comparison, by number, yes or no", () => {
    expect(score({ method: "passFail", target: 90, comparison: ">" }, 90)).toBe(0);
    expect(score({ method: "passFail", target: 90 }, 90)).toBe(100);
    expect(score({ method: "passFail", target: 1 }, "是")).toBe(100);
    expect(score({ method: "passFail", target: 1 }, false)).toBe(0);
  });

  test("a rating needs a level that exists", () => {
    const levels = [
      { label: "优秀", score: 95 },
      { label: "良好", score: 85 },
    ];
    expect(score({ method: "rating", levels }, "良好")).toBe(85);
    expect(() => score({ method: "rating", levels }, "很好")).toThrow(
      "there is no level “很好”; use one of: 优秀, 良好",
    );
  });

  test.each([
    [103, 100],
    [97, 100],
    [104, 80],
    [105.5, 0],
  ])("closeness: a budget of 100 spent to %d earns %d (within ±3 % 100, ±5 % 80)", (x, expected) => {
    const levels = [
      { from: 0, score: 100 },
      { from: 0.03, score: 80 },
      { from: 0.05, score: 0 },
    ];
    expect(score({ method: "closeness", target: 100, deviation: "relative", levels }, x)).toBe(expected);
  });

  test.each([
    [1, 0],
    [2, 60],
    [4, 80],
    [6, 100],
    [9, 100],
  ])("range target 2–6 a quarter: %d earns %d", (x, expected) => {
    expect(score({ method: "range", baseline: 2, target: 6 }, x)).toBe(expected);
  });

  test("range target where fewer are better, in steps: conflicts 4–2 a year", () => {
    const rule = { method: "range", baseline: 4, target: 2, between: "steps" } as const;
    expect([5, 4, 3, 2, 0].map((x) => score(rule, x))).toEqual([0, 60, 60, 100, 100]);
  });

  test("rank by percentile among peers", () => {
    const scorer = prepareScoring(scoring.parse({ method: "rank" }), [10, 20, 20, 40, 50]);
    // Places 5, 3, 3, 2, 1 of five: (5 − place) / 4.
    expect([10, 20, 40, 50].map((x) => scorer?.score(x))).toEqual([0, 50, 75, 100]);
  });

  test("whole-amount and interpolated commission", () => {
    expect(tierCommission(1_000, by({ tierMode: "whole" }, [0, 0.01], [1_000, 0.03]), alone)).toBe(30);
    const line = by({ tierMode: "interpolated" }, [0, 0.01], [1_000, 0.03]);
    expect(tierCommission(500, line, alone)).toBeCloseTo(10, 9); // 500 × 2 %
  });

  test("returns take back what they had earned", () => {
    expect(tierCommission(-20_000, tiers([0, 0.01], [40_000, 0.02]), { prior: 50_000, quota: null })).toBeCloseTo(
      -300,
      9,
    ); // 600 → 300
  });

  test("cumulative bonus", () => {
    expect(
      tierBonus(70_000, by({ bonusMode: "cumulative" }, [0, 0.01], [40_000, 0.02, 200], [60_000, 0.03, 300]), alone),
    ).toBe(500);
  });
});
