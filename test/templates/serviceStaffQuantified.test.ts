import { S14 } from "../../src/templates/catalogue/serviceStaffQuantified";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals, exampleColumns } from "../support/exampleActuals";

const [excellent, middling, poor, awarded] = appraiseExample(S14, "zh");

test("complaints dealt with: a share of those that there were, blank when there were none", () => {
  expect(exampleActuals(S14, "zh").map((actuals) => actuals[4])).toEqual(["", 1 / 1, 3 / 5, ""]);
});

test("teamwork is rated by the supervisor and by two colleagues", () => {
  expect(exampleColumns(S14, "zh").map(({ head }) => head)).toEqual([
    ...["处理速度", "服务质量", "满意度调查", "投诉数量", "投诉处理率", "沟通能力", "工作态度"],
    ...["团队合作@主管", "团队合作@同事", "团队合作@同事", "员工表现奖"],
  ]);
  expect(exampleActuals(S14, "zh").map((actuals) => actuals.slice(7, 10))).toEqual([
    ["优秀", "良好", "合格"],
    ["优秀", "优秀", "优秀"],
    ["合格", "不合格", null],
    ["良好", "良好", "良好"],
  ]);
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
      88.75, // the supervisor 100; colleagues 85 and 70, on average 77.5: half of each
      null, // recorded only
    ],
    total: 105.39, // 723.75 ÷ 7 = 103.392…, and 2 for the award
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
      70, // the supervisor alone: one colleague is fewer than two
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
