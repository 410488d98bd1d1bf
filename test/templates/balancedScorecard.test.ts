import { S23B } from "../../src/templates/catalogue/balancedScorecard";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S23B, "zh");

test("four perspectives weigh the same", () => {
  expect(schemeOf(S23B, "en").indicators.map(({ group, weight }) => [group, weight])).toEqual([
    ["Finance", 0.25],
    ["Customer", 0.25],
    ["Internal process", 0.25],
    ["Learning and growth", 0.25],
  ]);
});

test("rates follow from the raw figures", () => {
  expect(exampleActuals(S23B, "zh")).toEqual([
    [16, 90, 5, 1],
    [25, 77.5, 7, 0.8],
    [40, null, 14, 0.3],
  ]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      120, // 20 ÷ 16 = 125 %, capped
      110, // halfway from 85 (100) to 95 (120)
      100, // on target
      100,
    ],
    total: 107.5, // 430 ÷ 4
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      80, // 20 ÷ 25
      80, // halfway from 70 (60) to 85 (100)
      80, // 2 minutes over: 100 − 2 × 10
      80,
    ],
    total: 80,
    grade: "一般",
  });
});

test("the poor one, whose customers were not asked", () => {
  expect(poor).toEqual({
    scores: [
      50, // 20 ÷ 40
      null,
      10, // 9 minutes over: 100 − 9 × 10
      30,
    ],
    total: 30, // 90 ÷ 3
    grade: "差",
  });
});
