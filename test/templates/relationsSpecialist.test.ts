import { S17 } from "../../src/templates/catalogue/relationsSpecialist";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor] = appraiseExample(S17, "zh");

test("the weights are the source's: 35, 10, 30, 10, 5, 10", () => {
  const { indicators } = schemeOf(S17, "zh");
  const percentOf = (group: string) =>
    indicators.filter((each) => each.group === group).reduce((sum, { weight }) => sum + weight * 100, 0);
  const percents = [
    "及时准确的信息交流",
    "信息交换系统",
    "解决信息交换问题",
    "公众形象",
    "通知决策者",
    "管理人员的信息",
  ].map(percentOf);
  [35, 10, 30, 10, 5, 10].forEach((percent, i) => expect(percents[i]).toBeCloseTo(percent, 10));
});

test("rates follow from the raw figures; decision makers give their marks one by one", () => {
  const [first, second, third] = exampleActuals(S17, "zh");
  expect(first).toEqual([
    "非常满意",
    "非常满意",
    2 / 10,
    300 / 400,
    190 / 200,
    "满意",
    "非常满意",
    90,
    88,
    92,
    "非常满意",
  ]);
  expect(second).toEqual(["满意", "满意", 0, 0.6, 0.8, "基本满意", "满意", 66, null, 70, "基本满意"]);
  expect(third).toEqual(["不满意", "基本满意", -0.2, 0.15, 0.5, "不满意", "基本满意", 50, 40, 63, null]);
});

const totalOf = (person: (typeof S17.example.people)[number]) =>
  appraiseExample({ ...S17, example: { ...S17.example, people: [person] } }, "zh")[0];

test("without any mark of the decision makers their 5 % goes to the other groups", () => {
  const [{ BYHR, BYOPS, BYCORP, ...rest } = {}] = S17.example.people;
  expect([BYHR, BYOPS, BYCORP]).toEqual([90, 88, 92]);
  // The first person without the 100 that they gave: (102.25 − 5) ÷ 0.95 = 102.368…
  expect(totalOf(rest)).toMatchObject({ total: 102.37 });
});

test("a website that nobody judged leaves its 5 % to the media, in the same group", () => {
  const [{ WEBSITE, ...rest } = {}] = S17.example.people;
  expect(WEBSITE).toMatchObject({ zh: "非常满意" });
  // 85 for the media instead of 85 and 100: 102.25 − 0.05 × 15; shared among all it would be (102.25 − 5) ÷ 0.95
  expect(totalOf(rest)).toMatchObject({ total: 101.5 });
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      100,
      100,
      100, // delivery takes less time
      100, // 75 % fewer
      110, // 95 %, halfway from 90 % (100) to 100 % (120)
      85,
      100,
      100, // 90, 88 and 92 make 90; 90 ÷ 85, capped
      100,
    ],
    // 35 + 10 ÷ 3 × 3 + 0.3 × 110 + 0.05 × 85 + 5 + 5 + 10 = 35 + 10 + 33 + 4.25 + 20
    total: 102.25,
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      85,
      85,
      0, // no gain
      80, // 60 ÷ 75
      80, // halfway from 70 % (60) to 90 % (100)
      70,
      85,
      80, // 66 and 70 make 68, without a mark of operations; 68 ÷ 85
      70,
    ],
    // 0.35 × 85 + (85 + 0 + 80) ÷ 30 + 0.3 × 80 + 0.05 × 70 + 0.05 × 85 + 0.05 × 80 + 0.1 × 70
    // = 29.75 + 5.5 + 24 + 3.5 + 4.25 + 4 + 7
    total: 78,
    grade: "一般",
  });
});

test("the poor one, whom the corporate services manager has not judged", () => {
  expect(poor).toEqual({
    scores: [
      40,
      70,
      0, // slower than before
      20, // 15 ÷ 75
      0, // below 70 %
      40,
      70,
      60, // 50, 40 and 63 make 51; 51 ÷ 85
      null,
    ],
    // (14 + (70 + 0 + 20) ÷ 30 + 0 + 2 + 3.5 + 3) ÷ 0.9 = 25.5 ÷ 0.9 = 28.333…
    total: 28.33,
    grade: "差",
  });
});
