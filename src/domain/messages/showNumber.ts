import { roundHalfUp } from "../decimal";

/**
 * A number as it stands in a sentence: at most four decimals, no binary artefacts.
 * @example showNumber(0.1 + 0.2) // "0.3"
 */
export function showNumber(x: number): string {
  return String(roundHalfUp(x, 4));
}

/** An amount of money in a sentence, its thousands apart. @example showAmount(80_000) // "80,000" */
export function showAmount(x: number): string {
  return roundHalfUp(x, 4).toLocaleString("en-US", { maximumFractionDigits: 4 });
}
