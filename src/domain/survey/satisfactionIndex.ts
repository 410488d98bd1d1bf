import { Failure } from "../failure";
import { weightedScore } from "../weightedScore";

/** The scale that a survey's items are rated on. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/**
 * Satisfaction index in the form of the ACSI: Σ w(x − low) ÷ (high − low) · 100, from 0 to 100. An item without a rating
 * leaves its weight to the others; `null` without any rating.
 * @throws Failure `value` for a rating off the scale, or a scale without extent.
 * @example satisfactionIndex([10, null], [1, 3], { low: 1, high: 10 }) // 100
 */
export function satisfactionIndex(
  ratings: readonly (number | null)[],
  weights: readonly number[],
  { low, high }: Scale,
): number | null {
  if (!(high > low)) throw new Failure("value", { code: "scaleEmpty", facts: { low, high } });
  const scores = ratings.map((rating, i) => {
    if (rating === null) return null;
    if (rating < low || rating > high)
      throw new Failure("value", { code: "offScale", facts: { x: rating, low, high } }, { row: 1, column: i + 1 });
    return ((rating - low) / (high - low)) * 100;
  });
  return weightedScore(scores, weights, "exclude");
}
