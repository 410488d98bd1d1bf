import { explainPerson } from "../../src/domain/appraisal/explainPerson";
import { prepareAppraiser } from "../../src/domain/appraise";
import type { Cell } from "../../src/domain/cell";
import { sayWorking } from "../../src/domain/messages/workings/workingMessage";
import type { SchemeInput } from "../../src/domain/scheme/scheme";
import { appraiseInput } from "../support/appraiseInput";
import { readInput } from "../support/readInput";

const levels = [
  { label: "excellent", score: 95 },
  { label: "good", score: 85 },
  { label: "fair", score: 70 },
];

/** A rated indicator TEAM by a manager (0.5), two peers at least (0.3) and customers (0.2). */
function scheme(change: Partial<SchemeInput> = {}): Partial<SchemeInput> {
  return {
    indicators: [{ code: "TEAM", name: "Teamwork", weight: 1, scoring: { method: "rating", levels } }],
    raters: [
      { role: "manager", weight: 0.5 },
      { role: "peer", weight: 0.3, fewest: 2 },
      { role: "customer", weight: 0.2 },
    ],
    ...change,
  };
}

const heads = ["TEAM@manager", "TEAM@peer", "TEAM@peer", "TEAM@customer"];
const resultOf = (cells: Cell[], change: Partial<SchemeInput> = {}) => appraiseInput(scheme(change), heads, [cells])[0];

test("the mean within a role, weighted over the roles: 0.5 × 95 + 0.3 × (85 + 70) ÷ 2 + 0.2 × 70 = 84.75", () => {
  expect(resultOf(["excellent", "good", "fair", "fair"])?.scores).toEqual([84.75]);
});

test("a role with too few answers is missing: one peer of two, (0.5 × 95 + 0.2 × 70) ÷ 0.7 = 87.857142857", () => {
  expect(resultOf(["excellent", "good", "", "fair"])?.scores).toEqual([87.857142857]);
});

test("nobody has answered enough: not scored", () => {
  expect(resultOf(["", "good", "", ""])).toEqual({ scores: [null], total: null, grade: null });
});

test("numbers are scored by the method: mean 0.5 × 80 + 0.3 × 90 + 0.2 × 70 = 81 of 90", () => {
  const indicators: SchemeInput["indicators"] = [
    { code: "TEAM", name: "Teamwork", weight: 1, scoring: { method: "ratio", target: 90 } },
  ];
  expect(resultOf([80, 85, 95, 70], { indicators })?.scores).toEqual([90]);
});

test("a rating that no level has is told with its place", () => {
  expect(resultOf(["excellent", "good", "great", "fair"])?.scores[0]).toBe(
    "“actuals”, row 1, column 3: there is no level “great”; use one of: excellent, good, fair",
  );
});

describe("grading by counts takes the highest level that the raters reach together", () => {
  const countRules = [
    { grade: "A", levels: "excellent", atLeast: 1 },
    { grade: "B", levels: "good", atLeast: 1 },
    { grade: "C" },
  ];
  const gradeOf = (cells: Cell[]) => resultOf(cells, { countRules })?.grade;

  test("84.75 is not yet good (85), 88 is", () => {
    expect(gradeOf(["excellent", "good", "fair", "fair"])).toBe("C");
    // 0.5 × 95 + 0.3 × 85 + 0.2 × 85 = 90
    expect(gradeOf(["excellent", "good", "good", "good"])).toBe("B");
  });

  test("raters who all say good make good, though 0.1 × 92 + 0.6 × 92 + 0.3 × 92 is 91.99999999999999 in binary arithmetic", () => {
    expect(gradeOf(["good", "good", "good", "good"])).toBe("B");
    const thirds = ["a", "b", "c"].map((role, i) => ({ role, weight: [0.1, 0.6, 0.3][i] ?? 0 }));
    const [result] = appraiseInput(
      scheme({
        countRules,
        raters: thirds,
        indicators: [
          {
            ...{ code: "TEAM", name: "Teamwork", weight: 1 },
            scoring: {
              method: "rating",
              levels: [
                { label: "good", score: 92 },
                { label: "fair", score: 70 },
              ],
            },
          },
        ],
      }),
      ["TEAM@a", "TEAM@b", "TEAM@c"],
      [["good", "good", "good"]],
    );
    expect(result?.grade).toBe("B");
  });
});

test("a role that the scheme does not have, and a scheme without raters, are told by the head", () => {
  expect(() => appraiseInput(scheme(), ["TEAM@boss"], [["good"]])).toThrow("manager, peer, customer");
  expect(() => appraiseInput(scheme({ raters: [] }), ["TEAM@manager"], [["good"]])).toThrow("TEAM@manager");
});

test("an explanation says what each role says, and who is left out", () => {
  const [step] = explainPerson(
    prepareAppraiser(readInput(scheme()), heads).among([["excellent", "good", "", "fair"]]).group,
    0,
  );
  expect(step?.working.map((message) => sayWorking(message, "en"))).toEqual([
    "manager: 1 answer, mean 95, weight 50%",
    "peer: 1 answer, fewer than 2, left out",
    "customer: 1 answer, mean 70, weight 20%",
    "together 87.8571",
  ]);
});
