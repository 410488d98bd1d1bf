import { prepareAppraiser } from "../../src/domain/appraise";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S16 } from "../../src/templates/catalogue/serviceTargetRanges";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { schemeCells } from "../support/schemeCells";

const scheme = schemeOf(S16, "zh");
const [excellent, middling, poor] = appraiseExample(S16, "zh");

test("the weights are the source's: 35, 25, 15, 10, which make 85", () => {
  const percentOf = (group: string) =>
    scheme.indicators.filter((each) => each.group === group).reduce((sum, { weight }) => sum + weight * 100, 0);
  const percents = ["令客户满意", "有效的交流系统", "销售导向", "定价"].map(percentOf);
  [35, 25, 15, 10].forEach((percent, i) => expect(percents[i]).toBeCloseTo(percent, 10));
  expect(scheme.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(0.85, 12);
});

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S16, "zh");
  expect(first).toEqual(["是", "是", "是", "是", 38 / 40, 194 / 200, 2, "是", 6, 3, 2]);
  expect(second).toEqual(["是", "是", "是", "否", 0.925, 0.93, 3, "是", 4, 2, 3]);
  expect(third).toEqual(["是", "否", "否", null, 0.875, 0.85, 5, "否", 3, 0, 5]);
});

test("everything at or beyond the higher figure is full, although the weights make only 85", () => {
  expect(excellent).toEqual({
    scores: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
    total: 100,
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      100,
      100,
      100,
      0,
      80, // 92.5 %, halfway from 90 % (60) to 95 % (100)
      84, // 93 %, three fifths of the way
      80, // 3 hours, halfway from 4 to 2
      100,
      80, // 4 sales, halfway from 2 to 6
      60, // 2 leads, the baseline
      60, // 3 conflicts, within the range
    ],
    // (300 × 8.75 + (80 + (84 + 80) ÷ 2 + 100) × 25 ÷ 3 + (80 + 60) × 7.5 + 60 × 10) ÷ 85
    // = (2,625 + 2,183.333 + 1,050 + 600) ÷ 85 = 75.980…
    total: 75.98,
    grade: "一般",
  });
});

test("the poor one, of whom one statement was not asked: the other three make the 35 of their group", () => {
  expect(poor).toEqual({
    scores: [
      100,
      0,
      0,
      null,
      0, // 87.5 %, short of 90 %
      0, // 85 %
      0, // over 4 hours
      0,
      70, // 3 sales, a quarter of the way
      0, // short of 2
      0, // over 4
    ],
    // (100 ÷ 3 × 35 + 70 × 7.5) ÷ 85 = (1,166.667 + 525) ÷ 85 = 19.901…
    total: 19.9,
    grade: "差",
  });
});

test.each([
  [0, 100],
  [2, 100],
  [3, 60],
  [4, 60],
  [5, 0],
])("%d conflicts score %d", (conflicts, score) => {
  const appraiser = prepareAppraiser(readScheme(schemeCells(scheme, "zh"), "indicators"), ["CONFLICT"]);
  expect(appraiser.appraise([[conflicts]])[0]?.total).toBe(score);
});
