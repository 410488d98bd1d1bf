/** Two-sided 95 %. */
const Z = 1.96;

/**
 * Where a share most likely lies that was seen in a sample: Wilson's score interval at 95 %, without continuity correction
 * (Wilson 1927, Journal of the American Statistical Association 22, 209–212). `null` without answers.
 * @param hits of `count`; a fraction of one is possible where a given share of so many is asked about.
 * @returns the lower and the upper end, as fractions.
 * @example wilsonInterval(9, 10)?.map((end) => Math.round(end * 1000) / 10) // [59.6, 98.2]
 */
export function wilsonInterval(hits: number, count: number): readonly [number, number] | null {
  if (count <= 0) return null;
  const p = hits / count;
  const square = Z * Z;
  const centre = (p + square / (2 * count)) / (1 + square / count);
  const half = (Z / (1 + square / count)) * Math.sqrt((p * (1 - p)) / count + square / (4 * count * count));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/**
 * The fewest answers by which one share can be told from a lower one: the interval of the higher no longer reaches down to it.
 * @example fewestToTell(0.9, 0.75) // 33
 */
export function fewestToTell(share: number, lower: number): number {
  for (let count = 1; count < MOST; count++) {
    const [low] = wilsonInterval(share * count, count) ?? [0];
    if (low > lower) return count;
  }
  return MOST;
}

const MOST = 10_000;
