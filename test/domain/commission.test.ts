import { prepareScale, tierBonus, tierCommission } from "../../src/domain/pay/commission";
import { scale, type Scale } from "../../src/domain/pay/scale";

/** 1 %, 2 % and a bonus of 200 from 40,000, 3 % and 300 from 60,000. */
const tiers = [
  { from: 0, rate: 0.01 },
  { from: 40_000, rate: 0.02, bonus: 200 },
  { from: 60_000, rate: 0.03, bonus: 300 },
];

const prepared = (change: Partial<Scale> = {}) => prepareScale(scale.parse({ tiers, ...change }));
const commission = (amount: number, change: Partial<Scale> = {}, prior = 0, quota: number | null = null) =>
  tierCommission(amount, prepared(change), { prior, quota });
const bonus = (amount: number, change: Partial<Scale> = {}, prior = 0, quota: number | null = null) =>
  tierBonus(amount, prepared(change), { prior, quota });

describe("30,000 then 20,000 pay what 50,000 does, and returning the 20,000 takes back what they earned", () => {
  test.each([
    // 400 + 200 − 300
    ["marginal", 300, 300, 600],
    // 50,000 × 2 % − 30,000 × 1 %
    ["whole", 300, 700, 1_000],
    // rate at 30,000: 1 % + 0.75 % = 1.75 % → 525; at 50,000: 2 % + 0.5 % = 2.5 % → 1,250
    ["interpolated", 525, 725, 1_250],
  ] as const)("%s: %d + %d = %d", (tierMode, first, second, together) => {
    expect(commission(30_000, { tierMode })).toBeCloseTo(first, 9);
    expect(commission(20_000, { tierMode }, 30_000)).toBeCloseTo(second, 9);
    expect(commission(50_000, { tierMode })).toBeCloseTo(together, 9);
    expect(commission(-20_000, { tierMode }, 50_000)).toBeCloseTo(-second, 9);
  });

  test("bonus of the tier reached: 0 + 200 = 200; reaching 300 adds 100; a return takes it back", () => {
    expect([bonus(30_000), bonus(20_000, {}, 30_000), bonus(50_000)]).toEqual([0, 200, 200]);
    expect(bonus(15_000, {}, 50_000)).toBe(100);
    expect(bonus(-20_000, {}, 50_000)).toBe(-200);
  });

  test("bonuses of all tiers: 70,000 at once earns 200 + 300, after 50,000 the 300", () => {
    expect(bonus(70_000, { bonusMode: "cumulative" })).toBe(500);
    expect(bonus(20_000, { bonusMode: "cumulative" }, 50_000)).toBe(300);
  });
});

describe("an amount on the boundary, 40,000", () => {
  test("is the upper tier's, or the lower one's: 2 % and 200, or 1 % and nothing", () => {
    expect(commission(40_000, { tierMode: "whole" })).toBe(800);
    expect(commission(40_000, { tierMode: "whole", tierBoundary: "lower" })).toBe(400);
    expect([bonus(40_000), bonus(40_000, { tierBoundary: "lower" })]).toEqual([200, 0]);
    expect(bonus(40_000.01, { tierBoundary: "lower" })).toBe(200);
  });

  test("makes no difference where each part is paid at its own rate", () => {
    expect(commission(40_000)).toBe(400);
    expect(commission(40_000, { tierBoundary: "lower" })).toBe(400);
  });
});

describe("net returns of 1,000", () => {
  test.each([
    // 1,000 × 1 %
    ["takeBack", "marginal", -10],
    ["takeBack", "whole", -10],
    ["takeBack", "interpolated", -10],
    ["nothing", "marginal", 0],
    ["nothing", "whole", 0],
  ] as const)("%s, %s: %d", (negative, tierMode, expected) => {
    expect(commission(-1_000, { negative, tierMode })).toBeCloseTo(expected, 9);
    expect(bonus(-1_000, { negative, tierMode })).toBe(0);
  });

  test("are reported where the scale says so", () => {
    expect(() => commission(-1_000, { negative: "report" })).toThrow("-1000");
    expect(() => bonus(-1_000, { negative: "report" })).toThrow("-1000");
  });

  test("that still leave a positive sum are no net returns", () => {
    expect(commission(-1_000, { negative: "report" }, 5_000)).toBeCloseTo(-10, 9);
  });

  test("below 0 after 50,000: all that was earned is taken back, and 10 more, or no more", () => {
    expect(commission(-51_000, {}, 50_000)).toBeCloseTo(-610, 9);
    expect(commission(-51_000, { negative: "nothing" }, 50_000)).toBeCloseTo(-600, 9);
  });

  test("of last week are worked off at the same rate: −1,000 then 3,000 pay what 2,000 do", () => {
    expect(commission(-1_000) + commission(3_000, {}, -1_000)).toBeCloseTo(commission(2_000), 9);
  });
});

describe("tiers by attainment, of a quota of 50,000: 1 %, 2 % from 80 %, 3 % from 100 %", () => {
  const byQuota: Partial<Scale> = {
    tierBy: "attainment",
    tiers: [
      { from: 0, rate: 0.01, bonus: 0 },
      { from: 0.8, rate: 0.02, bonus: 100 },
      { from: 1, rate: 0.03, bonus: 300 },
    ],
  };

  test.each([
    // 45,000 is 90 %: 40,000 × 1 % + 5,000 × 2 %
    ["marginal", 45_000, 500],
    // 60,000 is 120 %: 400 + 10,000 × 2 % + 10,000 × 3 %
    ["marginal", 60_000, 900],
    // at 90 % all at 2 %
    ["whole", 45_000, 900],
    // halfway between 80 % and 100 %: 2.5 %
    ["interpolated", 45_000, 1_125],
  ] as const)("%s: %d earn %d", (tierMode, amount, expected) => {
    expect(commission(amount, { ...byQuota, tierMode }, 0, 50_000)).toBeCloseTo(expected, 9);
  });

  test("deals add up here too: 30,000 and 15,000, whole amount: 300 + 600", () => {
    const whole: Partial<Scale> = { ...byQuota, tierMode: "whole" };
    expect(commission(30_000, whole, 0, 50_000)).toBeCloseTo(300, 9);
    expect(commission(15_000, whole, 30_000, 50_000)).toBeCloseTo(600, 9);
  });

  test("80 % of 33,300.3 is the upper tier's, free of binary artefacts", () => {
    expect(bonus(26_640.24, byQuota, 0, 33_300.3)).toBe(100);
  });

  test("need a quota above 0", () => {
    expect(() => commission(45_000, byQuota)).toThrow("quota");
    expect(() => commission(45_000, byQuota, 0, 0)).toThrow("0");
  });
});

describe("a stated upper end of 100,000", () => {
  const ending: Partial<Scale> = { tierMode: "whole", tiers: [{ from: 0, to: 100_000, rate: 0.01, bonus: 0 }] };

  test("amounts above have no rate, and are told to be above", () => {
    expect(commission(100_000, ending)).toBe(1_000);
    expect(() => commission(100_001, ending)).toThrow("100001 is above");
  });

  test("nor have those that were sold before, which a return would otherwise turn into a gain", () => {
    expect(() => commission(-50_000, ending, 120_000)).toThrow("120000 is above");
  });
});
