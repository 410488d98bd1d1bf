import { S21 } from "../../src/templates/catalogue/improvementLoop";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { countForm } from "../support/countForm";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S21, "zh");
const [loop, plan] = S21.forms ?? [];

test("the customer has half of the weight", () => {
  const { indicators } = schemeOf(S21, "zh");
  const percentOf = (group: string) =>
    indicators.filter((each) => each.group === group).reduce((sum, { weight }) => sum + weight * 100, 0);
  expect(percentOf("客户")).toBeCloseTo(50, 10);
  expect(percentOf("内部流程")).toBeCloseTo(100 / 3, 10);
  expect(percentOf("学习成长")).toBeCloseTo(100 / 6, 10);
});

test("the loop runs from collecting data to the next period", () => {
  const steps = loop?.rows.map(({ WHAT }) => (typeof WHAT === "object" ? WHAT.en : WHAT));
  expect(steps).toEqual([
    "Collect",
    "Clean and classify",
    "Set standards",
    "Evaluate",
    "Feed back and discuss",
    "Plan improvements",
    "Carry out",
    "Monitor and adjust",
    "Next period",
  ]);
});

test("a plan names finding, measure, owner, dates, state, result and the next review", () => {
  expect(plan?.columns.map(({ name }) => name.en)).toEqual([
    "No.",
    "Finding",
    "Indicator",
    "Measure",
    "Owner",
    "Start",
    "Due",
    "State",
    "Finished on",
    "Days late",
    "Result",
    "Next review",
  ]);
});

test("a measure that was done a week late does not count as done on time", () => {
  if (!plan) throw new Error("no plan");
  const count = (person: number) => ["MEASURES", "ONTIME"].map((input) => countForm(plan, input, person));
  expect([1, 2, 3].map(count)).toEqual([
    [3, 3], // one of them on the very day
    [3, 2],
    [2, 0],
  ]);
});

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S21, "zh");
  expect(first).toEqual([90, 0.6, 0.95, "优秀", 1, "良好"]);
  expect(second).toEqual([77.5, 0.4, 0.875, "良好", 2 / 3, "合格"]);
  expect(third).toEqual([60, 0.15, 0.5, "不合格", 0, null]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      110, // halfway from 85 (100) to 95 (120)
      120, // 60 ÷ 50
      100, // 95 %, satisfactory
      100,
      100,
      85,
    ],
    total: 102.5, // 615 ÷ 6
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      80, // halfway from 70 (60) to 85 (100)
      80, // 40 ÷ 50
      80, // halfway from 80 % (60) to 95 % (100)
      85,
      66.666666667, // 2 of 3
      70,
    ],
    total: 76.94, // 461.6667 ÷ 6 = 76.944…
    grade: "一般",
  });
});

test("the poor one, whose learning nobody has rated", () => {
  expect(poor).toEqual({
    scores: [
      0, // below 70
      30, // 15 ÷ 50
      0, // 60 + 40 × (50 − 80) ÷ 15 = −20, not below 0
      40,
      0, // 0 of 2
      null,
    ],
    total: 14, // 70 ÷ 5
    grade: "差",
  });
});
