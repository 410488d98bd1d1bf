import { Failure } from "./failure";

/** Weights are kept to a hundredth of a per cent. */
const HUNDREDTHS_OF_A_PER_CENT = 10_000;

/**
 * Scales weights so that they add up to 1, each a whole number of equal parts: parts that rounding leaves over go to the largest
 * remainders.
 * @param parts of the whole: hundredths of a per cent; 100 for whole per cents.
 * @throws Failure `value` when the weights add up to 0.
 * @example normalizeWeights([35, 25, 15, 10]) // [0.4118, 0.2941, 0.1765, 0.1176]
 * @example normalizeWeights([1, 1, 1], 100) // [0.34, 0.33, 0.33]
 */
export function normalizeWeights(weights: readonly number[], parts = HUNDREDTHS_OF_A_PER_CENT): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) throw new Failure("value", { code: "weightSumZero", facts: {} });
  const exact = weights.map((weight) => (weight / sum) * parts);
  const whole = exact.map(Math.floor);
  const left = parts - whole.reduce((total, each) => total + each, 0);
  const luckiest = exact
    .map((each, i) => ({ i, remainder: each % 1 }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const lucky = new Set(luckiest.slice(0, left).map(({ i }) => i));
  return whole.map((each, i) => (each + (lucky.has(i) ? 1 : 0)) / parts);
}
