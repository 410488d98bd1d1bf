import { scheme as schemeOf, type Scheme, type SchemeInput } from "../../src/domain/scheme/scheme";
import { scale as scaleSchema } from "../../src/domain/pay/scale";
import { appraiseGroup } from "./appraiseGroup";
import { normalized, seats } from "./calibration";
import { bonus, commission, type Scale } from "./commission";
import { gradeByCount } from "./countGrade";
import { Fraction } from "./fraction";
import { payPerson } from "./payItems";
import { withinPool } from "./pool";
import { raterScore } from "./raterScore";
import { readNumber, type Actual } from "./readActual";
import { Refusal, result } from "./refusal";
import { readFor, scorerFor } from "./scoreActual";
import { pays, type Period } from "./streak";

type ScoringInput = SchemeInput["indicators"][number]["scoring"];

const exact = (x: number): Fraction => Fraction.meant(x);
const fraction = (text: string): Fraction => {
  const [above = "", below = "1"] = text.split("/");
  return Fraction.of(BigInt(above), BigInt(below));
};

function schemeWith(scoring: ScoringInput, others: Partial<SchemeInput> = {}): Scheme {
  return schemeOf.parse({
    id: "R",
    title: "R",
    version: "1",
    indicators: [{ code: "K", name: "K", weight: 1, scoring }],
    ...others,
  });
}

function score(scoring: ScoringInput, actual: Actual): string {
  const rule = schemeWith(scoring).indicators[0]?.scoring;
  return String(
    result(() => {
      const x = rule ? readFor(rule, actual) : null;
      return x === null ? null : scorerFor(rule ?? { method: "record", full: 1, floor: 0, cap: null }, [])?.(x);
    }),
  );
}

function scaleOf(
  rows: readonly (readonly [from: number, rate: number, bonus?: number])[],
  others: Partial<Scale> = {},
): Scale {
  return scaleSchema.parse({ tiers: rows.map(([from, rate, bonus = 0]) => ({ from, rate, bonus })), ...others });
}

describe("exact fractions", () => {
  test("a number is the decimal that was meant", () => {
    expect(exact(0.1 + 0.2)).toEqual(Fraction.of(3n, 10n));
    expect(exact(94.99999999999999)).toEqual(Fraction.of(95n));
    expect(exact(1e15)).toEqual(Fraction.of(10n ** 15n));
    expect(exact(-1.5e-7)).toEqual(Fraction.of(-3n, 20_000_000n));
  });

  test("rounding", () => {
    expect(exact(1.005).rounded(2)).toEqual(fraction("101/100"));
    expect(exact(-2.5).rounded(0)).toEqual(fraction("-3"));
    expect(exact(1.001).rounded(2, "up")).toEqual(fraction("101/100"));
    expect(exact(-1.009).rounded(2, "down")).toEqual(fraction("-1"));
    expect(exact(1250).rounded(-2)).toEqual(fraction("1300"));
  });

  test("back to a binary number", () => {
    for (const x of [0, 1, -1, 0.1, 1e15, 123456.789, -1e-9, 2 / 3]) expect(exact(x).toNumber()).toBeCloseTo(x, 12);
    expect(fraction("1/3").toNumber()).toBe(1 / 3);
    expect(exact(2).root().toNumber()).toBe(Math.SQRT2);
  });
});

describe("the reference gives the published scores (methods.md)", () => {
  const points = (...rows: [from: number | null, score: number][]) => rows.map(([from, score]) => ({ from, score }));

  test.each<[what: string, scoring: ScoringInput, actual: Actual, expected: string]>([
    ["ratio 70 of 80 on 50", { method: "ratio", target: 80, full: 50 }, 70, "175/4 (43.75)"],
    ["ratio first rounded to 88 %", { method: "ratio", target: 80, full: 50, ratioDecimals: 2 }, 70, "44"],
    ["linear 10→60, 20→80", { method: "linear", levels: points([10, 60], [20, 80]) }, 15, "70"],
    ["steps up to 25", { method: "steps", boundary: "lower", levels: points([null, 15], [25, 10], [30, 0]) }, 25, "15"],
    ["steps at 20", { method: "steps", boundary: "lower", levels: points([null, 15], [25, 10], [30, 0]) }, 20, "15"],
    ["steps over 30", { method: "steps", boundary: "lower", levels: points([null, 15], [25, 10], [30, 0]) }, 31, "0"],
    [
      "deduct and add per step",
      { method: "addition", full: 15, target: 0.005, step: 0.001, points: 1, pointsOff: 0.5 },
      0.002,
      "27/2 (13.5)",
    ],
    // 60 + 40 · (5.81 − 6)/6 = 60 − 19/15
    ["efficacy below 60", { method: "efficacy", target: 12, baseline: 6 }, 5.81, "881/15 (58.733333333333334)"],
    ["lower better at 0", { method: "ratio", better: "lower", target: 5, cap: 120 }, 0, "120"],
    ["1.4 + 0.4 reaches 1.8", { method: "steps", levels: points([1, 1], [1.8, 2]) }, 1.4 + 0.4, "2"],
    [
      "a reduction beyond its target",
      { method: "ratio", better: "lower", lowerForm: "complement", target: 20 },
      15,
      "125",
    ],
    ["typed as text", { method: "ratio", target: 100 }, "９５", "95"],
    [
      "whole steps",
      { method: "deduction", better: "lower", target: 33.99, step: 0.001, points: 1, partial: "whole" },
      33.991,
      "99",
    ],
  ])("%s", (_, scoring, actual, expected) => {
    expect(score(scoring, actual)).toBe(expected);
  });

  test("linear with cut-off and cap: 80 % → 2, 100 % → 2.5, 150 % → 3.75", () => {
    const rule = { method: "linear", below: "cutoff", levels: points([0.8, 2], [1, 2.5], [1.5, 3.75]) } as const;
    expect([0.79, 0.9, 1.75].map((x) => score(rule, x))).toEqual(["0", "9/4 (2.25)", "15/4 (3.75)"]);
  });

  test("what has no score", () => {
    expect(score({ method: "ratio", target: 80 }, " ")).toBe("null");
    expect(score({ method: "ratio", target: 0 }, 1)).toMatch("no ratio");
    expect(score({ method: "ratio", target: 80 }, "95分")).toMatch("no number");
    expect(score({ method: "rating", levels: [{ label: "优秀", score: 95 }] }, "很好")).toMatch("no level");
  });

  test.each([
    ["95", 95],
    [" 95 ", 95],
    ["９５", 95],
    ["1,000", 1000],
    ["95%", 0.95],
    ["+95", 95],
    ["￥1000", 1000],
  ])("text %j is %d", (text, x) => {
    expect(readNumber(text)).toEqual(exact(x));
  });
});

describe("the reference gives the published totals and grades (methods.md)", () => {
  test("94.99999999999999 is 95 and a shown 7.5 is graded as 7.5", () => {
    const graded = (from: number, totalDecimals: number | null) =>
      schemeWith(
        { method: "ratio", target: 100 },
        {
          totalDecimals,
          grades: [
            { from, label: "A" },
            { from: 0, label: "B" },
          ],
        },
      );
    expect(appraiseGroup(graded(95, null), ["K"], [{ group: "", cells: [94.99999999999999] }])[0]?.grade).toBe("A");
    expect(appraiseGroup(graded(7.5, null), ["K"], [{ group: "", cells: [7.483] }])[0]?.grade).toBe("B");
    expect(appraiseGroup(graded(7.5, 1), ["K"], [{ group: "", cells: [7.483] }])[0]?.grade).toBe("A");
  });

  test("a department of which 6 in 6 miss is excused, one in 3 is not, one alone is none", () => {
    const scheme = schemeWith(
      { method: "ratio", target: 100 },
      { rules: [{ kind: "departmentExemption", name: "E", indicator: "K", value: 1 }] },
    );
    const totals = (actuals: Actual[]) =>
      appraiseGroup(
        scheme,
        ["K"],
        actuals.map((x) => ({ group: "", cells: [x] })),
      ).map(({ total }) => String(total));
    expect(totals([50, 60, 70])).toEqual(["100", "100", "100"]);
    expect(totals([50, 100, 100])).toEqual(["50", "100", "100"]);
    expect(totals([50, null])).toEqual(["50", "null"]);
    expect(totals([50])).toEqual(["50"]);
  });

  test("“all” is all that are scored, or all that were rated", () => {
    const rules = [{ grade: "优秀", levels: "优秀", atLeast: "all" as const }, { grade: "合格" }];
    expect(gradeByCount(["优秀", null], rules)).toBe("合格");
    expect(gradeByCount(["优秀", null], rules, "rated")).toBe("优秀");
  });
});

describe("the reference gives the published commissions (methods.md)", () => {
  const s5 = scaleOf([[0, 0.01], [40_000, 0.02, 200], [60_000, 0.03, 300], [80_000, 0.04]]); // prettier-ignore
  const deal = (amount: number, prior: number, quota: number | null = null) => ({
    amount: exact(amount),
    prior: exact(prior),
    quota: quota === null ? null : exact(quota),
  });
  const at = (amount: number, prior: number, scale: Scale) => String(commission(deal(amount, prior), scale));

  test.each([
    [30_000, "300", "0"],
    [50_000, "600", "200"],
    [70_000, "1100", "300"],
    [90_000, "1800", "0"],
  ])("S5: %d earns %s and %s", (sales, earned, reached) => {
    expect(at(sales, 0, s5)).toBe(earned);
    expect(String(bonus({ amount: exact(sales), prior: exact(0), quota: null }, s5))).toBe(reached);
  });

  test("excelforum, Spiff, Oracle", () => {
    expect(at(900, 0, scaleOf([[0, 0.03], [500, 0.05], [750, 0.075]]))).toBe("155/4 (38.75)"); // prettier-ignore
    expect(at(20_000, 145_000, scaleOf([[0, 0.04], [150_000, 0.06], [250_000, 0.08]]))).toBe("1100"); // prettier-ignore
    expect(at(9_700, 0, scaleOf([[0, 0.01], [1_000, 0.02], [3_000, 0.03], [8_000, 0.05]]))).toBe("285"); // prettier-ignore
  });

  test("whole with prior: two deals pay what one does, and a return takes back what it earned", () => {
    const whole = scaleOf([[0, 0.01], [40_000, 0.02]], { tierMode: "whole" }); // prettier-ignore
    expect([at(30_000, 0, whole), at(20_000, 30_000, whole), at(50_000, 0, whole)]).toEqual(["300", "700", "1000"]);
    expect(at(-20_000, 50_000, whole)).toBe("-700");
  });

  test("net returns: taken back at the lowest rate, nothing, or refused", () => {
    expect(at(-1_000, 0, s5)).toBe("-10");
    expect(at(-1_000, 0, { ...s5, negative: "nothing" })).toBe("0");
    expect(result(() => commission(deal(-1_000, 0), { ...s5, negative: "report" }))).toBeInstanceOf(Refusal);
  });

  test("by attainment: 12,000 of a quota of 10,000, 1 % below 100 % and 3 % from it", () => {
    const tiers = scaleOf([[0, 0.01], [1, 0.03]], { tierBy: "attainment" }); // prettier-ignore
    expect(String(commission(deal(12_000, 0, 10_000), tiers))).toBe("160"); // 10,000 · 1 % + 2,000 · 3 %
    expect(String(commission(deal(12_000, 0, 10_000), { ...tiers, tierMode: "whole" }))).toBe("360");
  });
});

describe("the reference gives the published pay (methods.md)", () => {
  test("base 5,000 × 92 % × 20/22 is 4,181.82, commission from 60 points 1,100, meals 15 × 20", () => {
    const scheme = schemeWith(
      { method: "ratio", target: 100 },
      {
        scales: [scaleOf([[0, 0.01], [40_000, 0.02], [60_000, 0.03], [80_000, 0.04]])], // prettier-ignore
        pay: {
          items: [
            { name: "base", factors: "底薪 × 总分÷100 × 出勤率" },
            { name: "commission", factors: "提成", on: "SALES", when: "总分", comparison: ">=", value: 60 },
            { name: "meals", factors: "15 × 天数" },
          ],
        },
      },
    );
    const heads = ["底薪", "总分", "出勤率", "SALES", "天数"];
    // 4,181.82 + 1,100 + 300; below 60 points no commission: 5,000 · 59 % · 20/22 = 2,681.82, and 300.
    expect(String(payPerson(scheme, heads, [5_000, 92, 20 / 22, 70_000, 20]).pay)).toBe("279091/50 (5581.82)");
    expect(String(payPerson(scheme, heads, [5_000, 59, 20 / 22, 70_000, 20]).pay)).toBe("149091/50 (2981.82)");
    expect(String(payPerson(scheme, heads, [null, 59, 20 / 22, 70_000, 20]).pay)).toBe("null");
  });

  test("a streak pays when it reaches its length, once, and again only where it repeats", () => {
    const rule = { grade: "优秀", times: 3, place: 1, repeats: false, skipsUngraded: false };
    const best: Period = { grade: "优秀", place: 1 };
    const months = (count: number) => Array<Period>(count).fill(best);
    expect([2, 3, 4, 6].map((count) => pays(months(count), rule))).toEqual([false, true, false, false]);
    expect([3, 4, 6].map((count) => pays(months(count), { ...rule, repeats: true }))).toEqual([true, false, true]);
    expect(pays([best, best, null, best], rule)).toBe(false);
    const leave: Period = { grade: null, place: null };
    expect(pays([best, best, leave, best], rule)).toBe(false);
    expect(pays([best, best, leave, best], { ...rule, skipsUngraded: true })).toBe(true);
  });
});

describe("the reference across raters and departments (methods.md)", () => {
  test("raters: mean within a role, weights over the roles that answered enough", () => {
    const roles = [
      { name: "上级", weight: exact(0.6), fewest: 1 },
      { name: "同事", weight: exact(0.4), fewest: 2 },
    ];
    const answer = (role: string, x: number) => ({ role, score: exact(x) });
    expect(String(raterScore([answer("上级", 90), answer("同事", 80), answer("同事", 70)], roles))).toBe("84");
    expect(String(raterScore([answer("上级", 90), answer("同事", 80)], roles))).toBe("90");
  });

  test("a pool of 10 lets 6 and 7 points go as 6 and 4", () => {
    const scores = [94, 93].map((x) => ({ full: exact(100), score: exact(x) }));
    expect(withinPool(scores, exact(10)).map(String)).toEqual(["94", "96"]);
  });

  test("z of equal scores is 0, and rescaling puts them on everyone's mean", () => {
    const scores = [70, 90, 60.05, 60.05, 60.05].map(exact);
    const groups = ["a", "a", "b", "b", "b"];
    expect(normalized(scores, groups, "z").map(String)).toEqual(["-1", "1", "0", "0", "0"]);
    expect(String(normalized(scores, groups, "rescale")[4])).toBe("6803/100 (68.03)"); // (70 + 90 + 3 · 60.05)/5
  });

  test("seats go to the largest remainders", () => {
    expect(seats(5, [0.2, 0.7, 0.1].map(exact))).toEqual([1, 4, 0]); // 1, 3.5, 0.5: the better grade first
  });
});
