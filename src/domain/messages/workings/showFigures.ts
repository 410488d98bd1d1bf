import type { Comparison } from "../../scoring/passFail";
import { showNumber } from "../showNumber";

/** Shows a result in the unit of its indicator. */
export type ShowValue = (x: number) => string;

/**
 * How results of a unit are shown: a rate as people say it, anything else as it is.
 * @example showIn("%")(0.455) // "45.5%"
 */
export function showIn(unit: string | undefined): ShowValue {
  return unit === "%" ? (x) => `${showNumber(x * 100)}%` : showNumber;
}

/** A number with its sign, set off as in a sum: "+ 5", "− 5". */
export function showSigned(x: number): string {
  return `${x < 0 ? "−" : "+"} ${showNumber(Math.abs(x))}`;
}

/** A comparison as it is written by hand. */
export function comparisonSign(comparison: Comparison): string {
  return comparison.replace(">=", "≥").replace("<=", "≤");
}

/**
 * A factor of a product, by its name and what it comes to.
 * @example showFactor("base", 5000, false, "(blank)") // "base 5000"
 */
export function showFactor(name: string, value: number | null, isRate: boolean, blank: string): string {
  const figure = value === null ? blank : isRate ? `${showNumber(value * 100)}%` : showNumber(value);
  return name === "" ? figure : `${name} ${figure}`;
}
