import { Failure } from "../failure";

/**
 * Net promoter score in points: % who answer 9–10 − % who answer 0–6. `null` without answers.
 * @throws Failure `value` for an answer that is not on 0–10.
 * @example netPromoterScore([10, 9, 8, 3]) // 25
 */
export function netPromoterScore(ratings: readonly number[]): number | null {
  const off = ratings.find((rating) => rating < 0 || rating > 10);
  if (off !== undefined) throw new Failure("value", { code: "offScale", facts: { x: off, low: 0, high: 10 } });
  if (ratings.length === 0) return null;
  const promoters = ratings.filter((rating) => rating >= 9).length;
  const detractors = ratings.filter((rating) => rating <= 6).length;
  return ((promoters - detractors) * 100) / ratings.length;
}

/**
 * Customer satisfaction score: the share of answers at or above the threshold (4 of 5: satisfied and very satisfied), as a
 * fraction. `null` without answers.
 * @example satisfiedShare([5, 4, 3, 1], 4) // 0.5
 */
export function satisfiedShare(ratings: readonly number[], threshold: number): number | null {
  return ratings.length === 0 ? null : ratings.filter((rating) => rating >= threshold).length / ratings.length;
}
