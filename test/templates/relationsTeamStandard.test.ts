import { S6 } from "../../src/templates/catalogue/relationsTeamStandard";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { scoreOne } from "../support/scoreOne";

const [excellent, middling, poor] = appraiseExample(S6, "zh");

test("rates follow from the raw figures; new customers are not retained ones", () => {
  const [first, second, third] = exampleActuals(S6, "zh");
  expect(first).toEqual([96, (215 - 25) / 200, 660_000, 60_000 / 600_000, 58 / 60, 57 / 60, "优秀", "良好"]);
  // (180 − 18) ÷ 200; 40,000 ÷ 500,000; 45 ÷ 50; 36 ÷ 50
  expect(second).toEqual([75, 0.81, 540_000, 0.08, 0.9, 0.72, "良好", "合格"]);
  // (70 − 16) ÷ 100; −75,000 ÷ 375,000; 30 ÷ 50; how many were solved is missing: no rate
  expect(third).toEqual([55, 0.54, 300_000, -0.2, 0.6, "", "不合格", "合格"]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      100, // beyond 95
      100, // 95 ÷ 90, capped
      110, // 660,000 ÷ 600,000
      100, // 10 %, on target
      100, // 96.7 %, above 95 %
      100, // 95 ÷ 90, capped
      100,
      85,
    ],
    total: 99.5, // 0.2 × (100 + 100) + 0.1 × (110 + 100 + 100 + 100 + 100 + 85)
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      75, // three fifths of the way from 60 (60) to 85 (85)
      90, // 81 ÷ 90
      90, // 540,000 ÷ 600,000
      92, // 2 points short: 100 − 2 × 4
      90, // 5 points short: 100 − 5 × 2
      80, // 72 ÷ 90
      85,
      70,
    ],
    total: 83.7, // 0.2 × (75 + 90) + 0.1 × (90 + 92 + 90 + 80 + 85 + 70) = 33 + 50.7
    grade: "一般",
  });
});

test("the poor one, with one rate missing", () => {
  expect(poor).toEqual({
    scores: [
      0, // below 60
      60, // 54 ÷ 90
      50, // 300,000 ÷ 600,000
      0, // 30 points short: 100 − 30 × 4
      30, // 35 points short: 100 − 35 × 2
      null,
      40,
      70,
    ],
    total: 34.44, // (0.2 × (0 + 60) + 0.1 × (50 + 0 + 30 + 40 + 70)) ÷ 0.9 = 31 ÷ 0.9
    grade: "差",
  });
});

test.each([
  [0.1, 100],
  [0, 60], // level sales: 100 − 10 × 4
  [0.2, 120], // 100 + 10 × 2
  [0.5, 120], // capped
  [-0.05, 40], // 100 − 15 × 4
])("sales growth of %d scores %d", (growth, score) => {
  expect(scoreOne(S6, "GROWTH", growth)).toBeCloseTo(score, 9);
});
