import { same } from "../decimal";
import { Failure } from "../failure";
import type { Outcome } from "../outcome";
import { positionsByGroup } from "../positionsByGroup";
import { mean, standardDeviation } from "../statistics";

/**
 * How scores of strict and lenient groups are made comparable: z = (x − μ)/σ of the group; z put on the mean and spread of
 * everyone; T = 50 + 10 z; or the score divided by how far its group's mean lies above everyone's.
 */
export type Normalization = "z" | "rescale" | "t" | "ratio";

/**
 * Normalises scores within groups; missing scores stay missing. In a group whose scores are all the same, z is 0.
 * @returns under `ratio`, a failure `divideByZero` where the mean of the group or of everyone is 0.
 * @example normalizeScores([80, 90, 60, 70], ["a", "a", "b", "b"], "t") // [40, 60, 40, 60]
 */
export function normalizeScores(
  scores: readonly (number | null)[],
  groups: readonly string[],
  method: Normalization,
): Outcome<number>[] {
  const normalized = scores.map((): Outcome<number> => null);
  const everyone = momentsOf(scores.filter((score) => score !== null));
  for (const [group, positions] of positionsByGroup(scores, groups)) {
    const moments = momentsOf(positions.map((i) => scores[i] ?? 0));
    for (const i of positions) normalized[i] = normalize(scores[i] ?? 0, method, { ...moments, group }, everyone);
  }
  return normalized;
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

function normalize(
  score: number,
  method: Normalization,
  own: Moments & { readonly group: string },
  everyone: Moments,
): number | Failure {
  const z = own.deviation === 0 ? 0 : (score - own.mean) / own.deviation;
  switch (method) {
    case "z":
      return z;
    case "rescale":
      return everyone.mean + z * everyone.deviation;
    case "t":
      return 50 + 10 * z;
    case "ratio":
      if (same(everyone.mean, 0)) return new Failure("divideByZero", { code: "overallMeanZero", facts: {} });
      if (same(own.mean, 0)) return new Failure("divideByZero", { code: "groupMeanZero", facts: { group: own.group } });
      return score / (own.mean / everyone.mean);
  }
}

function momentsOf(scores: readonly number[]): Moments {
  return { mean: mean(scores), deviation: standardDeviation(scores) };
}
