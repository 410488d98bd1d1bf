import { S18 } from "../../src/templates/catalogue/satisfactionIndex";
import { schemeOf, type Template } from "../../src/templates/template";
import { callFunction, type Value } from "../functions/callFunction";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S18, "zh");

/** Items with their weights, as the survey asks them. */
const survey: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  EXPECT: { EXPALL: 0.4, EXPFIT: 0.3, EXPSURE: 0.3 },
  QUALITY: { QUALALL: 0.4, QUALFIT: 0.3, QUALSURE: 0.3 },
  VALUE: { PRICEFOR: 0.5, WORTH: 0.5 },
  SATIS: { SATALL: 0.3885, SATEXP: 0.319, SATIDEAL: 0.2925 },
  COMPLAIN: { COMPFIRM: 0.5, COMPELSE: 0.5 },
  LOYAL: { AGAIN: 0.6, ADVISE: 0.4 },
};

test("six latent variables, of which the satisfaction index alone makes the total", () => {
  const { indicators } = schemeOf(S18, "zh");
  expect(indicators.map(({ group, weight }) => [group, weight])).toEqual([
    ["预期质量", 0],
    ["感知质量", 0],
    ["感知价格", 0],
    ["客户满意度", 1],
    ["客户抱怨", 0],
    ["客户忠诚度", 0],
  ]);
});

test.each(Object.keys(survey))(
  "%s: the native formula and KPI.CSI agree for everyone, answers missing or not",
  (code) => {
    const items = survey[code] ?? {};
    const column = schemeOf(S18, "zh").indicators.findIndex((indicator) => indicator.code === code);
    const native = exampleActuals(S18, "zh").map((row) => row[column]);
    const ratings = S18.example.people.map((person) => Object.keys(items).map((item) => (person[item] ?? "") as Value));
    const indices = callFunction("CSI", ratings, [Object.values(items)]) as Value[][];
    expect(native).toHaveLength(3);
    native.forEach((index, i) => {
      const expected = indices[i]?.[0];
      if (typeof expected === "number") expect(index).toBeCloseTo(expected, 10);
      else expect([index, expected]).toEqual(["", ""]);
    });
  },
);

test.each([[{ SATALL: 11, SATEXP: 7, SATIDEAL: 7 }], [{ SATALL: 8, SATEXP: "7分", SATIDEAL: 7 }]])(
  "ratings that cannot be, %j, give an error by either way, never an index",
  (person) => {
    const broken: Template = { ...S18, example: { ...S18.example, people: [person] } };
    expect(exampleActuals(broken, "zh")[0]?.[3]).toBe("#N/A");
    expect(callFunction("CSI", [Object.values(person)], [[0.3885, 0.319, 0.2925]])).toMatchObject({ error: "#VALUE!" });
  },
);

/* An answer of 0 is off the scale, and what a blank cell arrives as in some Excels: the other two, by their weights, are 73.005. */
test("an answer of 0 counts as none in the function, and is told by the native formula", () => {
  const person = { SATALL: 8, SATEXP: 0, SATIDEAL: 7 };
  const broken: Template = { ...S18, example: { ...S18.example, people: [person] } };
  expect(exampleActuals(broken, "zh")[0]?.[3]).toBe("#N/A");
  const [[index] = []] = callFunction("CSI", [Object.values(person)], [[0.3885, 0.319, 0.2925]]) as number[][];
  expect(index).toBeCloseTo(((0.3885 * (8 - 1) + 0.2925 * (7 - 1)) / (0.3885 + 0.2925) / 9) * 100, 10);
});

test("the one whose customers are delighted", () => {
  expect(excellent).toEqual({
    scores: [
      74.444444444, // 8, 8, 7: (7 × 0.4 + 7 × 0.3 + 6 × 0.3) ÷ 9 = 6.7 ÷ 9
      96.666666667, // 10, 9, 10: (3.6 + 2.4 + 2.7) ÷ 9 = 8.7 ÷ 9
      88.888888889, // 9, 9: 8 ÷ 9
      93.205555556, // 10, 9, 9: (9 × 0.3885 + 8 × 0.3190 + 8 × 0.2925) ÷ 9 = 8.3885 ÷ 9
      100, // nobody complains
      93.333333333, // 9, 10: (8 × 0.6 + 9 × 0.4) ÷ 9 = 8.4 ÷ 9
    ],
    total: 93.21,
    grade: "优秀",
  });
});

test("the middling one has the ratings of the published case: 8, 7, 7 make 70.98", () => {
  expect(middling).toEqual({
    scores: [
      66.666666667, // 7, 7, 7: 6 ÷ 9
      71.111111111, // 8, 7, 7: (2.8 + 1.8 + 1.8) ÷ 9 = 6.4 ÷ 9
      61.111111111, // 7, 6: 5.5 ÷ 9
      70.983333333, // 8, 7, 7: (7 × 0.3885 + 6 × 0.6115) ÷ 9 = 6.3885 ÷ 9
      83.333333333, // 2, 3: index 1.5 ÷ 9 = 16.67, the fewer the better
      62.222222222, // 7, 6: (6 × 0.6 + 5 × 0.4) ÷ 9 = 5.6 ÷ 9
    ],
    total: 70.98,
    grade: "一般",
  });
});

test("the poor one, whose survey has gaps: other items carry the weight, and loyalty is not scored", () => {
  expect(poor).toEqual({
    scores: [
      73.015873016, // 8, 7, –: (7 × 0.4 + 6 × 0.3) ÷ (9 × 0.7) = 4.6 ÷ 6.3
      30, // 4, 4, 3: (1.2 + 0.9 + 0.6) ÷ 9 = 2.7 ÷ 9
      27.777777778, // 3, 4: 2.5 ÷ 9
      28.560939794, // 4, –, 3: (3 × 0.3885 + 2 × 0.2925) ÷ (9 × 0.681) = 1.7505 ÷ 6.129
      27.777777778, // 7, 8: index 6.5 ÷ 9 = 72.22
      null,
    ],
    total: 28.56,
    grade: "差",
  });
});
