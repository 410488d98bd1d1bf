import { type Fraction, smaller } from "./fraction";

/**
 * Scores of the indicators of one pool, which lose at most its points together, in the order of the sheet.
 * @param scores with the full score of each; `null` is not scored and loses nothing.
 */
export function withinPool(
  scores: readonly { readonly full: Fraction; readonly score: Fraction | null }[],
  points: Fraction,
): (Fraction | null)[] {
  let left = points;
  return scores.map(({ full, score }) => {
    if (score === null || !score.isBelow(full)) return score;
    const lost = smaller(full.minus(score), left);
    left = left.minus(lost);
    return full.minus(lost);
  });
}
