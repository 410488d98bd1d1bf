import { groupBy } from "./groupBy";

/**
 * The positions of the scores that exist, by the group that they belong to, in the order in which they stand.
 * @param groups the group of each score; all are one group without it.
 * @example [...positionsByGroup([90, null, 95], ["a", "a", "b"])] // [["a", [0]], ["b", [2]]]
 */
export function positionsByGroup(
  scores: readonly (number | null)[],
  groups?: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const scored = scores.flatMap((score, i) => (score === null ? [] : [i]));
  return groupBy(scored, (i) => groups?.[i] ?? "");
}
