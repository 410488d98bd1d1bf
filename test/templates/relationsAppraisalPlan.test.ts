import { S10 } from "../../src/templates/catalogue/relationsAppraisalPlan";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S10, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S10, "zh");
  expect(first).toEqual([
    92,
    3 / 1000,
    24,
    190 / 200,
    20 / 2000,
    5 / 5000,
    50 / 5000,
    490 / 500,
    10,
    490 / 500,
    180 / 400,
    12 / ((300 + 340) / 2),
    72 / 200,
    15,
    "优秀",
    1.1,
    0.1,
  ]);
  expect(second).toEqual([
    80,
    0.008,
    40,
    0.76,
    0.02,
    0.002,
    0.03,
    0.94,
    30,
    0.882,
    0.35,
    14 / 200,
    0.24,
    8,
    "良好",
    0.92,
    120_000 / 800_000,
  ]);
  // Nobody was asked about recommendations: no rate.
  expect(third).toEqual([
    62,
    0.03,
    60,
    0.57,
    0.03,
    0.008,
    0.06,
    0.88,
    60,
    0.784,
    0.25,
    36 / 180,
    "",
    4,
    "不合格",
    0.6,
    -0.2,
  ]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      108, // 2 of the 5 points from 90 (100) to 95 (120)
      100, // 3 ‰, within 5 ‰
      100, // 30 ÷ 24 = 125 %, capped
      100, // 95 % of 95 %
      120, // 2 − 1 ÷ 2 = 150 %, capped
      100, // 1 ‰, on the line of the best band
      100, // 1 %, the better end
      100, // 98 %, satisfactory
      90, // 100 − 10 orders
      100, // 98 % of 98 %
      110, // halfway from 40 % (100) to 50 % (120)
      100, // 3.75 %, within 5 %
      120, // 36 ÷ 30
      110, // 100 + 5 × 2
      100,
      110,
      100, // 10 % on target
    ],
    total: 104, // 1,768 ÷ 17
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      80, // halfway from 70 (60) to 90 (100)
      85, // 3 ‰ over: 100 − 3 × 5
      75, // 30 ÷ 40
      80, // 76 ÷ 95
      100, // 2 − 2 ÷ 2
      80, // 2 ‰, on the line of the second band
      80, // halfway from 1 % (100) to 5 % (60)
      80, // 60 + 40 × 4 ÷ 8
      70, // 100 − 30 orders
      90, // 88.2 ÷ 98
      80, // halfway from 30 % (60) to 40 % (100)
      80, // 2 points over: 100 − 2 × 10
      80, // 24 ÷ 30
      90, // 2 short: 100 − 2 × 5
      85,
      92,
      110, // halfway from 10 % (100) to 20 % (120)
    ],
    total: 84.53, // 1,437 ÷ 17 = 84.529…
    grade: "一般",
  });
});

test("the poor one, of whom the referral rate is missing and not scored", () => {
  expect(poor).toEqual({
    scores: [
      0, // below 70
      0, // 25 ‰ over: 100 − 25 × 5
      50, // 30 ÷ 60
      60, // 57 ÷ 95
      50, // 2 − 3 ÷ 2
      0, // 8 ‰, over 4 ‰
      0, // 6 %, beyond 5 %
      50, // 60 − 40 × 2 ÷ 8
      40, // 100 − 60 orders
      80, // 78.4 ÷ 98
      0, // below 30 %
      0, // 15 points over: 100 − 15 × 10
      null,
      70, // 6 short: 100 − 6 × 5
      40,
      60,
      0, // sales fell
    ],
    total: 31.25, // 500 ÷ 16
    grade: "差",
  });
});
