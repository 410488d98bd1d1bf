import { fingerprint } from "../fingerprint";
import type { Scheme } from "./scheme";

/**
 * A short fingerprint of what decides a scheme's results: two schemes that differ in any figure or choice differ in it (but
 * for chance, 1 in 4 billion). Title, status and notes do not count. It tells whether a result was computed with the scheme
 * as it stands; it is no protection against forgery.
 * @returns eight hexadecimal digits.
 */
export function digestScheme(scheme: Scheme): string {
  const { indicators, raters, totalLimits, grades, countRules, distribution, scales, rules, pay } = scheme;
  // Dimensions decide only where missing weights stay within them.
  const areDimensionsUsed = indicators.some(({ missing }) => missing === "dimension");
  const deciding = [
    indicators.map(({ code, group, weight, missing, proration, scoring }) => {
      return [code, areDimensionsUsed ? group : undefined, weight, missing, proration, scoring];
    }),
    raters,
    totalLimits,
    grades.map(({ from, to, label, coefficient }) => [from, to, label, coefficient]),
    countRules.map(({ grade, levels, atLeast, atMost, coefficient }) => [grade, levels, atLeast, atMost, coefficient]),
    [scheme.gradeBoundary, scheme.totalDecimals, scheme.countAll],
    distribution && { ...distribution, seats: distribution.seats.map(({ grade, share }) => [grade, share]) },
    scales.map((scale) => ({
      ...scale,
      tiers: scale.tiers.map(({ from, to, rate, bonus }) => [from, to, rate, bonus]),
    })),
    rules.map((rule) => ({ ...rule, name: undefined })),
    pay,
  ];
  return fingerprint(canonicalJson(deciding));
}

/** JSON in which neither the order of keys nor what is said of the source matters. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === "basis" ? undefined : inOrder(part)));
}

function inOrder(part: unknown): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
