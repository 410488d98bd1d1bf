import { finishSteps } from "../../../src/domain/steps";
import { randomNumbers } from "../../../src/domain/whatif/randomNumbers";
import { percentile, resampleSums } from "../../../src/domain/whatif/resampleSums";

test("the random numbers are those of Park and Miller: the 10,000th from seed 1 is 1043618065", () => {
  const next = randomNumbers(1);
  let last = 0;
  for (let i = 0; i < 10_000; i++) last = next();
  expect(Math.round(last * 2_147_483_647)).toBe(1_043_618_065);
});

describe("the range of a sum", () => {
  const range = (periods: readonly (readonly number[])[], choices = {}) => finishSteps(resampleSums(periods, choices));

  it("is the sum itself where everyone has the same", () => {
    expect(range([[100, 100, 100]])).toEqual({ p10: 300, p50: 300, p90: 300, draws: 2000 });
  });

  it("is what two people can come to: 0, 100 or 200, once, twice and once of four times", () => {
    expect(range([[0, 100]])).toMatchObject({ p10: 0, p50: 100, p90: 200 });
  });

  it("draws periods, too, where there are several: 0, 100 or 200 for two that differ", () => {
    expect(range([[0], [100]])).toMatchObject({ p10: 0, p50: 100, p90: 200 });
  });

  it("is the same each time", () => {
    const pays = [
      [3100, 4200, 5150, 3900],
      [4100, 4400],
    ];
    expect(range(pays)).toEqual(range(pays));
  });

  it("lies as far apart as sums of so many people do", () => {
    // A hundred people with 0 or 1 alike: mean 50, standard deviation √(100/4) = 5, and 1.2816 of it on either side (normal deviates).
    const people = Array.from({ length: 100 }, (_, i) => i % 2);
    const found = range([people]);
    expect(found?.p50).toBe(50);
    expect(Math.abs((found?.p10 ?? 0) - (50 - 1.2816 * 5))).toBeLessThan(1);
    expect(Math.abs((found?.p90 ?? 0) - (50 + 1.2816 * 5))).toBeLessThan(1);
  });

  it("is none without people", () => {
    expect(range([])).toBeNull();
    expect(range([[]])).toBeNull();
  });

  it("stops after every 25,000 people", () => {
    const people = Array.from({ length: 5000 }, () => 1);
    // 2,000 draws of 5,000 people, 5 draws between two stops.
    const places = [...resampleSums([people])];
    expect(places).toHaveLength(400);
    expect(places.at(-1)).toBe(1);
  });
});

test.each([
  [[1, 2, 3, 4], 0.5, 2.5],
  // Excel's page on PERCENTILE.INC: the 30th percentile of 1, 3, 2, 4.
  [[1, 2, 3, 4], 0.3, 1.9],
  [[7], 0.9, 7],
])("percentile of %j at %d is %d", (rising, share, expected) => {
  expect(percentile(rising, share)).toBeCloseTo(expected, 12);
});
