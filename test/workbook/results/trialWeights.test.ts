import { Failure } from "../../../src/domain/failure";
import { attempt } from "../../../src/domain/outcome";
import { hierarchyOf } from "../../../src/domain/weights/hierarchy";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { appraiseSource, type AppraisedSource } from "../../../src/workbook/results/appraiseSource";
import { gradeChanges } from "../../../src/workbook/results/gradeChanges";
import { scoreMatrix } from "../../../src/workbook/results/scoreMatrix";
import { withWeights } from "../../../src/workbook/results/withWeights";
import { readInput } from "../../support/readInput";
import { sourceOf } from "../sourceOf";

const reading = readInput(schemeOf(S5, "zh"));
const HEADERS = ["姓名", "询单转化率", "平均响应时间(秒)", "客单价", "未回复数"];
// Conversion 45 of 50 % is 90 points; 4 unanswered at 5 points each are 80; whoever answers slower scores less.
const people = [
  ["示例一", 0.5, 40, 120, 0],
  ["示例二", 0.45, 40, 120, 0],
  ["示例三", 0.5, 40, 120, 4],
  ["示例四", 0.5, null, 120, 0],
];
const data = sourceOf(HEADERS, people);
const fields = matchColumns(HEADERS, fieldsOf(reading.scheme, "zh"));
const mapping = new Map(fields.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])));

function appraise(trial = reading): AppraisedSource {
  const appraised = attempt(() => appraiseSource(trial, data, mapping));
  if (appraised instanceof Failure) throw appraised;
  return appraised;
}

const { indicators } = hierarchyOf(reading.scheme);

test("scores, not actuals, are compared: more unanswered is less; who lacks a score is left out and named", () => {
  const { scores, leftOut, missing, alike } = scoreMatrix(appraise(), indicators);
  expect(scores).toEqual([
    [100, 100, 100, 100],
    [90, 100, 100, 100],
    [100, 100, 100, 80],
  ]);
  expect(leftOut).toEqual(["示例四"]);
  expect(missing).toEqual([]);
  expect(alike.map(({ code }) => code)).toEqual(["RESP", "AOV"]);
});

test("trial weights change totals and grades, and the scheme nothing", () => {
  // All on what is unanswered: 80 instead of (100 + 100 + 100 + 80) ÷ 4 = 95; and 100 instead of 97.5.
  const trial = new Map(indicators.map((indicator) => [indicator, indicator.code === "UNANS" ? 1 : 0]));
  const before = appraise();
  const changes = gradeChanges(before, appraise(withWeights(reading, trial)));
  expect(changes.people).toBe(4);
  expect(changes.grades.map(({ name, before: was, after: is }) => [name, was.total, is.total])).toEqual([
    ["示例三", 95, 80],
  ]);
  expect(changes.grades[0]?.before.grade).not.toBe(changes.grades[0]?.after.grade);
  expect(changes.totals.map(({ name, after }) => [name, after.total])).toEqual([["示例二", 100]]);
  expect(reading.scheme.indicators.slice(0, 4).map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test("with the same weights nothing changes", () => {
  const same = new Map(indicators.map((indicator) => [indicator, indicator.weight]));
  expect(gradeChanges(appraise(), appraise(withWeights(reading, same)))).toEqual({ grades: [], totals: [], people: 4 });
});
