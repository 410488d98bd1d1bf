import { Failure } from "../../src/domain/failure";
import { S8 } from "../../src/templates/catalogue/relationsManagerRubric";
import { schemeOf } from "../../src/templates/template";
import { appraiseExample } from "../support/appraiseExample";
import { scoreOne } from "../support/scoreOne";

test("each is rated by the rubric: 100, 80 or 60 a section, a quarter each", () => {
  expect(appraiseExample(S8, "zh")).toEqual([
    { scores: [100, 100, 80, 100], total: 95, grade: "优秀" }, // 380 ÷ 4
    { scores: [80, 60, 80, 100], total: 80, grade: "良好" }, // 320 ÷ 4
    { scores: [60, 60, 60, null], total: 60, grade: "一般" }, // 180 ÷ 3: teamwork has not been rated
  ]);
});

test("in English likewise", () => {
  expect(appraiseExample(S8, "en").map(({ total, grade }) => [total, grade])).toEqual([
    [95, "Excellent"],
    [80, "Good"],
    [60, "Fair"],
  ]);
});

test("a level that the rubric does not have is refused, with those that it has", () => {
  const failure = scoreOne(S8, "SALES", "差");
  if (!(failure instanceof Failure)) throw new Error("expected a failure");
  expect(failure.kind).toBe("notFound");
  expect(failure.describe("zh")).toMatch(/差.*优秀.*良好.*一般/);
});

test("every level of every section has a description of its own", () => {
  const descriptions = schemeOf(S8, "zh").indicators.flatMap(({ scoring }) =>
    scoring.method === "rating" ? scoring.levels.map(({ description }) => description) : [],
  );
  expect(new Set(descriptions).size).toBe(4 * 3);
});
