import { prepareAppraiser } from "../../src/domain/appraise";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S11 } from "../../src/templates/catalogue/relationsTeamPlan";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { exampleActuals } from "../support/exampleActuals";
import { schemeCells } from "../support/schemeCells";

const [excellent, middling, poor] = appraiseExample(S11, "zh");

test("rates follow from the raw figures", () => {
  const [first, second, third] = exampleActuals(S11, "zh");
  expect(first).toEqual([90, 85, 85, 2_400_000, 0.2, 0.4, 45 / 300, 276 / 345, 60 / 250, 5 / 1000, 1, 4, 4, "优秀"]);
  expect(second).toEqual([79, 76, 68, 1_890_000, 0.05, 0.315, 16 / 200, 0.75, 0.17, 0.012, 9 / 12, 3, 3, "合格"]);
  expect(third).toEqual([73, 60, null, 1_200_000, -0.2, 0.2, -0.1, 0.5, 0.1, 0.025, 0.8, 1, 1, "不合格"]);
});

test("the excellent team", () => {
  expect(excellent).toEqual({
    scores: [
      110, // halfway from 85 (100) to 95 (120)
      100,
      100, // 85 ÷ 85
      100, // first place
      120, // 20 %, the challenge
      100, // 40 %, satisfactory
      120, // 15 ÷ 10 = 150 %, capped
      100, // 80 %, the better end
      120, // 24 ÷ 20
      120, // 2 − 0.5 ÷ 1 = 150 %, capped
      100, // all resolved
      100, // 4 a customer, the upper end of the range
      100, // 4 channels
      100,
    ],
    total: 106.43, // 1,490 ÷ 14 = 106.428…
    grade: "优秀",
  });
});

test("the middling team", () => {
  expect(middling).toEqual({
    scores: [
      84, // 9 of the 15 points from 70 (60) to 85 (100)
      76, // 6 of the 15 points
      80, // 68 ÷ 85
      85, // second place
      80, // halfway from 0 (60) to 10 % (100)
      83, // 60 + 40 × 11.5 ÷ 20
      80, // 8 ÷ 10
      87.5, // 35 of the 40 points from 40 % (0) to 80 % (100)
      85, // 17 ÷ 20
      80, // 2 − 1.2 ÷ 1
      60, // 20 points short: 100 − 20 × 2
      80, // 3 a customer, halfway through the range
      80, // 3 channels
      70,
    ],
    total: 79.32, // 1,110.5 ÷ 14 = 79.321…
    grade: "一般",
  });
});

test("the poor team, whose after-sales survey is missing and not scored", () => {
  expect(poor).toEqual({
    scores: [
      68, // 3 of the 15 points from 70 (60) to 85 (100)
      0, // below 70
      null,
      70, // third place
      0, // sales fell
      60, // 20 %, just acceptable
      0, // customers fell
      25, // 10 of the 40 points
      50, // 10 ÷ 20
      0, // 2 − 2.5 ÷ 1
      70, // 15 points short: 100 − 15 × 2
      0, // 1 a customer, short of the range
      0, // 1 channel
      40,
    ],
    total: 29.46, // 383 ÷ 13 = 29.461…
    grade: "差",
  });
});

test("teams with equal sales share the better place, and the fourth and later places score alike", () => {
  const appraiser = prepareAppraiser(readScheme(schemeCells(schemeOf(S11, "zh"), "zh"), "indicators"), ["AMOUNT"]);
  const scores = appraiser.appraise([[90], [70], [90], [60], [50]]).map(({ total }) => total);
  // places 1, 3, 1, 4, 5
  expect(scores).toEqual([100, 70, 100, 60, 60]);
});

test("a team without complaints has no resolution rate", () => {
  const [first] = S11.example.people;
  const [actuals] = exampleActuals(
    { ...S11, example: { ...S11.example, people: [{ ...first, RAISED: 0, SOLVED: 0 }] } },
    "zh",
  );
  expect(actuals?.slice(9, 11)).toEqual([0, ""]);
});
