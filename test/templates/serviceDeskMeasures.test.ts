import { S1 } from "../../src/templates/catalogue/serviceDeskMeasures";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { scoreOne } from "../support/scoreOne";

const [excellent, middling, poor] = appraiseExample(S1, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S1, "zh");
  // 1 ÷ 1,000; 192 ÷ 200; 2,700 ÷ 1,000; 368 ÷ 400; (9,000 + 1,500 + 1,000) ÷ 1,000; 970 ÷ 1,000
  expect(first).toEqual([6, 6, 93, 0.001, 0.96, 2.7, 0.92, 11.5, 91, 0.97]);
  // 4 ÷ 800; 171 ÷ 200; 2,880 ÷ 800; 255 ÷ 300; (9,000 + 1,000 + 800) ÷ 800; 728 ÷ 800
  expect(second).toEqual([10, 10, 75, 0.005, 0.855, 3.6, 0.85, 13.5, 81, 0.91]);
  // 8 ÷ 500; 57 ÷ 100; 2,250 ÷ 500; 140 ÷ 200; (8,000 + 300 + 1,250) ÷ 500; 400 ÷ 500
  expect(third).toEqual([25, 20, 57, 0.016, 0.57, 4.5, 0.7, 19.1, null, 0.8]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      80, // 6 min: over 5, up to 10
      100, // 8 ÷ 6 = 133 %, capped
      100, // 60 + 40 × 33 ÷ 30 = 104, capped
      100, // 0.1 %, within 0.2 %
      100, // 96 ÷ 95, capped
      100, // 2 − 2.7 ÷ 3 = 110 %, capped
      100, // 92 %, beyond 90 %
      100, // 11.5, within 12
      100, // 91 ÷ 90, capped
      100, // 97 %, above 95 %
    ],
    total: 98, // 980 ÷ 10
    grade: "优秀",
  });
});

test("the middling one misses “good” by 0.3", () => {
  expect(middling).toEqual({
    scores: [
      80, // 10 min belongs to the band up to 10
      80, // 8 ÷ 10
      80, // 60 + 40 × 15 ÷ 30
      85, // 0.3 points over = 3 steps: 100 − 3 × 5
      90, // 85.5 ÷ 95
      80, // 2 − 3.6 ÷ 3
      80, // halfway from 80 % (60) to 90 % (100)
      90, // 1.5 over counts as 2 steps: 100 − 2 × 5
      90, // 81 ÷ 90
      92, // 4 points short: 100 − 4 × 2
    ],
    total: 84.7, // 847 ÷ 10
    grade: "一般",
  });
});

test("the poor one, whom no customer marked", () => {
  expect(poor).toEqual({
    scores: [
      0, // over 20 min
      40, // 8 ÷ 20
      56, // 60 − 40 × 3 ÷ 30
      30, // 1.4 points over = 14 steps: 100 − 14 × 5
      60, // 57 ÷ 95
      50, // 2 − 4.5 ÷ 3
      30, // halfway from 60 % (0) to 80 % (60)
      60, // 7.1 over counts as 8 steps: 100 − 8 × 5
      null,
      70, // 15 points short: 100 − 15 × 2
    ],
    total: 44, // 396 ÷ 9
    grade: "差",
  });
});

test.each([
  ["RESP", 5, 100],
  ["RESP", 5.01, 80],
  ["RESP", 20, 60],
  ["RESP", 20.01, 0],
  ["COST", 12, 100],
  ["COST", 12.01, 95],
  ["RESOLVE", 0, 100],
])("%s of %d scores %d", (code, actual, score) => {
  expect(scoreOne(S1, code, actual)).toBe(score);
});
