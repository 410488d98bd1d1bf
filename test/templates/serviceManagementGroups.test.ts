import { S7 } from "../../src/templates/catalogue/serviceManagementGroups";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S7, "zh");

test("rates follow from the raw figures; churn goes by the average of both ends", () => {
  const [first, second, third] = exampleActuals(S7, "zh");
  expect(first).toEqual([
    91,
    4 / 800,
    4 / 4,
    4,
    39 / 40,
    "优秀",
    30 / 400,
    12 / ((400 + 418) / 2),
    54 / 60,
    93,
    1_008 / 160,
  ]);
  // 16 ÷ 800; 12 ÷ 16; 28 ÷ 32; 40 ÷ 500; 40 ÷ ((500 + 500) ÷ 2); 36 ÷ 48; 864 ÷ 160
  expect(second).toEqual([81.9, 0.02, 0.75, 12, 0.875, "良好", 0.08, 0.08, 0.75, 84, 5.4]);
  // 40 ÷ 800; 10 ÷ 40; 20 ÷ 40; 0 ÷ 270; 60 ÷ ((270 + 210) ÷ 2); no contract was due: no rate; 480 ÷ 160
  expect(third).toEqual([63, 0.05, 0.25, 45, 0.5, "不合格", 0, 0.25, "", 66, 3]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      100, // 91 ÷ 90, capped
      100, // 0.5 %, within 1 %
      100,
      100, // within 5 min
      110, // halfway from 95 % (100) to 100 % (120)
      100,
      96, // half a point short: 100 − 0.5 × 8
      100, // 2.9 %, within 5 %
      100, // 90 %, satisfactory
      100,
      105, // 6.3 ÷ 6
    ],
    total: 101.13, // means of the groups: (100 + 310 ÷ 3 + 296 ÷ 3 + 102.5) ÷ 4 = 404.5 ÷ 4 = 101.125
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      91, // 81.9 ÷ 90
      80, // 1 point over = 2 steps: 100 − 2 × 10
      75, // 12 of 16
      70, // over 10 min, up to 30
      80, // halfway from 80 % (60) to 95 % (100)
      85,
      100, // 8 %, on target
      85, // 3 points over: 100 − 3 × 5
      80, // 60 + 40 × 15 ÷ 30
      85,
      90, // 5.4 ÷ 6
    ],
    total: 84.04, // means of the groups: ((246 + 235 + 265) ÷ 3 + 87.5) ÷ 4 = 336.166… ÷ 4 = 84.0416…
    grade: "一般",
  });
});

test("the poor one, with no contract to renew", () => {
  expect(poor).toEqual({
    scores: [
      70, // 63 ÷ 90
      20, // 4 points over = 8 steps: 100 − 8 × 10
      25, // 10 of 40
      40, // over 30 min
      0, // below 80 %
      40,
      36, // 8 points short: 100 − 8 × 8
      0, // 20 points over: 100 − 20 × 5
      null,
      50, // below 70
      50, // 3 ÷ 6
    ],
    total: 34.64, // twelfths and eighths: (231 ÷ 12 + 100 ÷ 8) ÷ (11 ÷ 12) = (231 + 150) ÷ 11 = 34.636…
    grade: "差",
  });
});
