/** Saaty's scale: 9 extremely more important … 1 equal … 1/9 extremely less. */
export const saatyScale: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => 1 / n)];

/**
 * The step of Saaty's scale that is nearest to a ratio.
 * @example nearestOnScale(2.6) // 3
 * @example nearestOnScale(0.24) // 0.25
 */
export function nearestOnScale(ratio: number): number {
  const step = Math.min(9, Math.max(1, Math.round(Math.max(ratio, 1 / ratio))));
  return ratio >= 1 ? step : 1 / step;
}
