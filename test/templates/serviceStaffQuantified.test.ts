import { S14 } from "../../src/templates/catalogue/serviceStaffQuantified";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor, awarded] = appraiseExample(S14, "zh");

test("complaints dealt with: a share of those that there were, blank when there were none", () => {
  expect(exampleActuals(S14, "zh").map((actuals) => actuals[4])).toEqual(["", 1 / 1, 3 / 5, ""]);
});

test("the excellent one, without complaints and with an award", () => {
  expect(excellent).toEqual({
    scores: [
      120, // 12 ÷ 10
      110, // halfway from 90 (100) to 100 (120)
      105, // 94.5 ÷ 90
      100,
      null, // no complaint to deal with
      100,
      100,
      85,
      null, // recorded only
    ],
    total: 104.86, // 720 ÷ 7 = 102.857…, and 2 for the award
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      80, // 12 ÷ 15
      90, // 15 of the 20 points from 70 (60) to 90 (100)
      90, // 81 ÷ 90
      90, // 100 − 1 × 10
      100,
      85,
      85,
      100,
      null,
    ],
    total: 90, // 720 ÷ 8
    grade: "良好",
  });
});

test("the poor one", () => {
  expect(poor).toEqual({
    scores: [
      50, // 12 ÷ 24
      0, // below 70
      70, // 63 ÷ 90
      50, // 100 − 5 × 10
      60, // 3 ÷ 5
      70,
      40,
      70,
      null,
    ],
    total: 51.25, // 410 ÷ 8
    grade: "差",
  });
});

test("four awards earn no more than three: 6 points", () => {
  // 100, 100, survey missing, 100, no complaint, 85, 100, 85: 570 ÷ 6 = 95
  expect(awarded).toEqual({ scores: [100, 100, null, 100, null, 85, 100, 85, null], total: 101, grade: "优秀" });
});
