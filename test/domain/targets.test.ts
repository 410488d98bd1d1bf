import type { Cell } from "../../src/domain/cell";
import { explainPerson } from "../../src/domain/appraisal/explainPerson";
import { prepareAppraiser } from "../../src/domain/appraise";
import { sayWorking } from "../../src/domain/messages/workings/workingMessage";
import type { SchemeInput } from "../../src/domain/scheme/scheme";
import { appraiseInput } from "../support/appraiseInput";
import { readInput } from "../support/readInput";

type Indicator = SchemeInput["indicators"][number];

const indicator = (scoring: Indicator["scoring"], proration: Indicator["proration"] = "none"): Indicator => ({
  ...{ code: "CONV", name: "Conversion", weight: 1, scoring, proration },
});
const ratio = { method: "ratio", target: 50, cap: 120 } as const;

function scoreOf(one: Indicator, cells: Record<string, Cell>): Cell {
  const [result] = appraiseInput({ indicators: [one] }, Object.keys(cells), [Object.values(cells)]);
  return result?.scores[0] ?? null;
}

describe("a personal target", () => {
  test("replaces the scheme's: 45 of 50 are 90, of 60 are 75; where it is blank the scheme's holds", () => {
    expect(scoreOf(indicator(ratio), { CONV: 45, "CONV@target": "" })).toBe(90);
    expect(scoreOf(indicator(ratio), { CONV: 45, "CONV@target": 60 })).toBe(75);
    expect(scoreOf(indicator(ratio), { CONV: 45, "Conversion@目标": 60 })).toBe(75);
  });

  test.each<[string, Indicator["scoring"], number, number]>([
    // 100 + (55 − 60) ÷ (60 − 40) × 40
    ["linear from a baseline", { method: "linear", baseline: 40, target: 50 }, 55, 90],
    // 60 + 40 × (55 − 40) ÷ (60 − 40)
    ["efficacy", { method: "efficacy", baseline: 40, target: 50 }, 55, 90],
    ["pass or fail", { method: "passFail", target: 50 }, 55, 0],
    // 5 short
    ["deduction", { method: "deduction", target: 50, points: 2 }, 55, 90],
    // 60 + (55 − 40) ÷ (60 − 40) × 40
    ["a range", { method: "range", baseline: 40, target: 50 }, 55, 90],
    // |54 − 60| is beyond 5
    [
      "closeness",
      {
        method: "closeness",
        target: 50,
        levels: [
          { from: 0, score: 100 },
          { from: 5, score: 80 },
        ],
      },
      54,
      80,
    ],
  ])("of 60 with %s", (_, scoring, actual, expected) => {
    expect(scoreOf(indicator(scoring), { CONV: actual, "CONV@target": 60 })).toBe(expected);
  });

  test("belongs to its person: two people, two targets", () => {
    const rows = [
      [45, 60],
      [45, 50],
      [45, ""],
    ];
    const results = appraiseInput({ indicators: [indicator(ratio)] }, ["CONV", "CONV@target"], rows);
    expect(results.map(({ total }) => total)).toEqual([75, 90, 90]);
  });

  test("on the other side of the baseline would turn the direction round", () => {
    const range = indicator({ method: "range", baseline: 40, target: 50 });
    expect(scoreOf(range, { CONV: 45, "CONV@target": 30 })).toContain("30");
  });

  test("of a method that has none is told", () => {
    const rating = indicator({ method: "rating", levels: [{ label: "good", score: 80 }] });
    expect(scoreOf(rating, { CONV: "good", "CONV@target": 60 })).toContain(
      "has no target that a personal one could replace",
    );
  });

  test("mends no indicator that is broken: points that go up and down are told to everyone", () => {
    const turning = indicator({ method: "linear", baseline: 20, target: 50, challenge: 40 });
    expect(scoreOf(turning, { CONV: 30, "CONV@target": 30 })).toContain("disorder");
  });

  test("of 0 is the same mistake as in the scheme", () => {
    expect(scoreOf(indicator(ratio), { CONV: 45, "CONV@target": 0 })).toContain("the target is 0");
  });
});

describe("a target prorated by attendance", () => {
  const prorated = indicator(ratio, "attendance");

  test("20 of 22 days: 50 × 20/22 = 45.45…; 40 are 88", () => {
    expect(scoreOf(prorated, { CONV: 40, "Days present": 20, "Days due": 22 })).toBe(88);
  });

  test("as a rate, of a personal target: 60 × 0.5 = 30; 27 are 90", () => {
    expect(scoreOf(prorated, { CONV: 27, "CONV@target": 60, Attendance: 0.5 })).toBe(90);
  });

  test("where attendance is itself an indicator, by its actual", () => {
    const attendance: Indicator = {
      ...{ code: "ATT", name: "出勤率", weight: 0, scoring: { method: "ratio", target: 1 } },
    };
    const [result] = appraiseInput({ indicators: [prorated, attendance] }, ["CONV", "ATT"], [[40, 0.8]]);
    expect(result?.scores).toEqual([100, 80]);
  });

  test("without attendance there is no score", () => {
    expect(scoreOf(prorated, { CONV: 40 })).toContain("attendance");
    expect(scoreOf(prorated, { CONV: 40, "Days present": "", "Days due": 22 })).toContain("attendance");
    expect(scoreOf(prorated, { CONV: 40, "Days present": 0, "Days due": 0 })).toContain("0");
  });

  test("who is on leave, without actual and attendance, is not scored", () => {
    expect(scoreOf(prorated, { CONV: "", Attendance: "" })).toBeNull();
  });
});

test("an explanation names the target that counts", () => {
  const appraiser = prepareAppraiser(readInput({ indicators: [indicator(ratio, "attendance")] }), [
    ...["CONV", "CONV@target", "Attendance"],
  ]);
  const [step] = explainPerson(appraiser.among([[27, 60, 0.5]]).group, 0);
  expect(step?.working.map((message) => sayWorking(message, "en"))).toEqual([
    "personal target 60",
    "target prorated by 50% attendance: 30",
    "27 ÷ 30 × 100",
  ]);
});

test("an indicator whose name has an @ in it is found by it", () => {
  const odd: Indicator = { ...indicator(ratio), code: "A", name: "mail@desk" };
  expect(scoreOf(odd, { "mail@desk": 45 })).toBe(90);
});
