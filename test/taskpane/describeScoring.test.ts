import { indicator } from "../../src/domain/scheme/scheme";
import { describeScoring } from "../../src/taskpane/features/define/describeScoring";

function describeWith(scoring: object, unit?: string, language: "zh" | "en" = "en"): string {
  return describeScoring(indicator.parse({ code: "A", name: "A", weight: 1, scoring, unit }), language).replaceAll(
    "\u00a0",
    " ",
  );
}

describe("how an indicator is scored, in a line", () => {
  it.each<[object, string | undefined, string]>([
    [{ method: "ratio", target: 0.5, cap: 120 }, "%", "Ratio · target 50% · capped at 120"],
    [
      { method: "deduction", better: "lower", target: 40, step: 5, points: 5 },
      "s",
      "Deduction · target 40 s · lower is better · −5 per 5 s",
    ],
    [{ method: "addition", target: 1000, step: 100, points: 2 }, undefined, "Addition · target 1,000 · +2 per 100"],
    [{ method: "passFail", target: 3, comparison: "<=" }, undefined, "Pass/fail · ≤ 3"],
    [
      { method: "linear", baseline: 0.8, target: 0.9, challenge: 0.95, floor: 40 },
      "%",
      "Linear · baseline 80% · target 90% · challenge 95% · at least 40",
    ],
    [
      {
        method: "steps",
        full: 10,
        levels: [
          { from: 0, score: 0 },
          { from: 5, score: 10 },
        ],
      },
      undefined,
      "Steps · 2 levels · full score 10",
    ],
    // A score that may not exceed 100 is something else than one that may.
    [{ method: "ratio", target: 0.5, cap: 100 }, "%", "Ratio · target 50% · capped at 100"],
    [{ method: "record" }, "%", "Record only"],
  ])("%j", (scoring, unit, line) => {
    expect(describeWith(scoring, unit)).toBe(line);
  });

  it("speaks Chinese", () => {
    expect(describeWith({ method: "deduction", better: "lower", target: 40, step: 5, points: 5 }, "秒", "zh")).toBe(
      "减分法 · 目标 40 秒 · 越低越好 · 每 5 秒 −5 分",
    );
  });
});
