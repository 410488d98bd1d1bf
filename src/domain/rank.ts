import { atLeast } from "./decimal";
import { positionsByGroup } from "./positionsByGroup";

/**
 * A function that tells the place of a score among `scores`, highest first; equal scores share the better place.
 * @example [90, 85, 85, 80].map(rankAmong([90, 85, 85, 80])) // [1, 2, 2, 4]
 */
export function rankAmong(scores: readonly number[]): (score: number) => number {
  // Numbers alone sort many times as fast as by a comparison that is handed over.
  const descending = Float64Array.from(scores).sort().reverse();
  return (score) => {
    // Binary search for the first score that is not above this one.
    let low = 0;
    let high = descending.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (atLeast(score, descending[middle] ?? -Infinity)) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  };
}

/**
 * Places within groups; a score that is missing has none.
 * @param groups the group of each score; all are one group without it.
 * @example rankWithin([90, 80, 95], ["a", "a", "b"]) // [1, 2, 1]
 */
export function rankWithin(scores: readonly (number | null)[], groups?: readonly string[]): (number | null)[] {
  const places = scores.map((): number | null => null);
  for (const positions of positionsByGroup(scores, groups).values()) {
    const placeOf = rankAmong(positions.map((i) => scores[i] ?? 0));
    for (const i of positions) places[i] = placeOf(scores[i] ?? 0);
  }
  return places;
}
