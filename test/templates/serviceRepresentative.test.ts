import { S9 } from "../../src/templates/catalogue/serviceRepresentative";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { scoreOne } from "../support/scoreOne";

const [excellent, middling, poor] = appraiseExample(S9, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S9, "zh");
  // 4,000 ÷ 500; 490 ÷ 500; 60 ÷ 3; 468 ÷ 500
  expect(first).toEqual([8, 0.98, 92, 20, 0.936]);
  // 6,000 ÷ 400; 380 ÷ 400; 150 ÷ 5; 324 ÷ 400
  expect(second).toEqual([15, 0.95, 85, 30, 0.81]);
  // 13,500 ÷ 300; 240 ÷ 300; no complaint, no time; 162 ÷ 300
  expect(third).toEqual([45, 0.8, 66, "", 0.54]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      100, // within 10 min
      100, // 98 %, on target
      90, // from 90, below 95
      100, // 24 ÷ 20 = 120 %, capped
      104, // 93.6 ÷ 90
    ],
    total: 98.8, // 494 ÷ 5
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      90, // a quarter of the way from 10 min (100) to 30 min (60)
      91, // 3 points short: 100 − 3 × 3
      75, // from 80, below 90
      80, // 24 ÷ 30
      90, // 81 ÷ 90
    ],
    total: 85.2, // 426 ÷ 5
    grade: "良好",
  });
});

test("the poor one; nobody complained, so that complaint handling is not scored", () => {
  expect(poor).toEqual({
    scores: [
      30, // halfway from 30 min (60) to 60 min (0)
      46, // 18 points short: 100 − 18 × 3
      40, // below 70
      null,
      60, // 54 ÷ 90
    ],
    total: 44, // 176 ÷ 4
    grade: "差",
  });
});

test.each([
  [94.99, 90],
  [95, 100],
  [69.99, 40],
  [70, 60],
])("a satisfaction of %d scores %d", (satisfaction, score) => {
  expect(scoreOne(S9, "CSAT", satisfaction)).toBe(score);
});
