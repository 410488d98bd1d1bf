import { S3 } from "../../src/templates/catalogue/serviceScorecard";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { scoreOne } from "../support/scoreOne";

const [excellent, middling, poor] = appraiseExample(S3, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S3, "zh");
  // −25 ÷ 1,000; 980 ÷ 1,000; 98 ÷ 100; 47 ÷ 50; 95 ÷ 100; 98 ÷ 100; 20 ÷ 20
  expect(first).toEqual([-0.025, 0.98, 72.5, 66, 0.98, 0.94, 0.95, 0.98, 1]);
  // 28 ÷ 800; 740 ÷ 800; 46 ÷ 50; 47 ÷ 50; 93 ÷ 100; 95 ÷ 100; 19 ÷ 20
  expect(second).toEqual([0.035, 0.925, 65, 60, 0.92, 0.94, 0.93, 0.95, 0.95]);
  // 45 ÷ 500; 430 ÷ 500; 35 ÷ 50; 25 ÷ 50; 45 ÷ 100; 40 ÷ 50; no training was planned: no rate
  expect(third).toEqual([0.09, 0.86, null, 58, 0.7, 0.5, 0.45, 0.8, ""]);
});

test("the excellent one goes beyond 100", () => {
  expect(excellent).toEqual({
    scores: [
      120, // 2.5 % under budget, within 3 %
      120, // 98 %, the challenge
      110, // halfway from 70 (100) to 75 (120)
      104, // a fifth of the way from 65 (100) to 70 (120)
      120, // 98 %, the challenge
      92, // four fifths of the way from 90 % (60) to 95 % (100)
      100, // 95 %, the target
      100, // 98 %, the target
      120, // 100 %, the challenge
    ],
    total: 109.24, // 0.1 × (120 + 120 + 110 + 104) + 0.12 × (120 + 92 + 100 + 100 + 120) = 45.4 + 63.84
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      100, // 3.5 % over budget, within 4 %
      80, // halfway from 90 % (60) to 95 % (100)
      80, // halfway from 60 (60) to 70 (100)
      80, // halfway from 55 (60) to 65 (100)
      76, // two fifths of the way from 90 % (60) to 95 % (100)
      92, // four fifths of the way
      84, // three fifths of the way
      0, // 95 %, below 96 %
      60, // 95 %, the baseline
    ],
    total: 71.44, // 0.1 × (100 + 80 + 80 + 80) + 0.12 × (76 + 92 + 84 + 0 + 60) = 34 + 37.44
    grade: "一般",
  });
});

test("the poor one, with two indicators that cannot be scored", () => {
  expect(poor).toEqual({
    scores: [
      0, // 9 % over budget
      0, // below 90 %
      null,
      72, // three tenths of the way from 55 (60) to 65 (100)
      0, // below 90 %
      0,
      0,
      0, // below 96 %
      null,
    ],
    total: 9.23, // 0.1 × 72 ÷ (1 − 0.1 − 0.12) = 7.2 ÷ 0.78 = 9.2307…
    grade: "差",
  });
});

test.each([
  [0, 120],
  [0.03, 120],
  [-0.03, 120],
  [0.0301, 100],
  [-0.04, 100],
  [0.0401, 60],
  [-0.05, 60],
  [0.0501, 0],
  [-0.0501, 0],
])("a budget missed by %d scores %d, whichever side", (deviation, score) => {
  expect(scoreOne(S3, "BUDGET", deviation)).toBe(score);
});

test.each([
  ["RENT", 0.9, 60],
  ["RENT", 0.8999, 0],
  ["RENT", 1.1, 120],
  ["CSAT", 55, 60],
  ["CSAT", 65, 100],
  ["CSAT", 70, 120],
  ["DEPT", 60, 60],
  ["DEPT", 70, 100],
  ["DEPT", 75, 120],
  ["REPLY", 0.9, 60],
  ["CLOSE", 0.95, 100],
  ["VISIT", 0.98, 120],
  ["DEED", 0.96, 60],
  ["DEED", 0.9599, 0],
  ["TRAIN", 0.95, 60],
  ["TRAIN", 0.9499, 0],
])("%s of %d scores %d", (code, actual, score) => {
  expect(scoreOne(S3, code, actual)).toBe(score);
});
