import { S4 } from "../../src/templates/catalogue/fiveAspectsOfAgent";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { scoreOne } from "../support/scoreOne";

const [excellent, middling, poor] = appraiseExample(S4, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S4, "zh");
  // 92 ÷ 100; 1,350 ÷ 100
  expect(first).toEqual([93, 8, 0.92, 13.5, "优秀", "良好"]);
  // 81 ÷ 100; 1,800 ÷ 100
  expect(second).toEqual([75, 20, 0.81, 18, "良好", "合格"]);
  // 36 ÷ 80; 1,920 ÷ 80
  expect(third).toEqual([null, 45, 0.45, 24, "合格", "不合格"]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    // 60 + 40 × 33 ÷ 30 capped; within 10 s; 92 ÷ 90 capped; 2 − 13.5 ÷ 15 = 110 % capped
    scores: [100, 100, 100, 100, 100, 85],
    total: 97, // 0.2 × (100 + 100 + 100 + 85) + 0.1 × (100 + 100)
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      80, // 60 + 40 × 15 ÷ 30
      85, // 20 s belongs to the band up to 20
      90, // 81 ÷ 90
      80, // 2 − 18 ÷ 15
      85,
      70,
    ],
    total: 80.5, // 0.2 × (80 + 80 + 85 + 70) + 0.1 × (85 + 90) = 63 + 17.5
    grade: "一般",
  });
});

test("the poor one, of whom too few customers were surveyed", () => {
  expect(poor).toEqual({
    scores: [
      null,
      40, // over 30 s
      50, // 45 ÷ 90
      40, // 2 − 24 ÷ 15
      70,
      40,
    ],
    total: 48.75, // (0.2 × (40 + 70 + 40) + 0.1 × (40 + 50)) ÷ 0.8 = 39 ÷ 0.8
    grade: "差",
  });
});

test("a satisfaction index below the unacceptable value falls below 60", () => {
  expect(scoreOne(S4, "CSI", 45)).toBe(40); // 60 − 40 × 15 ÷ 30
});
