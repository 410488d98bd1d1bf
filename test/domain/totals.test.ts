import type { Cell } from "../../src/domain/cell";
import type { SchemeInput } from "../../src/domain/scheme/scheme";
import { appraiseInput } from "../support/appraiseInput";
import { weightedScore } from "../../src/domain/weightedScore";

type Indicator = SchemeInput["indicators"][number];
type Rules = SchemeInput["rules"];

/** A measure whose actual is its score. */
const points = (code: string, weight: number, change: Partial<Indicator> = {}): Indicator => ({
  ...{ code, name: code, weight, scoring: { method: "ratio", target: 100 } },
  ...change,
});
const recorded = (code: string): Indicator => ({ code, name: code, weight: 0, scoring: { method: "record" } });
const grades = [
  { from: 90, label: "Good" },
  { from: 60, label: "Fair" },
  { from: 0, label: "Poor" },
];

/** Total and grade of one person by heads. */
function resultOf(input: Partial<SchemeInput>, cells: Record<string, Cell>): [Cell, Cell] {
  const [result] = appraiseInput(input, Object.keys(cells), [Object.values(cells)]);
  return [result?.total ?? null, result?.grade ?? null];
}

describe("limits of the total", () => {
  const scheme = (totalLimits: SchemeInput["totalLimits"]): Partial<SchemeInput> => ({
    ...{ indicators: [points("X", 1), recorded("OFF"), recorded("ON")], grades, totalLimits },
    rules: [
      { kind: "item", name: "mistakes", indicator: "OFF", points: -10 },
      { kind: "item", name: "praise", indicator: "ON", points: 2, cap: 6 },
    ],
  });

  test("30 − 40 = −10 has no grade; with a floor of 0 it is 0, and Poor", () => {
    expect(resultOf(scheme({}), { X: 30, OFF: 4 })).toEqual([-10, expect.stringContaining("no band holds -10")]);
    expect(resultOf(scheme({ floor: 0 }), { X: 30, OFF: 4 })).toEqual([0, "Poor"]);
  });

  test("98 + 6 = 104 is 100 with a cap of 100", () => {
    expect(resultOf(scheme({}), { X: 98, ON: 9 })).toEqual([104, "Good"]);
    expect(resultOf(scheme({ cap: 100 }), { X: 98, ON: 9 })).toEqual([100, "Good"]);
  });

  test("apply after items and before rounding: 99.96 to one decimal within a cap of 99.94 is 99.9", () => {
    expect(resultOf({ ...scheme({ cap: 99.94 }), totalDecimals: 1 }, { X: 99.96 })).toEqual([99.9, "Good"]);
  });

  test("bonus items have a limit each and one together: 6 of 8, and 2 × 4, are 10 of 14", () => {
    const more: Rules = [{ kind: "item", name: "more praise", indicator: "OFF", points: 2 }];
    const both = { ...scheme({ bonusCap: 10 }), rules: [scheme({}).rules?.[1], ...more] } as Partial<SchemeInput>;
    expect(resultOf(both, { X: 50, ON: 4, OFF: 4 })[0]).toBe(60);
    expect(resultOf({ ...both, totalLimits: {} }, { X: 50, ON: 4, OFF: 4 })[0]).toBe(64);
  });

  test("penalties have theirs: 6 − min(40, 15) on 50 is 41", () => {
    expect(resultOf(scheme({ penaltyCap: 15 }), { X: 50, ON: 3, OFF: 4 })[0]).toBe(41);
  });
});

describe("a missing indicator", () => {
  // Dimension s: A 0.3, B 0.3; dimension t: C 0.2, D 0.2.
  const scheme = (missing: Indicator["missing"]): Partial<SchemeInput> => ({
    indicators: [
      points("A", 0.3, { group: "s", missing }),
      points("B", 0.3, { group: "s", missing }),
      points("C", 0.2, { group: "t", missing }),
      points("D", 0.2, { group: "t", missing }),
    ],
  });

  test("leaves its weight to everything: (0.3 × 90 + 0.2 × 50 + 0.2 × 60) ÷ 0.7 = 70", () => {
    expect(resultOf(scheme("exclude"), { A: 90, B: "", C: 50, D: 60 })[0]).toBe(70);
  });

  test("leaves its weight to its dimension: 0.6 × 90 + 0.2 × 50 + 0.2 × 60 = 76", () => {
    expect(resultOf(scheme("dimension"), { A: 90, B: "", C: 50, D: 60 })[0]).toBe(76);
  });

  test("a dimension without any score leaves its weight to the others: (0.3 × 90 + 0.3 × 70) ÷ 0.6 = 80", () => {
    expect(resultOf(scheme("dimension"), { A: 90, B: 70, C: "", D: "" })[0]).toBe(80);
  });

  test("a dimension without a name is one, too", () => {
    const indicators = scheme("dimension").indicators?.map((each) => ({ ...each, group: undefined })) ?? [];
    expect(resultOf({ indicators }, { A: 90, B: "", C: 50, D: 60 })[0]).toBe(70);
  });

  test("each by its own policy: B within s, C anywhere: (0.6 × 90 + 0.2 × 60) ÷ 0.8 = 82.5", () => {
    const weights = [0.3, 0.3, 0.2, 0.2];
    const policies = ["dimension", "dimension", "exclude", "exclude"] as const;
    expect(weightedScore([90, null, null, 60], weights, policies, ["s", "s", "t", "t"])).toBeCloseTo(82.5, 12);
    expect(
      weightedScore([90, null, null, 60], weights, ["zero", "dimension", "zero", "zero"], ["s", "s", "t", "t"]),
    ).toBeCloseTo(66, 12); // 0.6 × 90 + 0.2 × 0 + 0.2 × 60
  });

  test("blocks the total where it must be there, unless it has no weight", () => {
    const required: Indicator[] = [points("A", 1), points("B", 0, { missing: "error" })];
    expect(resultOf({ indicators: required }, { A: 90, B: "" })[0]).toBe(90);
    const weighted = [points("A", 0.5), points("B", 0.5, { missing: "error" })];
    expect(resultOf({ indicators: weighted }, { A: 90, B: "" })[0]).toContain("“B”");
  });
});

describe("a shared pool of deductions", () => {
  const scheme: Partial<SchemeInput> = {
    indicators: ["A", "B", "C"].map((code) => ({
      ...{ code, name: code, weight: 1 / 3 },
      scoring: { method: "deduction", better: "lower", target: 0, points: 10 },
    })),
    rules: [{ kind: "pool", name: "visits", indicator: "B、a", cap: 40 }],
  };
  const scoresOf = (...actuals: Cell[]) => appraiseInput(scheme, ["A", "B", "C"], [actuals])[0]?.scores;

  test("A loses 30, B what is left, 10 of 20; C stands apart", () => {
    expect(scoresOf(3, 2, 5)).toEqual([70, 90, 50]);
  });

  test("A alone uses it up: 60 off are 40, and B loses nothing", () => {
    expect(scoresOf(6, 2, 0)).toEqual([60, 100, 100]);
  });

  test("within the pool everyone pays for himself; what is not scored takes nothing", () => {
    expect(scoresOf(1, 2, 0)).toEqual([90, 80, 100]);
    expect(scoresOf("", 9, 0)).toEqual([null, 60, 100]);
  });
});

describe("a veto", () => {
  const levels = [
    { label: "excellent", score: 100 },
    { label: "good", score: 80 },
    { label: "bad", score: 20 },
  ];
  const scheme = (
    veto: Partial<NonNullable<Rules>[number]>,
    change: Partial<SchemeInput> = {},
  ): Partial<SchemeInput> => ({
    ...{ indicators: [points("X", 1), recorded("LEAK"), { ...points("R", 0), scoring: { method: "rating", levels } }] },
    grades,
    rules: [
      { kind: "veto", name: "V", indicator: "LEAK", comparison: "=", value: 1, effect: "zero", ...veto },
    ] as Rules,
    ...change,
  });

  test.each<[string, Cell, Cell, [number, string]]>([
    ["yes, against 1", "是", 1, [0, "Poor"]],
    ["yes, against 是", "yes", "是", [0, "Poor"]],
    ["TRUE, against 1", true, 1, [0, "Poor"]],
    ["no, against 是", "否", "是", [95, "Good"]],
    ["FALSE, against 1", false, 1, [95, "Good"]],
    ["blank, against 否", "", "否", [95, "Good"]],
    ["no, against 否", "no", "否", [0, "Poor"]],
  ])("on what is answered: %s", (_, answer, value, expected) => {
    expect(resultOf(scheme({ value } as Partial<NonNullable<Rules>[number]>), { X: 95, LEAK: answer })).toEqual(
      expected,
    );
  });

  test.each<[string, Cell, Cell, [number, string]]>([
    ["bad, at most bad", "bad", "Bad", [95, "Fair"]],
    ["good, at most bad", "good", "bad", [95, "Good"]],
    ["good, at most 80 points", "good", 80, [95, "Fair"]],
  ])("on a rating, by label or by score: %s caps the grade at Fair", (_, label, value, expected) => {
    const veto = { indicator: "R", comparison: "<=", value, effect: "capGrade", grade: "fair" };
    expect(resultOf(scheme(veto as Partial<NonNullable<Rules>[number]>), { X: 95, R: label })).toEqual(expected);
  });

  test("that caps the grade raises nobody", () => {
    const veto = { effect: "capGrade", grade: "Good" } as Partial<NonNullable<Rules>[number]>;
    expect(resultOf(scheme(veto), { X: 70, LEAK: "是" })).toEqual([70, "Fair"]);
  });

  test("makes the total 0 also where nothing has been scored; without it nothing stays nothing", () => {
    expect(resultOf(scheme({}), { X: "", LEAK: "是" })).toEqual([0, "Poor"]);
    expect(resultOf(scheme({}), { X: "", LEAK: "否" })).toEqual([null, null]);
  });

  test("that fires needs no actual that must be there otherwise", () => {
    const indicators = [points("X", 1, { missing: "error" }), recorded("LEAK")];
    expect(resultOf(scheme({}, { indicators }), { X: "", LEAK: 1 })).toEqual([0, "Poor"]);
  });

  test("against a level that is not there is an error, not silence", () => {
    const veto = { indicator: "R", comparison: "<=", value: "terrible" } as Partial<NonNullable<Rules>[number]>;
    expect(resultOf(scheme(veto), { X: 95, R: "good" })[0]).toContain("there is no level “terrible”");
  });

  describe("where grades go by counts", () => {
    const rated = (code: string): Indicator => ({
      ...{ code, name: code, weight: 0.5 },
      scoring: { method: "rating", levels },
    });
    const counting = (veto: object): Partial<SchemeInput> => ({
      indicators: [rated("A"), rated("B"), recorded("LEAK")],
      countRules: [
        { grade: "Excellent", levels: "excellent", atLeast: 2 },
        { grade: "Good", levels: "excellent、good", atLeast: 2 },
        { grade: "Poor" },
      ],
      rules: [{ kind: "veto", name: "V", indicator: "LEAK", comparison: "=", value: 1, ...veto }] as Rules,
    });
    const excellent = { A: "excellent", B: "excellent" };

    test("2 × excellent is Excellent; with the veto 0 points and the lowest grade", () => {
      expect(resultOf(counting({ effect: "zero" }), { ...excellent, LEAK: 0 })).toEqual([100, "Excellent"]);
      expect(resultOf(counting({ effect: "zero" }), { ...excellent, LEAK: 1 })).toEqual([0, "Poor"]);
    });

    test("or at most Good", () => {
      const capped = counting({ effect: "capGrade", grade: "Good" });
      expect(resultOf(capped, { ...excellent, LEAK: 1 })).toEqual([100, "Good"]);
      expect(resultOf(capped, { A: "bad", B: "bad", LEAK: 1 })).toEqual([20, "Poor"]);
    });

    test("who has not been rated has no grade, unless the veto fires", () => {
      expect(resultOf(counting({ effect: "zero" }), { A: "", B: "", LEAK: 0 })).toEqual([null, null]);
      expect(resultOf(counting({ effect: "zero" }), { A: "", B: "", LEAK: 1 })).toEqual([0, "Poor"]);
    });
  });
});

describe("“all” in grading by counts: one excellent and four blanks", () => {
  const codes = ["A", "B", "C", "D", "E"];
  const scheme = (countAll: SchemeInput["countAll"]): Partial<SchemeInput> => ({
    indicators: codes.map((code) => ({
      ...{ code, name: code, weight: 0.2 },
      scoring: { method: "rating", levels: [{ label: "excellent", score: 100 }] },
    })),
    countRules: [{ grade: "Excellent", levels: "excellent", atLeast: "all" }, { grade: "Good" }],
    countAll,
  });
  const one = { A: "excellent", B: "", C: "", D: "", E: "" };

  test("is not excellent on all that are scored, but on all that were rated", () => {
    expect(resultOf(scheme("scored"), one)).toEqual([100, "Good"]);
    expect(resultOf(scheme("rated"), one)).toEqual([100, "Excellent"]);
  });
});

describe("no number leaves that is not finite", () => {
  test.each<[string, Partial<SchemeInput>]>([
    ["a score", { indicators: [{ ...points("X", 1), scoring: { method: "ratio", target: 1e-10 } }] }],
    ["a total", { indicators: [points("X", 1, { scoring: { method: "ratio", target: 1 } }), points("Y", 9)] }],
    [
      "a total that a limit would hide",
      { indicators: [points("X", 9, { scoring: { method: "ratio", target: 100 } })], totalLimits: { cap: 100 } },
    ],
  ])("%s", (_, input) => {
    expect(resultOf(input, { X: 1e308, ...(input.indicators?.length === 2 && { Y: 1e308 }) })[0]).toContain(
      "no finite number",
    );
  });

  test("nor does one from a duplicated column: it is refused", () => {
    expect(() => appraiseInput({ indicators: [points("X", 1)] }, ["X", "x"], [[1, 2]])).toThrow("listed twice");
  });
});
