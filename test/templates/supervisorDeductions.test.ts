import { prepareAppraiser } from "../../src/domain/appraise";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S2 } from "../../src/templates/catalogue/supervisorDeductions";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { schemeCells } from "../support/schemeCells";
import { scoreOne } from "../support/scoreOne";

const [excellent, middling, poor] = appraiseExample(S2, "zh");

test("rates follow from the raw figures; churn goes by the average of both ends", () => {
  const [first, second, third] = exampleActuals(S2, "zh");
  expect(first).toEqual([58 / 60, 12 / ((300 + 280) / 2), 5, 0.95, 0, 84]);
  // 37 ÷ 40; 20 ÷ ((260 + 240) ÷ 2); 51 ÷ 60
  expect(second).toEqual([0.925, 0.08, 3, 0.85, 1, 80]);
  // 30 ÷ 50; 45 ÷ ((200 + 160) ÷ 2); 30 ÷ 60
  expect(third).toEqual([0.6, 0.25, null, 0.5, 6, 62]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    // 96.7 %, 4.1 %, five and 95 % are on target; no complaint; 1 short: 100 − 2
    scores: [100, 100, 100, 100, 100, 98],
    total: 99.6, // 0.2 × (100 + 100 + 100 + 98) + 0.1 × (100 + 100)
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      96, // 2.5 points short are 2 whole steps: 100 − 2 × 2
      85, // 3 points over: 100 − 3 × 5
      90, // 1 short: 100 − 10
      90, // 10 points short: 100 − 10 × 1
      90, // one complaint: 100 − 10
      90, // 5 short: 100 − 5 × 2
    ],
    total: 90.2, // 0.2 × (96 + 85 + 90 + 90) + 0.1 × (90 + 90)
    grade: "良好",
  });
});

test("the poor one, whose reports are still missing: their weight is shared out", () => {
  expect(poor).toEqual({
    scores: [
      30, // 35 points short: 100 − 35 × 2
      0, // 20 points over: 100 − 20 × 5
      null,
      55, // 45 points short: 100 − 45 × 1
      45, // six complaints: 100 − 6 × 10 = 40, but the visits took 45 of the 100 points that both may lose
      54, // 23 short: 100 − 23 × 2
    ],
    total: 33.5, // (0.2 × (30 + 0 + 54) + 0.1 × (55 + 45)) ÷ 0.8 = 26.8 ÷ 0.8
    grade: "差",
  });
});

test.each([
  // 45 points short of the visits planned, and none to eight complaints: together more than 100 from the sixth on.
  [0, 55, 100],
  [5, 55, 50],
  [6, 55, 45],
  [8, 55, 45],
])("half of the visits and %d complaints: the visits score %d, the complaints %d", (complaints, visits, score) => {
  const reading = readScheme(schemeCells(schemeOf(S2, "zh"), "zh"), "indicators");
  const [person] = prepareAppraiser(reading, ["VISIT", "VISITCMP"]).appraise([[0.5, complaints]]);
  expect(person?.scores).toEqual([visits, score]);
});

test("no score falls below 0, however many complaints there are", () => {
  expect(scoreOne(S2, "VISITCMP", 10)).toBe(0);
  expect(scoreOne(S2, "VISITCMP", 11)).toBe(0);
});
