import { S13 } from "../../src/templates/catalogue/relationsKeyFigures";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S13, "zh");

test("rates follow from the raw figures, one from another", () => {
  const [first, second, third] = exampleActuals(S13, "zh");
  // CSAT, retention, acquisition, CAC, LTV = ARPU × months, LTV ÷ CAC, first contact, overall, ARPU, usage
  expect(first).toEqual([
    95 / 100,
    (230 - 40) / 200,
    40 / 320,
    6_000 / 40,
    60 * 15,
    900 / 150,
    81 / 100,
    97 / 100,
    13_800 / 230,
    2300 / 230,
  ]);
  expect(second).toEqual([0.775, 0.8, 0.075, 250, 500, 2, 0.6, 0.9, 50, 4]);
  // Nobody counted the uses: no rate.
  expect(third).toEqual([0.6, 0.6, 0.03, 500, 400, 0.8, 0.45, 0.7, 40, ""]);
});

test("without new customers there is neither a cost of one nor a comparison with it", () => {
  const [first] = S13.example.people;
  const [actuals] = exampleActuals({ ...S13, example: { ...S13.example, people: [{ ...first, NEW: 0 }] } }, "zh");
  expect(actuals?.slice(2, 6)).toEqual([0, "", 900, ""]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      120, // 95 %, the challenge
      110, // 60 + 40 × 25 ÷ 20
      110, // 12.5 %, halfway from 10 % (100) to 15 % (120)
      120, // 200 ÷ 150 = 133 %, capped
      null, // recorded only
      120, // 6 times, beyond the last point
      108, // 81 ÷ 75
      100, // 97 %, beyond the target
      108, // 10 yuan over are 2 steps: 100 + 2 × 4
      100, // 10 times, in the band from 8
    ],
    total: 110.67, // 996 ÷ 9
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      80, // halfway from 70 % (60) to 85 % (100)
      80, // 60 + 40 × 10 ÷ 20
      80, // 7.5 %, halfway from 5 % (60) to 10 % (100)
      80, // 200 ÷ 250
      null,
      50, // halfway from 1 (0) to 3 (100)
      80, // 60 ÷ 75
      80, // 5 points short: 100 − 5 × 4
      100, // on target
      80, // 4 times, on the line of the band
    ],
    total: 78.89, // 710 ÷ 9 = 78.888…
    grade: "一般",
  });
});

test("the poor one, whose usage is missing and not scored", () => {
  expect(poor).toEqual({
    scores: [
      0, // below 70 %
      40, // 60 − 40 × 10 ÷ 20: below 60 is legitimate
      0, // 3 %, below 5 %
      40, // 200 ÷ 500
      null,
      0, // below 1
      60, // 45 ÷ 75
      0, // 25 points short: 100 − 25 × 4
      90, // 10 yuan short are 2 steps: 100 − 2 × 5
      null,
    ],
    total: 28.75, // 230 ÷ 8
    grade: "差",
  });
});
