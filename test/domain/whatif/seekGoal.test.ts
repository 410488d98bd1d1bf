import fc from "fast-check";
import { finishSteps, type Steps } from "../../../src/domain/steps";
import { seekGoal, type SearchRange, type Sought } from "../../../src/domain/whatif/seekGoal";

/** Searches, and counts how often it measured. */
function seek(range: SearchRange, goal: number, measure: (value: number) => number | null): Sought & { tried: number } {
  let tried = 0;
  function* inSteps(value: number): Steps<number | null> {
    tried++;
    yield 0.5;
    return measure(value);
  }
  const sought = finishSteps(seekGoal(range, goal, inSteps));
  return { ...sought, tried };
}

const percents: SearchRange = { low: 0, high: 1, step: 0.01 };

test("a line: the value at which it meets the goal", () => {
  expect(seek(percents, 370, (x) => 1000 * x)).toMatchObject({
    best: { value: 0.37, reaches: 370 },
    next: { value: 0.38 },
  });
});

test("a falling line: the least value that keeps to the goal", () => {
  expect(seek(percents, 375, (x) => 1000 - 1000 * x)).toMatchObject({
    best: { value: 0.63, reaches: 370 },
    next: { value: 0.62, reaches: 380 },
  });
});

test("a jump: the last value before it, and what comes after", () => {
  expect(seek(percents, 100, (x) => (x < 0.415 ? 80 : 130))).toMatchObject({
    best: { value: 0.41, reaches: 80 },
    next: { value: 0.42, reaches: 130 },
    isMonotone: true,
  });
});

test("what rises and falls is found out", () => {
  expect(seek(percents, 100, (x) => (x === 0.5 ? -10 : 200 * x))).toMatchObject({ kind: "found", isMonotone: false });
});

test("it measures the ends, and halves the rest", () => {
  // 100 steps: log₂ 100 < 7 halvings.
  expect(seek(percents, 370, (x) => 1000 * x).tried).toBeLessThanOrEqual(2 + 7);
});

test("a range that no whole number of steps fills ends where it says", () => {
  expect(seek({ low: 0, high: 1, step: 0.3 }, 1, (x) => x)).toMatchObject({
    kind: "found",
    best: { value: 1 },
    next: null,
  });
  expect(seek({ low: 0, high: 1, step: 0.3 }, 0.95, (x) => x)).toMatchObject({
    best: { value: 0.9 },
    next: { value: 1 },
  });
});

test("a single value is all that can be tried", () => {
  expect(seek({ low: 5, high: 5, step: 1 }, 4, (x) => x)).toMatchObject({
    kind: "atLeast",
    best: { value: 5 },
    tried: 1,
  });
});

test("nothing to measure", () => {
  expect(seek(percents, 1, () => null)).toMatchObject({ kind: "unmeasured" });
});

test("law: for what never falls, the best keeps to the goal and the next does not, a step apart", () => {
  const curve = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(curve, fc.integer({ min: 0, max: 500 }), (rises, goal) => {
      const rising = rises.map((_, i) => rises.slice(0, i + 1).reduce((sum, each) => sum + each, 0));
      const found = seek({ low: 0, high: 10, step: 1 }, goal, (x) => rising[x] ?? 0);
      // By trying all of them.
      const within = rising.filter((each) => each <= goal).length - 1;
      if (within < 0) expect(found).toMatchObject({ kind: "atLeast", best: { value: 0 } });
      else if (within === 10) expect(["atMost", "found"]).toContain(found.kind);
      else
        expect(found).toMatchObject({
          kind: "found",
          best: { value: within },
          next: { value: within + 1 },
          isMonotone: true,
        });
    }),
  );
});
