import * as z from "zod/mini";
import { Failure } from "./failure";

/**
 * What a missing score does to a total: its weight is shared out among all others, or among those of its dimension, it counts 0,
 * or there is no total.
 */
export const missingPolicy = z.enum(["exclude", "dimension", "zero", "error"]);
export type MissingPolicy = z.infer<typeof missingPolicy>;

/**
 * Σ score·weight ÷ Σ weight, over the scores that exist; `null` when nothing with a weight has been scored.
 * @param scores `null` is not scored.
 * @param weights in any unit; a weight of 0 contributes nothing.
 * @param missing one policy for all, or one for each.
 * @param dimensions the dimension of each, for the policy "dimension"; all are of one dimension without it.
 * @throws Failure `value` for a negative weight, a weight sum of 0, or a missing score under the policy "error".
 * @example weightedScore([90, null, 80], [60, 30, 40], "exclude") // 86
 * @example weightedScore([90, null, 80], [30, 30, 40], "dimension", ["a", "a", "b"]) // 86
 */
export function weightedScore(
  scores: readonly (number | null)[],
  weights: readonly number[],
  missing: MissingPolicy | readonly MissingPolicy[],
  dimensions?: readonly string[],
): number | null {
  let sum = 0;
  let weightScored = 0;
  let weightTotal = 0;
  let isShared = false;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    const score = scores[i] ?? null;
    if (weight < 0) throw new Failure("value", { code: "weightNegative", facts: { position: i + 1, weight } });
    weightTotal += weight;
    if (score === null) {
      const policy = typeof missing === "string" ? missing : (missing[i] ?? "exclude");
      if (policy === "error" && weight > 0) {
        throw new Failure("value", { code: "scoreMissing", facts: { position: i + 1 } });
      }
      if (policy === "dimension" && weight > 0) isShared = true;
      if (policy !== "zero") continue;
    }
    sum += (score ?? 0) * weight;
    weightScored += weight;
  }
  if (weightTotal === 0) throw new Failure("value", { code: "weightSumZero", facts: {} });
  if (isShared && dimensions !== undefined) {
    const shared = shareWithinDimensions(scores, weights, missing, dimensions);
    return weightedScore(scores, shared, typeof missing === "string" ? "exclude" : missing.map(withoutDimension));
  }
  return weightScored === 0 ? null : sum / weightScored;
}

function withoutDimension(policy: MissingPolicy): MissingPolicy {
  return policy === "dimension" ? "exclude" : policy;
}

/**
 * The weights with which scores count when a missing one leaves its weight to the others of its dimension. A dimension without
 * any score has nobody to leave it to: it goes to the other dimensions.
 */
export function shareWithinDimensions(
  scores: readonly (number | null)[],
  weights: readonly number[],
  missing: MissingPolicy | readonly MissingPolicy[],
  dimensions: readonly string[],
): number[] {
  const policyOf = (i: number) => (typeof missing === "string" ? missing : (missing[i] ?? "exclude"));
  const counts = (i: number) => (scores[i] ?? null) !== null || policyOf(i) === "zero";
  const counted = new Map<string, number>();
  const whole = new Map<string, number>();
  weights.forEach((weight, i) => {
    const dimension = dimensions[i] ?? "";
    if (counts(i)) counted.set(dimension, (counted.get(dimension) ?? 0) + weight);
    if (counts(i) || policyOf(i) === "dimension") whole.set(dimension, (whole.get(dimension) ?? 0) + weight);
  });
  return weights.map((weight, i) => {
    const dimension = dimensions[i] ?? "";
    const ofCounted = counted.get(dimension) ?? 0;
    return counts(i) && ofCounted > 0 ? (weight * (whole.get(dimension) ?? 0)) / ofCounted : weight;
  });
}
