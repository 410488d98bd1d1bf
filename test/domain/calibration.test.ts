import { forcedGrades } from "../../src/domain/calibration/forcedGrades";
import { normalizeScores } from "../../src/domain/calibration/normalizeScores";
import { Failure } from "../../src/domain/failure";

describe("scores of one group that are equal", () => {
  // 3 × 60.05 ÷ 3 is 60.04999999999999 in binary arithmetic.
  test("have z 0: what binary arithmetic leaves over is no spread", () => {
    expect(normalizeScores([60.05, 60.05, 60.05], ["b", "b", "b"], "z")).toEqual([0, 0, 0]);
  });

  test("are rescaled to everyone's mean: (70 + 90 + 3 × 60.05) ÷ 5 = 68.03", () => {
    const scores = [70, 90, 60.05, 60.05, 60.05];
    expect(normalizeScores(scores, ["a", "a", "b", "b", "b"], "rescale").slice(2)).toEqual([
      expect.closeTo(68.03, 9),
      expect.closeTo(68.03, 9),
      expect.closeTo(68.03, 9),
    ]);
  });

  test("a spread that is small beside the scores stays a spread", () => {
    expect(normalizeScores([1000.001, 1000.003], ["a", "a"], "z")).toEqual([
      expect.closeTo(-1, 6),
      expect.closeTo(1, 6),
    ]);
  });
});

describe("the ratio to a mean of 0", () => {
  test("fails for the group whose mean it is, and says why", () => {
    const [first, second, third] = normalizeScores([-10, 10, 60], ["a", "a", "b"], "ratio");
    expect([first, second].map((each) => each instanceof Failure && each.message)).toEqual([
      "the mean of the group “a” is 0, so there is no ratio to it",
      "the mean of the group “a” is 0, so there is no ratio to it",
    ]);
    expect(third).toBe(20); // 60 ÷ (60 ÷ 20)
  });

  test("fails for everyone when it is everyone's", () => {
    const ratios = normalizeScores([-10, -20, 30], ["a", "a", "b"], "ratio");
    expect(ratios.map((each) => each instanceof Failure && each.message)).toEqual(
      Array(3).fill("the mean of all scores is 0, so there is no ratio to it"),
    );
  });
});

describe("forced grades", () => {
  const halves = [
    { label: "A", share: 0.5 },
    { label: "B", share: 0.5 },
  ];

  test("scores that are equal but for binary arithmetic are taken as they stand", () => {
    expect(forcedGrades([0.3, 0.1 + 0.2], halves, ["x", "x"])).toEqual(["A", "B"]);
  });

  test("20,000 groups are distributed without going through everyone for each", () => {
    const groups = Array.from({ length: 40_000 }, (_, i) => `group ${i >> 1}`);
    const started = performance.now();
    const grades = forcedGrades(
      groups.map((_, i) => i),
      halves,
      groups,
    );
    expect(grades.slice(0, 4)).toEqual(["B", "A", "B", "A"]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test("20,000 groups are normalised in the same way", () => {
    const groups = Array.from({ length: 40_000 }, (_, i) => `group ${i >> 1}`);
    const started = performance.now();
    const scores = normalizeScores(
      groups.map((_, i) => i),
      groups,
      "z",
    );
    expect(scores.slice(0, 4)).toEqual([-1, 1, -1, 1]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
