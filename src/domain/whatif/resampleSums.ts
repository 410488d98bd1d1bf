import { sumDecimals } from "../decimal";
import type { Steps } from "../steps";
import { randomNumbers } from "./randomNumbers";

/** What a sum over people might be, were other people of the same kind in other periods of the same kind. */
export interface SumRange {
  /** Nine of ten times it is more. */
  readonly p10: number;
  /** Half the times it is more. */
  readonly p50: number;
  /** One of ten times it is more. */
  readonly p90: number;
  readonly draws: number;
}

const DRAWS = 2000;
const SEED = 20_260_101;
/** So many people are drawn between two stops. */
const PEOPLE_AT_A_STEP = 25_000;

/**
 * The range of a sum by resampling (the bootstrap): as many periods as there are are drawn with replacement, and of each as many people as it
 * has; of a single period people alone are drawn. The seed is fixed, so that the same figures give the same range.
 * @param periods the figures of the people of each period.
 */
export function* resampleSums(
  periods: readonly (readonly number[])[],
  { draws = DRAWS, seed = SEED }: { readonly draws?: number; readonly seed?: number } = {},
): Steps<SumRange | null> {
  const filled = periods.filter(({ length }) => length > 0);
  if (filled.length === 0) return null;
  const random = randomNumbers(seed);
  const indexBelow = (count: number) => Math.floor(random() * count);
  const sums: number[] = [];
  let drawn = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let each = 0; each < filled.length; each++) {
      const people = filled[filled.length === 1 ? 0 : indexBelow(filled.length)] ?? [];
      for (let i = 0; i < people.length; i++) sum += people[indexBelow(people.length)] ?? 0;
      drawn += people.length;
    }
    sums.push(sum);
    if (drawn < PEOPLE_AT_A_STEP) continue;
    drawn = 0;
    yield (draw + 1) / draws;
  }
  sums.sort((a, b) => a - b);
  return { p10: percentile(sums, 0.1), p50: percentile(sums, 0.5), p90: percentile(sums, 0.9), draws };
}

/**
 * A percentile of numbers in rising order, on the line between the two that it falls between (as Excel's PERCENTILE.INC).
 * @example percentile([1, 2, 3, 4], 0.5) // 2.5
 */
export function percentile(rising: readonly number[], share: number): number {
  const position = (rising.length - 1) * share;
  const [low, high] = [rising[Math.floor(position)] ?? 0, rising[Math.ceil(position)] ?? 0];
  return sumDecimals([low, (high - low) * (position % 1)]);
}
