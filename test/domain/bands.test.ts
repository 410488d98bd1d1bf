import { findBand, isAboveTop, orderBands } from "../../src/domain/bands";
import { gradeOf, prepareGrading } from "../../src/domain/grade";

/** Grades as sources print them: both ends stated, best first. */
const printed = (...rows: [from: number, to: number, label: string][]) =>
  rows.map(([from, to, label]) => ({ from, to, label }));

const whole = printed([90, 100, "A"], [80, 89, "B"], [0, 79, "C"]);
const tenths = printed([90, 100, "A"], [80, 89.9, "B"], [0, 79.9, "C"]);

describe("stated upper ends that stop a step of the scale short of the next band", () => {
  test.each([
    ["whole numbers", whole, 0, [100, 90, 89.5, 89.4, 89, 80, 79.4], ["A", "A", "A", "B", "B", "B", "C"]],
    ["tenths", tenths, 1, [90, 89.95, 89.94, 80, 79.9], ["A", "A", "B", "B", "C"]],
  ])("leave no gap where totals are in %s", (_, grades, totalDecimals, totals, labels) => {
    const grading = prepareGrading({ grades, gradeBoundary: "upper", totalDecimals });
    expect(totals.map((total) => gradeOf(total, grading).label)).toEqual(labels);
  });

  test("own what they state, whichever side owns boundaries", () => {
    const grading = prepareGrading({ grades: whole, gradeBoundary: "lower", totalDecimals: 0 });
    expect([90, 89, 80, 79].map((total) => gradeOf(total, grading).label)).toEqual(["A", "B", "B", "C"]);
  });

  test("leave a gap where totals are finer", () => {
    expect(() => prepareGrading({ grades: whole, gradeBoundary: "upper", totalDecimals: 1 })).toThrow(
      "no band covers 79 to 80",
    );
    expect(() => prepareGrading({ grades: whole, gradeBoundary: "upper", totalDecimals: null })).toThrow(
      "no band covers 79 to 80",
    );
  });

  test("leave a gap where they stop two steps short", () => {
    const grades = printed([90, 100, "A"], [80, 88, "B"]);
    expect(() => prepareGrading({ grades, gradeBoundary: "upper", totalDecimals: 0 })).toThrow(
      "no band covers 88 to 90",
    );
  });
});

test("what no band holds is above the stated top, or below the first", () => {
  const bands = orderBands([
    { from: 0, to: 100, value: 0.01 },
    { from: 100, to: 200, value: 0.02 },
  ]);
  expect([-1, 200, 201].map((x) => findBand(bands, x, "upper")?.value)).toEqual([undefined, 0.02, undefined]);
  expect([-1, 200, 200 + 1e-13, 201].map((x) => isAboveTop(bands, x))).toEqual([false, false, false, true]);
  expect(isAboveTop(orderBands([{ from: 0, value: 0.01 }]), 1e9)).toBe(false);
});
