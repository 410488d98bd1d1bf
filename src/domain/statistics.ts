/** @example mean([1, 2, 6]) // 3 */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A spread below this part of the values' size is what binary arithmetic leaves over, and none. */
const noise = 1e-9;

/**
 * Population standard deviation: the values are everyone, not a sample. Equal values have none, also where binary arithmetic
 * makes their mean miss them by a hair.
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2
 * @example standardDeviation([60.05, 60.05, 60.05]) // 0
 */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return spreadOf(Math.sqrt(mean(values.map((value) => (value - centre) ** 2))), values);
}

/**
 * The least of some values and how far the largest lies above it.
 * @example extent([3, 1, 2]) // { least: 1, range: 2 }
 */
export function extent(values: readonly number[]): { readonly least: number; readonly range: number } {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  return { least, range: spreadOf(values.reduce((a, b) => Math.max(a, b), -Infinity) - least, values) };
}

function spreadOf(spread: number, values: readonly number[]): number {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return spread <= noise * size ? 0 : spread;
}
