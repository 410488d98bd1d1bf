import type { Cell } from "../../../src/domain/cell";
import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { fieldsOf } from "../../../src/workbook/people/fields";
import type { Mapping } from "../../../src/workbook/people/mapping";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { appraiseOne } from "../../../src/workbook/results/appraiseOne";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { exampleActuals, exampleColumns } from "../../support/exampleActuals";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";

function mappingOf(headers: readonly string[], scheme: Parameters<typeof fieldsOf>[0]): Mapping {
  return new Map(
    matchColumns(headers, fieldsOf(scheme, "zh")).flatMap(({ field, column }) =>
      column === null ? [] : [[field.key, column] as const],
    ),
  );
}

test("one person with his figures: 90, 100, 100, 100 make 97.5, and 4,387.50 + 600 + 200 + 300", () => {
  const headers = ["姓名", "接待人数", "询单转化率", "平均响应时间", "净销售额", "客单价", "未回复数", "底薪", "餐补"];
  const person: Cell[] = ["孙三", 800, 0.45, 40, 50_000, 125, 0, 4500, 300];
  const { reading } = putOnSheet(schemeOf(S5, "zh"), "zh");
  const one = appraiseOne(reading, sourceOf(headers, [person]), mappingOf(headers, reading.scheme), 0);
  expect([one.total, one.grade, one.pay?.pay]).toEqual([97.5, "优秀", 5487.5]);
  expect(one.breakdown.contributions.map(({ score, points }) => [score, points])).toEqual([
    [90, 22.5],
    [100, 25],
    [100, 25],
    [100, 25],
  ]);
  expect(one.steps().map(({ outcome }) => outcome)).toContain(97.5);
});

test.each(templates.map((template) => [template.id, template] as const))(
  "of %s one person is what he is among all",
  (_, template) => {
    const { reading } = putOnSheet(schemeOf(template, "zh"), "zh");
    const headers = ["姓名", ...exampleColumns(template, "zh").map(({ head }) => head)];
    const rows = exampleActuals(template, "zh").map((actuals, i) => [`示例${i + 1}`, ...actuals]);
    const data = sourceOf(headers, rows);
    const mapping = mappingOf(headers, reading.scheme);
    const all = appraiseSource(reading, data, mapping);
    rows.forEach((_row, i) => {
      const one = appraiseOne(reading, data, mapping, i);
      const among = all.people[i];
      expect([one.total, one.grade, one.pay]).toEqual([among?.appraisal.total, among?.appraisal.grade, among?.pay]);
      expect(one.steps()).toEqual(all.explain(i));
    });
  },
);
