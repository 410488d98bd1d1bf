import { S22 } from "../../src/templates/catalogue/serviceIndustrySystem";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S22, "zh");

test("six families weigh the same", () => {
  const { indicators } = schemeOf(S22, "zh");
  const percentOf = (group: string) =>
    indicators.filter((each) => each.group === group).reduce((sum, { weight }) => sum + weight * 100, 0);
  for (const family of ["客户满意度", "服务质量", "服务效率", "服务态度", "客户忠诚度", "服务成本"])
    expect(percentOf(family)).toBeCloseTo(100 / 6, 10);
});

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S22, "zh");
  expect(first?.slice(9)).toEqual([240 / 400, 100 / 200, 2 / 1000, 6 / ((190 + 210) / 2), 20, 5, 3.2, 3]);
  expect(second?.slice(9)).toEqual([0.4, 0.25, 0.009, 0.1, 25, 5.4, 4.8, 4.5]);
  expect(third?.slice(9)).toEqual([0.25, 0.05, 0.03, 0.2, 40, 7, 8, 6]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      110, // halfway from 85 (100) to 95 (120)
      110, // 99 ÷ 90
      120, // 5 ÷ 4 = 125 %, capped
      120, // 2 − 24 ÷ 30
      100, // on target
      ...[100, 100, 85, 100],
      120, // 60 %, the challenge
      100, // 50 %, in the band from 30 %
      100, // 2 ‰, within 5 ‰
      100, // 3 %, beyond the better end
      100, // 20 ÷ 20
      100, // on the standard
      120, // 2 − 3.2 ÷ 4
      100, // 3, satisfactory
    ],
    // means of the families: 110, 110, 340 ÷ 3, 385 ÷ 4 = 96.25, 420 ÷ 4 = 105, 420 ÷ 4 = 105; 639.583… ÷ 6 = 106.597…
    total: 106.6,
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      100,
      90, // 81 ÷ 90
      80, // 5 ÷ 6.25
      80, // 2 − 36 ÷ 30
      70, // 9 h over are 2.25 steps, 3 begun: 100 − 3 × 10
      ...[85, 70, 85, 100],
      80, // halfway from 30 % (60) to 50 % (100)
      80, // 25 %, in the band from 20 %
      80, // 4 ‰ over: 100 − 4 × 5
      80, // halfway from 5 % (100) to 15 % (60)
      80, // 20 ÷ 25
      80, // 8 % off the standard
      80, // 2 − 4.8 ÷ 4
      80, // halfway from 6 (60) to 3 (100)
    ],
    // means of the families: 100, 90, 230 ÷ 3, 340 ÷ 4 = 85, 80, 80; 511.666… ÷ 6 = 85.277…
    total: 85.28,
    grade: "良好",
  });
});

test("the poor one, whose quality is missing: the other families share its weight", () => {
  expect(poor).toEqual({
    scores: [
      0, // below 70
      null,
      50, // 5 ÷ 10
      0, // 2 − 60 ÷ 30
      40, // 24 h over are 6 steps: 100 − 6 × 10
      ...[40, 40, 70, 70],
      0, // below 30 %
      0, // below 10 %
      0, // 25 ‰ over: 100 − 25 × 5
      0, // beyond 15 %
      50, // 20 ÷ 40
      0, // 40 % off the standard
      0, // 2 − 8 ÷ 4
      60, // 6, just acceptable
    ],
    // means of the families: 0, 90 ÷ 3 = 30, 220 ÷ 4 = 55, 0, 110 ÷ 4 = 27.5; 112.5 ÷ 5
    total: 22.5,
    grade: "差",
  });
});
