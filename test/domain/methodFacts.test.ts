import { factsOf } from "../../src/domain/check/factsOf";
import { scoring } from "../../src/domain/scoring/scoring";
import type { SchemeInput } from "../../src/domain/scheme/scheme";

type Rule = SchemeInput["indicators"][number]["scoring"];

const facts = (rule: Rule) => factsOf(scoring.parse(rule), "X");
const levels = (...rows: [from: number, score: number][]) => rows.map(([from, score]) => ({ from, score }));

test.each<[Rule, "higher" | "lower" | null]>([
  [{ method: "ratio", target: 5, better: "lower" }, null],
  [{ method: "linear", baseline: 60, target: 40 }, "lower"],
  [{ method: "linear", target: 40, challenge: 60 }, "higher"],
  [{ method: "linear", levels: levels([10, 100], [20, 60]) }, "lower"],
  [{ method: "efficacy", baseline: 9, target: 3 }, "lower"],
  [{ method: "steps", levels: levels([0, 0], [60, 60], [90, 100]) }, "higher"],
  [{ method: "passFail", target: 5, comparison: "<=" }, "lower"],
  [{ method: "passFail", target: 5, comparison: ">" }, "higher"],
  [{ method: "passFail", target: 5, comparison: "=" }, null],
  [{ method: "deduction", target: 5, points: 1, better: "lower" }, null],
  [{ method: "rating", levels: [{ label: "A", score: 1 }] }, null],
  [{ method: "closeness", levels: levels([0, 100], [5, 0]) }, null],
  [{ method: "range", baseline: 4, target: 2 }, "lower"],
  [{ method: "rank" }, null],
  [{ method: "record" }, null],
])("%j implies that %s is better", (rule, direction) => {
  expect(facts(rule).impliedDirection).toBe(direction);
});

test.each<[Rule, number]>([
  [{ method: "ratio", target: 5 }, Infinity],
  [{ method: "linear", baseline: 60, target: 80 }, 100],
  [{ method: "linear", baseline: 60, target: 80, challenge: 90, full: 50 }, 60],
  [{ method: "linear", levels: levels([10, 150], [20, 60]) }, 150],
  [{ method: "efficacy", baseline: 6, target: 12 }, Infinity],
  [{ method: "efficacy", baseline: 6, target: 12, outside: "clamp" }, 100],
  [{ method: "steps", levels: levels([0, 0], [60, 110]) }, 110],
  [{ method: "passFail", target: 5, full: 20 }, 20],
  [{ method: "deduction", target: 5, points: 1 }, 100],
  [{ method: "addition", target: 5, points: 1 }, Infinity],
  [{ method: "rating", levels: [{ label: "A", score: 95 }] }, 95],
  [{ method: "closeness", levels: levels([0, 120], [5, 0]) }, 120],
  [{ method: "range", baseline: 2, target: 4 }, 100],
  [{ method: "rank" }, 100],
  [{ method: "rank", by: "place", levels: levels([1, 110], [2, 100]) }, 110],
])("%j gives %d at most", (rule, most) => {
  expect(facts(rule).highestScore).toBe(most);
});

test.each<[Rule, string]>([
  [{ method: "ratio", target: 5 }, "divisor"],
  [{ method: "closeness", target: 5, deviation: "relative", levels: levels([0, 100]) }, "divisor"],
  [{ method: "closeness", target: 5, levels: levels([0, 100]) }, "standard"],
  [{ method: "linear", baseline: 2, target: 5 }, "standard"],
  [{ method: "linear", target: 5, levels: levels([0, 60], [5, 100]) }, "none"],
  [{ method: "deduction", target: 5, points: 1 }, "standard"],
  [{ method: "steps", levels: levels([0, 100]) }, "none"],
  [{ method: "record" }, "none"],
])("%j takes its target as %s", (rule, use) => {
  expect(facts(rule).targetUse).toBe(use);
});

test.each<[Rule, string[]]>([
  [{ method: "ratio", target: 5 }, []],
  [{ method: "ratio", target: -5 }, ["error target targetNegative"]],
  [{ method: "ratio", target: 5, better: "lower" }, ["warning cap capMissing"]],
  [{ method: "ratio", target: 5, better: "lower", cap: 120 }, []],
  [{ method: "ratio", target: 5, better: "lower", lowerForm: "complement" }, []],
  [{ method: "efficacy", baseline: 3, target: 3 }, ["error target baselineIsTarget"]],
  [{ method: "efficacy", baseline: 0.3, target: 0.1 + 0.2 }, ["error target baselineIsTarget"]],
  [{ method: "range", baseline: 3, target: 3 }, ["error target baselineIsTarget"]],
  [{ method: "linear", baseline: 3, target: 3 }, ["error target baselineIsTarget"]],
  [{ method: "linear", baseline: 3, target: 3, levels: levels([1, 60], [2, 100]) }, []],
  [{ method: "linear", levels: levels([1, 60], [2, 100], [3, 80]) }, ["warning code levelsInverted"]],
  [{ method: "steps", levels: levels([1, 60], [2, 100], [3, 80]) }, ["warning code levelsInverted"]],
])("the figures of %j: %j", (rule, faults) => {
  expect(facts(rule).faults.map(({ severity, field, what }) => `${severity} ${field} ${what.code}`)).toEqual(faults);
});
