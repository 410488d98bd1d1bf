import { prepareAppraiser } from "../../src/domain/appraise";
import { readHeads } from "../../src/domain/appraisal/heads";
import { preparePay } from "../../src/domain/pay/payItems";
import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { reachedStreaks, rewardOf } from "../../src/domain/streaks";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { exampleActuals } from "../support/exampleActuals";
import { schemeCells } from "../support/schemeCells";

/*
 * Worked by hand. Weights are 25 % each.
 *   conversion   actual ÷ 50 % × 100, at most 100
 *   response     100 − 5 for each 5 s above 40 s, in proportion
 *   order value  100 − 5 for each 5 yuan below 120, in proportion
 *   unanswered   100 − 5 for each
 */
const names = ["CONV", "RESP", "AOV", "UNANS", "SALES", "LOAD"];

const scheme = schemeOf(S5, "zh");
const reading = readScheme(schemeCells(scheme, "zh"), "indicators");
const appraiser = prepareAppraiser(reading, names);

test("one of three misses the order value: he alone loses points", () => {
  const [jia, yi, bing] = appraiser.appraise([
    [0.45, 46, 120, 1, 50_000, 600],
    [0.55, 38, 125, 0, 70_000, 900],
    [0.2, 90, 60, 8, 30_000, 500],
  ]);
  // 45/50; 6 s over = 1.2 steps; on target; one unanswered: (90 + 94 + 100 + 95) / 4
  expect(jia).toEqual({ scores: [90, 94, 100, 95, null, null], total: 94.75, grade: "良好" });
  expect(yi).toEqual({ scores: [100, 100, 100, 100, null, null], total: 100, grade: "优秀" });
  // 20/50; 50 s over = 10 steps; 60 yuan short = 12 steps; eight unanswered: (40 + 50 + 40 + 60) / 4
  expect(bing).toEqual({ scores: [40, 50, 40, 60, null, null], total: 47.5, grade: "差" });
});

test("two thirds of the department miss the order value: nobody loses points on it", () => {
  const [jia, , bing] = appraiser.appraise([
    [0.45, 46, 117, 1, 50_000, 600],
    [0.55, 38, 125, 0, 70_000, 900],
    [0.2, 90, 60, 8, 30_000, 500],
  ]);
  expect(jia?.scores).toEqual([90, 94, 100, 95, null, null]);
  expect(bing?.scores).toEqual([40, 50, 100, 60, null, null]);
  expect(bing?.total).toBe(62.5);
});

test("one person by himself is no department: the missed order value costs points", () => {
  // 3 yuan short = 0.6 steps
  expect(appraiser.appraise([[0.5, 40, 117, 0, 0, 0]])[0]?.scores[2]).toBe(97);
});

test("heavy load excuses a slow response", () => {
  const [person] = appraiser.appraise([[0.5, 90, 120, 0, 0, 1_000]]);
  expect(person?.scores[1]).toBe(100);
  expect(person?.total).toBe(100);
});

test("what is computed from a blank is blank: neither conversion nor sales are 0", () => {
  const [jia] = S5.example.people;
  const actualsWithout = (...inputs: string[]) => {
    const rest = Object.fromEntries(Object.entries(jia ?? {}).filter(([code]) => !inputs.includes(code)));
    return exampleActuals({ ...S5, example: { ...S5.example, people: [rest, rest, rest] } }, "zh")[0];
  };
  // 270 ÷ (700 − 100); 50,000 ÷ 400
  expect(actualsWithout()).toEqual([0.45, 46, 125, 1, 50_000, 700]);
  expect(actualsWithout("BUYERS")).toEqual(["", 46, 125, 1, 50_000, 700]);
  expect(actualsWithout("AFTER")).toEqual(["", 46, 125, 1, 50_000, 700]);
  expect(actualsWithout("GROSS", "FREIGHT")).toEqual([0.45, 46, "", 1, "", 700]);
  expect(actualsWithout("FREIGHT")).toEqual([0.45, 46, "", 1, "", 700]);
});

test("without the buyers conversion is not scored, and pay goes by the other three", () => {
  const [{ BUYERS, ...jia } = {}] = S5.example.people;
  expect(BUYERS).toBe(270);
  const [appraised] = appraiser.appraise(exampleActuals({ ...S5, example: { ...S5.example, people: [jia] } }, "zh"));
  // (94 + 100 + 95) / 3
  expect(appraised?.scores).toEqual([null, 94, 100, 95, null, null]);
  expect(appraised?.total).toBeCloseTo(289 / 3, 9);
  // 4,000 × 96.3333 % = 3,853.33, and 600 + 200 + 300 as before
  expect(payOf(4_000, 289 / 3, 50_000, 300, 0).at(-1)).toBe(4_953.33);
});

test("a missing actual is not scored, and its weight is shared out", () => {
  const [person] = appraiser.appraise([[0.4, "", 120, null, 0, 0]]);
  expect(person?.scores).toEqual([80, null, 100, null, null, null]);
  expect(person?.total).toBe(90);
});

test.each([
  [95, "优秀"],
  [94.99, "良好"],
  [84.99, "一般"],
  [69.99, "差"],
])("a conversion that scores %d alone is graded %s", (score, grade) => {
  expect(prepareAppraiser(reading, ["CONV"]).appraise([[score / 200]])[0]?.grade).toBe(grade);
});

/** What a person is paid, item by item and together: base, total, sales, allowance and streak reward. */
function payOf(...cells: Cell[]) {
  const heads = readHeads(reading, ["底薪", "总分", "SALES", "餐补", "连续奖励"]);
  const { items, pay } = preparePay(reading, heads)(cells);
  return [...items.map((item) => (item instanceof Failure ? item.message : item?.amount)), pay];
}

test("pay is base × KPI % + commission + bonus + meal allowance + streak reward", () => {
  // 4,000 × 94.75 % + 600 + 200 + 300
  expect(payOf(4_000, 94.75, 50_000, 300, 0)).toEqual([3_790, expect.closeTo(600, 9), 200, 300, 0, 4_890]);
  // 5,000 × 100 % + 1,100 + 300 + 300 + 200
  expect(payOf(5_000, 100, 70_000, 300, 200)).toEqual([5_000, expect.closeTo(1_100, 9), 300, 300, 200, 6_900]);
  // 3,500 × 47.5 % + 300 + 0; no allowance, no history
  expect(payOf(3_500, 47.5, 30_000, "", "")).toEqual([1_662.5, expect.closeTo(300, 9), 0, 0, 0, 1_962.5]);
});

test("pay stays open while the sales are missing", () => {
  expect(payOf(4_000, 100, "", 300, 0)).toEqual([4_000, null, null, 300, 0, null]);
});

test("first and excellent three months running earns 200 once, failing three months running is flagged", () => {
  const rules = scheme.rules.filter((rule) => rule.kind === "streak");
  const dueOf = (grades: (string | null)[], places: number[]) => {
    const history = grades.map((grade, i) => ({ grade, place: places[i] ?? null }));
    const reached = reachedStreaks(rules, history);
    return [rewardOf(reached), ...reached.map(({ rule }) => rule.name)];
  };
  const award = [200, "连续三个月第一且优秀"];
  expect(dueOf(["良好", "优秀", "优秀", "优秀"], [3, 1, 1, 1])).toEqual(award);
  expect(dueOf(["优秀", "优秀", "优秀", "优秀"], [1, 1, 1, 1])).toEqual([0]);
  expect(dueOf(["优秀", "优秀", "优秀"], [1, 2, 1])).toEqual([0]);
  expect(dueOf(["优秀", "优秀"], [1, 1])).toEqual([0]);
  expect(dueOf(["差", "差", "差"], [9, 9, 9])).toEqual([0, "连续三个月不合格，提示复核"]);
});
