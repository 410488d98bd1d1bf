import { Failure } from "../../../src/domain/failure";
import { scheme, type Scheme } from "../../../src/domain/scheme/scheme";
import { canScaleWeights, planSigns, planWeights } from "../../../src/workbook/scheme/planWeights";

function weighing(weights: Readonly<Record<string, number>>, recorded: readonly string[] = []): Scheme {
  const indicators = Object.entries(weights).map(([code, weight]) => ({
    code,
    name: code,
    weight,
    scoring: recorded.includes(code) ? { method: "record" as const } : { method: "ratio" as const, target: 1 },
  }));
  return scheme.parse({ id: "T", title: "T", version: "1", indicators });
}

const planned = (of: Scheme, formulas: readonly string[] = []) =>
  Object.fromEntries(
    [...planWeights(of, ({ code }) => formulas.includes(code))].map(([{ code }, weight]) => [code, weight]),
  );

describe("weights that do not add up", () => {
  it("are scaled in proportion, and a record's weight is left alone, as the check leaves it", () => {
    // 35 ÷ 70 and 35 ÷ 70; the record's 10 % count nowhere
    expect(planned(weighing({ A: 0.35, B: 0.35, LOAD: 0.1 }, ["LOAD"]))).toEqual({ A: 0.5, B: 0.5 });
  });

  it("share what formulas leave: 40 % stay, the others share 60 %", () => {
    // 30 : 15 of 60 % → 40 %, 20 %
    const shared = planned(weighing({ A: 0.4, B: 0.3, C: 0.15 }), ["A"]);
    expect(shared["B"]).toBeCloseTo(0.4, 4);
    expect(shared["C"]).toBeCloseTo(0.2, 4);
    expect(Object.keys(shared)).toEqual(["B", "C"]);
  });

  it("are whole percents: what rounding leaves over goes to the largest remainder, the first of equals", () => {
    // 20, 25, 25, 25 of 95: 21.05, 26.32, 26.32, 26.32; one percent is left
    expect(planned(weighing({ A: 0.2, B: 0.25, C: 0.25, D: 0.25 }))).toEqual({ A: 0.21, B: 0.27, C: 0.26, D: 0.26 });
  });

  it("are not offered to be scaled while one is 25 among others of 25 %", () => {
    expect(canScaleWeights({ scheme: weighing({ A: 25, B: 0.25, C: 0.25, D: 0.25 }), findings: [] })).toBe(false);
    expect(canScaleWeights({ scheme: weighing({ A: 25, B: 25, C: 20, D: 25 }), findings: [] })).toBe(true);
  });

  it("are offered their sign where one is 25 among others of 25 %, and none while a row cannot be read", () => {
    const of = weighing({ A: 25, B: 0.25, C: 0.25, D: 0.25 });
    const signs = (findings: Parameters<typeof planSigns>[0]["findings"]) =>
      [...planSigns({ scheme: of, findings })].map(([{ code }, weight]) => [code, weight]);
    expect(signs([])).toEqual([["A", 0.25]]);
    const failure = new Failure("value", { code: "notANumber", facts: { found: "x" } });
    expect(signs([{ section: "indicators", failure }])).toEqual([]);
    expect(planSigns({ scheme: weighing({ A: 25, B: 25, C: 50 }), findings: [] }).size).toBe(0);
  });

  it("keep their unit where they are written as 25 and not as 25 %", () => {
    expect(planned(weighing({ A: 45, B: 45 }))).toEqual({ A: 50, B: 50 });
  });

  it("are not scaled where formulas alone decide", () => {
    expect(() => planned(weighing({ A: 0.4, B: 0.3 }), ["A", "B"])).toThrow(/formulas/);
  });

  it("are not offered to be scaled while a row cannot be read: mended, it would make the total 125 %", () => {
    const of = weighing({ A: 0.5, B: 0.25 });
    const failure = new Failure("value", { code: "notANumber", facts: { found: "x" } });
    expect(canScaleWeights({ scheme: of, findings: [] })).toBe(true);
    expect(canScaleWeights({ scheme: of, findings: [{ section: "indicators", failure }] })).toBe(false);
    expect(canScaleWeights({ scheme: weighing({ A: 0.5, B: 0.5 }), findings: [] })).toBe(false);
  });
});
