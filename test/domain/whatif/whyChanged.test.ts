import { breakDown } from "../../../src/domain/appraisal/breakDown";
import { prepareAppraiser } from "../../../src/domain/appraise";
import type { Cells } from "../../../src/domain/cell";
import { readScheme } from "../../../src/domain/scheme/readScheme";
import { scheme, type SchemeInput } from "../../../src/domain/scheme/scheme";
import { sayReason } from "../../../src/domain/whatif/sayReason";
import { whyChanged } from "../../../src/domain/whatif/whyChanged";
import { schemeCells } from "../../support/schemeCells";

const base: SchemeInput = {
  id: "A",
  title: "A",
  version: "1",
  indicators: [
    { code: "SALES", name: "Sales", weight: 0.5, scoring: { method: "ratio", target: 100 } },
    { code: "CARE", name: "Care", weight: 0.5, scoring: { method: "ratio", target: 10 } },
    { code: "PRAISE", name: "Praise", weight: 0, scoring: { method: "record" } },
  ],
  grades: [
    { from: 80, label: "Good" },
    { from: 0, label: "Poor" },
  ],
};
const praise = { kind: "item", name: "Praised", indicator: "PRAISE", points: 2 } as const;
const veto = { kind: "veto", name: "Careless", indicator: "CARE", comparison: "<", value: 6, effect: "zero" } as const;
const rest = {
  kind: "workloadExemption",
  name: "Busy",
  indicator: "CARE",
  load: "SALES",
  comparison: ">=",
  value: 80,
} as const;

/** Why the result of one person changes: sales of 90 are 90 points, care of 5 is 50, praised three times. Total 70. */
function why(before: Partial<SchemeInput>, after: Partial<SchemeInput>, language: "zh" | "en" = "en"): string[] {
  const people: Cells = [[90, 5, 3]];
  const breakdownBy = (changed: Partial<SchemeInput>) => {
    const cells = schemeCells(scheme.parse({ ...base, ...changed }), "en");
    const appraiser = prepareAppraiser(readScheme(cells, "indicators"), ["SALES", "CARE", "PRAISE"]);
    const { group } = appraiser.among(people);
    return breakDown(group, group.people.at(0));
  };
  const result = (changed: Partial<SchemeInput>) => ({ breakdown: breakdownBy(changed), pay: null });
  return whyChanged(result(before), result(after)).map((reason) => sayReason(reason, language));
}

test("nothing changes, and nothing is said", () => {
  expect(why({ rules: [praise] }, { rules: [praise] })).toEqual([]);
});

test("items that are worth more: 3 × 2, then 3 × 5, which makes 76 an 85", () => {
  expect(why({ rules: [praise] }, { rules: [{ ...praise, points: 5 }] })).toEqual([
    "Praised: +9 points",
    "Grade Poor → Good",
  ]);
});

test("a veto takes all: 70 points", () => {
  expect(why({}, { rules: [veto] })).toEqual(["the veto “Careless” applies: −70 points"]);
  expect(why({ rules: [veto] }, {})).toEqual(["the veto “Careless” no longer applies: +70 points"]);
  expect(why({}, { rules: [veto] }, "zh")).toEqual(["“Careless”触发否决：总分 −70"]);
});

test("an exemption: 50 points off no longer count, half of them in the total", () => {
  expect(why({}, { rules: [rest] })).toEqual([
    "Care, score 50 → 100, excused by “Busy”: +25 points",
    "Grade Poor → Good",
  ]);
  expect(why({}, { rules: [rest] }, "zh")[0]).toBe("Care 得分 50 → 100，“Busy”豁免：总分 +25");
});

test("figures are read to two decimals: 1/7 of the weights instead of 1/9, and what is less than a hundredth as it is", () => {
  const reason = { kind: "indicator", name: "Care", excuse: { before: null, after: null } } as const;
  const score = { before: 80, after: 80 };
  // 80 ÷ 7 − 80 ÷ 9 = 2.5396…; 11.11… % and 14.28… %
  const said = sayReason({ ...reason, score, share: { before: 1 / 9, after: 1 / 7 }, points: 80 / 7 - 80 / 9 }, "en");
  expect(said).toBe("Care, share 11.11% → 14.29%: +2.54 points");
  expect(sayReason({ kind: "item", name: "Praised", points: 0.004 }, "en")).toBe("Praised: +0.004 points");
});

test("a limit: 70 is cut to 60", () => {
  expect(why({}, { totalLimits: { cap: 60 } })).toEqual(["limits and rounding of the total: −10 points"]);
});

test("a limit on items: of 3 × 2 points 4 count", () => {
  expect(why({ rules: [praise] }, { rules: [praise], totalLimits: { bonusCap: 4 } })).toEqual([
    "limits and rounding of the total: −2 points",
  ]);
});

test("an indicator that is new takes from the shares of the others", () => {
  const third = {
    code: "NEW",
    name: "New",
    weight: 1,
    missing: "zero",
    scoring: { method: "ratio", target: 1 },
  } as const;
  // 90 and 50 counted a half each, and a quarter each beside one that nobody has: 22.5 and 12.5 less.
  expect(why({}, { indicators: [...base.indicators, third] })).toEqual([
    "Sales, share 50% → 25%: −22.5 points",
    "Care, share 50% → 25%: −12.5 points",
  ]);
});
