import { roundHalfUp } from "../decimal";

/**
 * A number as it stands in a sentence: at most four decimals, no binary artefacts.
 * @example showNumber(0.1 + 0.2) // "0.3"
 */
export function showNumber(x: number): string {
  return String(roundHalfUp(x, 4));
}
