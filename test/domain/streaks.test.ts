import { reachedStreaks, rewardOf, type PeriodResult } from "../../src/domain/streaks";
import type { RuleOf } from "../../src/domain/scheme/scheme";

const rule: RuleOf<"streak"> = {
  kind: "streak",
  name: "first and excellent",
  grade: "优秀",
  times: 3,
  place: 1,
  amount: 200,
  again: "once",
  gap: "breaks",
};

/** What a history pays month by month: each month sees those before it. "优1" is excellent and first, "–" a leave, "∅" no results at all. */
function paid(history: string, change: Partial<typeof rule> = {}): number[] {
  const months = history.split(" ").map((month): PeriodResult | null => {
    if (month === "∅") return null;
    if (month === "–") return { grade: null, place: null };
    return { grade: month.startsWith("优") ? "优秀" : "良好", place: Number(month.slice(1)) || null };
  });
  return months.map((_, i) => rewardOf(reachedStreaks([{ ...rule, ...change }], months.slice(0, i + 1))));
}

test("three months first and excellent: paid in the third, and not again in the fourth to sixth", () => {
  expect(paid("优1 优1 优1 优1 优1 优1")).toEqual([0, 0, 200, 0, 0, 0]);
});

test("where the rule repeats: paid in the third and in the sixth month", () => {
  expect(paid("优1 优1 优1 优1 优1 优1 优1", { again: "again" })).toEqual([0, 0, 200, 0, 0, 200, 0]);
});

test("a run that breaks starts anew, and earns anew", () => {
  expect(paid("优1 优1 良1 优1 优1 优1")).toEqual([0, 0, 0, 0, 0, 200]);
  expect(paid("优1 优1 优1 良1 优1 优1 优1")).toEqual([0, 0, 200, 0, 0, 0, 200]);
});

test("second place in one month breaks the run of the first place, and is enough where the second is asked for", () => {
  expect(paid("优1 优2 优1")).toEqual([0, 0, 0]);
  expect(paid("优1 优2 优1", { place: 2 })).toEqual([0, 0, 200]);
});

test("a place that is not known is no first place; without a place in the rule none is needed", () => {
  expect(paid("优 优 优")).toEqual([0, 0, 0]);
  expect(paid("优 优 优", { place: undefined })).toEqual([0, 0, 200]);
});

test("a month of leave breaks the run, unless the rule skips it; nothing is reached in it", () => {
  expect(paid("优1 优1 – 优1")).toEqual([0, 0, 0, 0]);
  expect(paid("优1 优1 – 优1", { gap: "skipped" })).toEqual([0, 0, 0, 200]);
  expect(paid("优1 优1 优1 –", { gap: "skipped" })).toEqual([0, 0, 200, 0]);
});

test("a month without any results breaks the run whatever the rule says of leave", () => {
  expect(paid("优1 优1 ∅ 优1", { gap: "skipped" })).toEqual([0, 0, 0, 0]);
});

test("a flag is told with an amount of 0, beside a reward", () => {
  const flag = { ...rule, name: "good", amount: 0, place: undefined, times: 2 };
  const history = Array<PeriodResult>(2).fill({ grade: "优秀", place: 1 });
  const reached = reachedStreaks([rule, flag], history);
  expect(reached).toEqual([{ rule: flag, run: 2 }]);
  expect(rewardOf(reached)).toBe(0);
});
