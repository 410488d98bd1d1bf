import * as z from "zod/mini";
import { Failure } from "./failure";

/** What a missing score does to a total: its weight is shared out among the others, it counts 0, or there is no total. */
export const missingPolicy = z.enum(["exclude", "zero", "error"]);
export type MissingPolicy = z.infer<typeof missingPolicy>;

/**
 * Σ score·weight ÷ Σ weight, over the scores that exist; `null` when nothing with a weight has been scored.
 * @param scores `null` is not scored.
 * @param weights in any unit; a weight of 0 contributes nothing.
 * @param missing one policy for all, or one for each.
 * @throws Failure `value` for a negative weight, a weight sum of 0, or a missing score under the policy "error".
 * @example weightedScore([90, null, 80], [60, 30, 40], "exclude") // 86
 */
export function weightedScore(
  scores: readonly (number | null)[],
  weights: readonly number[],
  missing: MissingPolicy | readonly MissingPolicy[],
): number | null {
  let sum = 0;
  let weightScored = 0;
  let weightTotal = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    const score = scores[i] ?? null;
    if (weight < 0) throw new Failure("value", { code: "weightNegative", facts: { position: i + 1, weight } });
    weightTotal += weight;
    if (score === null) {
      const policy = typeof missing === "string" ? missing : (missing[i] ?? "exclude");
      if (policy === "error" && weight > 0)
        throw new Failure("value", { code: "scoreMissing", facts: { position: i + 1 } });
      if (policy === "exclude") continue;
    }
    sum += (score ?? 0) * weight;
    weightScored += weight;
  }
  if (weightTotal === 0) throw new Failure("value", { code: "weightSumZero", facts: {} });
  return weightScored === 0 ? null : sum / weightScored;
}
