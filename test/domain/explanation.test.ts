import { explainPerson } from "../../src/domain/appraisal/explainPerson";
import { prepareAppraiser } from "../../src/domain/appraise";
import { sayWorking } from "../../src/domain/messages/workings/workingMessage";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme, type SchemeInput } from "../../src/domain/scheme/scheme";
import { schemeCells } from "../support/schemeCells";

const rules: SchemeInput["rules"] = [
  { kind: "item", name: "Praise", indicator: "PRAISE", points: 1.5, cap: 4 },
  { kind: "veto", name: "Leak of customer data", indicator: "LEAK", comparison: ">", value: 0, effect: "zero" },
];

const reading = readScheme(
  schemeCells(
    scheme.parse({
      id: "X",
      title: "Rules",
      version: "1",
      indicators: [
        {
          code: "CSI",
          name: "Satisfaction",
          weight: 1,
          scoring: { method: "linear", baseline: 60, target: 90, challenge: 100, cap: 110 },
        },
        { code: "PRAISE", name: "Praise", weight: 0, scoring: { method: "record" } },
        { code: "LEAK", name: "Leaks", weight: 0, scoring: { method: "record" } },
      ],
      grades: [
        { from: 90, label: "Good" },
        { from: 0, label: "Poor" },
      ],
      totalDecimals: 1,
      rules,
    }),
    "en",
  ),
  "indicators",
);

function explain(...actuals: number[]) {
  const { group } = prepareAppraiser(reading, ["CSI", "PRAISE", "LEAK"]).among([actuals]);
  return explainPerson(group, 0).map(({ subject, working, outcome }) => [
    typeof subject === "string" ? subject : sayWorking(subject, "en"),
    working.map((message) => sayWorking(message, "en")).join("; "),
    outcome,
  ]);
}

test("items are added after weighting, within their cap, and the total is rounded as it is shown", () => {
  // 60 + (71 − 60) ÷ 30 × 40 = 74.667; three times 1.5 is 4.5, capped at 4; 78.667 → 78.7
  expect(explain(71, 3, 0)).toEqual([
    ["Satisfaction", "60 + (71 − 60) ÷ (90 − 60) × (100 − 60)", expect.closeTo(74.6667, 4)],
    ["Praise", "3 times + 1.5 points", 4],
    ["Total", "74.6667 × 100% ÷ 100%; bonus and penalty items + 4 points; rounded to 1 decimal", 78.7],
    ["Grade", "78.7 (rounded as it is shown) ≥ 0: “Poor”", "Poor"],
  ]);
});

test("a veto makes the total 0", () => {
  expect(explain(95, 0, 1)).toEqual([
    ["Satisfaction", "100 + (95 − 90) ÷ (100 − 90) × (120 − 100)", 110],
    ["Leak of customer data", "“Leak of customer data” applies: 1 > 0", 0],
    ["Total", "a veto makes the total 0", 0],
    ["Grade", "a veto makes the grade the lowest: “Poor”", "Poor"],
  ]);
});
