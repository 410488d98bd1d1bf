import { prepareAppraiser } from "../../src/domain/appraise";
import { preparePay } from "../../src/domain/pay/payPerson";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { countStreak } from "../../src/domain/streak";
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

test("pay is base × KPI % + commission + bonus + meal allowance", () => {
  const payOf = preparePay(scheme);
  const [jia, yi, bing] = appraiser.appraise([
    [0.45, 46, 120, 1, 50_000, 600],
    [0.55, 38, 125, 0, 70_000, 900],
    [0.2, 90, 60, 8, 30_000, 500],
  ]);
  if (!jia || !yi || !bing) throw new Error("three people were handed over");
  // 4,000 × 94.75 % + 600 + 200 + 300
  expect(payOf(jia, { sales: 50_000, base: 4_000, allowance: 300 })).toEqual({
    commission: 600,
    bonus: 200,
    coefficient: 0.9475,
    pay: 4_890,
  });
  // 5,000 × 100 % + 1,100 + 300 + 300
  expect(payOf(yi, { sales: 70_000, base: 5_000, allowance: 300 }).pay).toBe(6_700);
  // 3,500 × 47.5 % + 300 + 0 + 300
  expect(payOf(bing, { sales: 30_000, base: 3_500, allowance: 300 }).pay).toBe(2_262.5);
});

test("pay stays open while the sales are missing", () => {
  const [person] = appraiser.appraise([[0.5, 40, 120, 0, "", 600]]);
  if (!person) throw new Error("one person was handed over");
  expect(preparePay(scheme)(person, { sales: "", base: 4_000, allowance: 300 })).toEqual({
    commission: null,
    bonus: null,
    coefficient: 1,
    pay: null,
  });
});

test("first and excellent three months running earns 200 once, failing three months running is flagged", () => {
  const [award, flag] = scheme.rules.filter((rule) => rule.kind === "streak");
  const isDue = (rule: typeof award, grades: string[], places: number[]) =>
    rule !== undefined &&
    countStreak(grades, rule.grade) >= rule.times &&
    (rule.place === undefined || countStreak(places, rule.place) >= rule.times);
  expect(award).toMatchObject({ amount: 200 });
  expect(flag).toMatchObject({ amount: 0 });
  expect(isDue(award, ["良好", "优秀", "优秀", "优秀"], [3, 1, 1, 1])).toBe(true);
  expect(isDue(award, ["优秀", "优秀", "优秀"], [1, 2, 1])).toBe(false);
  expect(isDue(award, ["优秀", "优秀"], [1, 1])).toBe(false);
  expect(isDue(flag, ["差", "差", "差"], [9, 9, 9])).toBe(true);
});
