import { prepareAppraiser } from "../../src/domain/appraise";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S15 } from "../../src/templates/catalogue/seniorRelationsManager";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { schemeCells } from "../support/schemeCells";

// 优秀 100, 良好 85, 合格 70, 不合格 40; weights 20 % each.
test("excellent on everything", () => {
  expect(appraiseExample(S15, "zh")[0]).toEqual({ scores: [100, 100, 100, 100, 100], total: 100, grade: "优秀" });
});

test("good or better on four of five, nothing unacceptable", () => {
  // (85 + 85 + 100 + 70 + 85) / 5
  expect(appraiseExample(S15, "zh")[1]).toEqual({ scores: [85, 85, 100, 70, 85], total: 85, grade: "良好" });
});

test("one unacceptable: the base is met", () => {
  // (70 + 70 + 85 + 40 + 70) / 5
  expect(appraiseExample(S15, "zh")[2]).toEqual({ scores: [70, 70, 85, 40, 70], total: 67, grade: "合格" });
});

test("three unacceptable, one not yet rated", () => {
  // (40 + 40 + 70 + 40) / 4
  expect(appraiseExample(S15, "zh")[3]).toEqual({ scores: [40, 40, 70, 40, null], total: 47.5, grade: "不合格" });
});

test("the same people in English", () => {
  expect(appraiseExample(S15, "en").map(({ grade }) => grade)).toEqual([
    "Excellent",
    "Good",
    "Acceptable",
    "Unacceptable",
  ]);
});

const codes = ["CSAT", "SALES", "TEAM", "SKILL", "INNOVATE"];
const scheme = schemeOf(S15, "zh");
const gradesOf = (people: string[][], counted = scheme) =>
  prepareAppraiser(readScheme(schemeCells(counted, "zh"), "indicators"), codes)
    .appraise(people)
    .map(({ grade }) => grade);

test.each([
  ["four excellent are not all", ["优秀", "优秀", "优秀", "优秀", "良好"], "良好"],
  ["four excellent and one not yet rated are not all", ["优秀", "优秀", "优秀", "优秀", ""], "良好"],
  ["three good are most", ["良好", "良好", "良好", "合格", "合格"], "良好"],
  ["two good are not most", ["优秀", "优秀", "合格", "合格", "合格"], "合格"],
  ["one unacceptable bars 良好, however high the total", ["优秀", "优秀", "优秀", "优秀", "不合格"], "合格"],
  ["two unacceptable are several", ["优秀", "优秀", "优秀", "不合格", "不合格"], "不合格"],
])("%s", (_, levels, grade) => {
  expect(gradesOf([levels])).toEqual([grade]);
});

test("the counts are parameters: four are most when the scheme says so", () => {
  const stricter = {
    ...scheme,
    countRules: scheme.countRules.map((rule) => (rule.atLeast === 3 ? { ...rule, atLeast: 4 } : rule)),
  };
  const people = [["良好", "良好", "良好", "合格", "合格"]];
  expect(gradesOf(people)).toEqual(["良好"]);
  expect(gradesOf(people, stricter)).toEqual(["合格"]);
});
