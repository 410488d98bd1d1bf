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
  const parts = [
    indicators.map(({ code, group, weight, missing, proration, scoring }) => {
      return [code, areDimensionsUsed ? group : undefined, weight, missing, proration, deciding(scoring)];
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
  return fingerprint(canonicalJson(parts));
}

/** A rating goes by the names of its levels, of which a lower bound is one where there is no other; blank arrives as 0 in some versions of Excel. */
function deciding(scoring: Scheme["indicators"][number]["scoring"]): unknown {
  if (scoring.method !== "rating") return scoring;
  return {
    ...scoring,
    levels: scoring.levels.map((level) => ({ ...level, from: level.label === undefined ? level.from || null : null })),
  };
}

/** JSON in which neither the order of keys nor what is said of the source matters. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === "basis" ? undefined : inOrder(part)));
}

function inOrder(part: unknown): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
