import { mean, standardDeviation } from "../statistics";

/**
 * How scores of strict and lenient groups are made comparable: z = (x − μ)/σ of the group; z put on the mean and spread of
 * everyone; T = 50 + 10 z; or the score divided by how far its group's mean lies above everyone's.
 */
export type Normalization = "z" | "rescale" | "t" | "ratio";

/**
 * Normalises scores within groups; missing scores stay missing. In a group whose scores are all the same, z is 0.
 * @example normalizeScores([80, 90, 60, 70], ["a", "a", "b", "b"], "t") // [40, 60, 40, 60]
 */
export function normalizeScores(
  scores: readonly (number | null)[],
  groups: readonly string[],
  method: Normalization,
): (number | null)[] {
  const present = scores.filter((score) => score !== null);
  const everyone = momentsOf(present);
  const moments = new Map(
    [...new Set(groups)].map((group) => [
      group,
      momentsOf(scores.filter((score, i) => score !== null && groups[i] === group) as number[]),
    ]),
  );
  return scores.map((score, i) => {
    const group = moments.get(groups[i] ?? "");
    if (score === null || !group) return null;
    const z = group.deviation === 0 ? 0 : (score - group.mean) / group.deviation;
    switch (method) {
      case "z":
        return z;
      case "rescale":
        return everyone.mean + z * everyone.deviation;
      case "t":
        return 50 + 10 * z;
      case "ratio":
        return score / (group.mean / everyone.mean);
    }
  });
}

function momentsOf(scores: readonly number[]): { mean: number; deviation: number } {
  return { mean: mean(scores), deviation: standardDeviation(scores) };
}
