import fc from "fast-check";
import { awaitFunction, callFunction, type Value } from "./callFunction";
import { everyRule, everyRuleHeads } from "../support/everyRule";
import { schemeCells } from "./schemeCells";

/*
 * Whatever is said by cell, by column, for the department, in an explanation and of the pay is one number.
 */
const scheme = schemeCells(everyRule, "zh");
const heads = [everyRuleHeads];
const indicators = everyRule.indicators.filter(({ scoring }) => scoring.method !== "record").map(({ name }) => name);
const column = (values: unknown[]) => values.map((value) => [value as Value]);

const blank = fc.constant("");
const maybe = (value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: blank });
const whole = (max: number) => maybe(fc.integer({ min: 0, max }));
const rating = maybe(fc.constantFrom("优秀", "良好", "一般", "差"));
const cells: Record<string, fc.Arbitrary<Value>> = {
  CONV: maybe(fc.integer({ min: 0, max: 70 }).map((percent) => percent / 100)),
  "CONV@目标": fc.oneof(blank, fc.constantFrom(0.3, 0.6)),
  VISIT: whole(40),
  ERR: whole(5),
  LATE: whole(5),
  RESP: whole(90),
  AOV: maybe(fc.integer({ min: 100, max: 130 })),
  DEALS: whole(9),
  "TEAM@上级": rating,
  "TEAM@同事": rating,
  SALES: maybe(fc.integer({ min: -20_000, max: 90_000 })),
  "SALES@此前": fc.oneof(blank, fc.constantFrom(0, 30_000, 50_000)),
  NEW: maybe(fc.integer({ min: -5_000, max: 30_000 })),
  "NEW@任务": maybe(fc.constantFrom(10_000, 25_000)),
  LOAD: maybe(fc.constantFrom(500, 1_000)),
  PRAISE: whole(4),
  COMPL: whole(4),
  LEAK: fc.oneof(
    { weight: 9, arbitrary: fc.constant<Value>("否") },
    { weight: 1, arbitrary: fc.constant<Value>("是") },
  ),
  出勤天数: fc.integer({ min: 10, max: 22 }),
  应出勤天数: fc.constant(22),
  岗位工资: fc.constantFrom(1_500, 2_000),
  社保: fc.oneof(blank, fc.constant(400)),
  预支: whole(3_000),
  连续奖励: fc.constantFrom("", 0, 200),
};

/** Base pay tells people apart, whose other figures may be the same. */
const department = fc
  .array(fc.tuple(fc.constantFrom("A", "B"), ...everyRuleHeads.map((head) => cells[head] ?? fc.constant<Value>(0))), {
    minLength: 2,
    maxLength: 8,
  })
  .map((rows) =>
    rows.map(([group, ...row], i) => ({
      group,
      cells: row.map<Value>((cell, j) => (everyRuleHeads[j] === "底薪" ? 4_000 + i : cell)),
    })),
  );

test("by cell, column and department, in the explanation and in the pay", async () => {
  await fc.assert(
    fc.asyncProperty(department, async (rows) => {
      const people = rows.map((row) => row.cells);
      const groups = column(rows.map(({ group }) => group));
      const appraised = callFunction("APPRAISE", people, heads, scheme, groups) as unknown[][];
      const totals = appraised.map((row) => row.at(-2));
      const grades = appraised.map((row) => row.at(-1));

      expect(callFunction("TOTAL", people, heads, scheme, groups)).toEqual(column(totals));

      // What needs no other cell of the person is scored by the cell alone; the rank within its group by the column.
      const at = (head: string) => people.map((row) => row[everyRuleHeads.indexOf(head)] ?? "");
      expect(callFunction("SCORE", column(at("DEALS")), "DEALS", scheme, groups)).toEqual(
        column(appraised.map((row) => row[indicators.indexOf("成交数")])),
      );
      (callFunction("SCORE", column(at("CONV")), "CONV", scheme) as unknown[][]).forEach(([score], i) => {
        if (at("CONV@目标")[i] === "") expect(score).toEqual(appraised[i]?.[indicators.indexOf("询单转化率")]);
      });

      const paid = callFunction(
        "PAYITEMS",
        people.map((row, i) => [...row, totals[i], grades[i]] as Value[]),
        [[...everyRuleHeads, "总分", "等级"]],
        scheme,
      ) as unknown[][];

      const proposed = (await awaitFunction("FORCEDGRADE", column(totals), scheme, groups)) as unknown[][];

      for (const [i, row] of people.entries()) {
        const steps = (await awaitFunction("EXPLAIN", [row], heads, scheme, people, groups)) as unknown[][];
        const said = (subject: string) => steps.find(([name]) => name === subject)?.[2];
        expect(indicators.map(said)).toEqual(appraised[i]?.slice(0, -2));
        expect([said("总分"), said("等级")]).toEqual([totals[i], grades[i]]);
        // Without a score nothing is proposed.
        expect(said("强制分布建议") ?? "").toEqual(proposed[i]?.[0]);
        const items = steps.slice(-(everyRule.pay?.items.length ?? 0) - 1).map(([, , amount]) => amount);
        expect(items).toEqual(paid[i]);
      }
    }),
    { numRuns: 200 },
  );
});
