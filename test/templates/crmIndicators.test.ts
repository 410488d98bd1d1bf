import { S12 } from "../../src/templates/catalogue/crmIndicators";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S12, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S12, "zh");
  expect(first).toEqual([
    600_000,
    100_000 / 500_000,
    2 / 400,
    190 / 200,
    24 / 80,
    1,
    1200 / 400,
    60 / 1000,
    49 / 50,
    380 / 400,
  ]);
  expect(second).toEqual([450_000, 0, 0.022, 0.85, 0.2, 0.85, 2, 0.03, 0.92, 0.9]);
  // The channel has no plan: no rate.
  expect(third).toEqual([250_000, -0.2, 0.05, 0.75, 0.1, "", 1, 0.005, 0.8, 0.5]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      120, // 600 ÷ 500
      120, // 20 %, the challenge
      100, // 0.5 %, within 1 %
      120, // 95 %, the challenge
      120, // 30 ÷ 25
      100, // all of the plan
      100, // 3 a customer, on target
      100, // 6 %, in the band from 5 %
      100, // 98 % on target
      100, // 95 % passes
    ],
    total: 108, // 1,080 ÷ 10
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      90, // 450 ÷ 500
      60, // no growth, the baseline
      70, // 1.2 points over are 2.4 steps, 3 begun: 100 − 3 × 10
      80, // halfway from 80 % (60) to 90 % (100)
      80, // 20 ÷ 25
      80, // 60 + 40 × 15 ÷ 30
      80, // 1 from the target
      80, // 3 %, on the line of the band
      70, // 6 points short: 100 − 6 × 5
      100, // 90 % just passes
    ],
    total: 79, // 790 ÷ 10
    grade: "一般",
  });
});

test("the poor one, whose channel has no plan: not scored", () => {
  expect(poor).toEqual({
    scores: [
      50, // 250 ÷ 500
      0, // sales fell
      20, // 4 points over are 8 steps: 100 − 8 × 10
      0, // below 80 %
      40, // 10 ÷ 25
      null,
      40, // 2 from the target
      0, // below 1 %
      10, // 18 points short: 100 − 18 × 5
      0, // 50 % fails
    ],
    total: 17.78, // 160 ÷ 9 = 17.777…
    grade: "差",
  });
});
