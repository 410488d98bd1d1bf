import type { Scheme } from "./scheme";

/**
 * A short fingerprint of what decides a scheme's results: two schemes that differ in any figure or choice differ in it (but
 * for chance, 1 in 4 billion). Title, status and notes do not count. It tells whether a result was computed with the scheme
 * as it stands; it is no protection against forgery.
 * @returns eight hexadecimal digits.
 */
export function digestScheme({
  indicators,
  grades,
  gradeBoundary,
  totalDecimals,
  countRules,
  tiers,
  tierMode,
  bonusMode,
  rules,
  pay,
}: Scheme): string {
  const deciding = [
    indicators.map(({ code, weight, missing, scoring }) => [code, weight, missing, scoring]),
    grades.map(({ from, to, label, coefficient }) => [from, to, label, coefficient]),
    countRules,
    [gradeBoundary, totalDecimals, tierMode, bonusMode],
    tiers.map(({ from, to, rate, bonus }) => [from, to, rate, bonus]),
    rules.map((rule) => ({ ...rule, name: undefined, basis: undefined })),
    { ...pay, basis: undefined },
  ];
  return fnv1a(canonicalJson(deciding)).toString(16).padStart(8, "0");
}

/** JSON in which the order of keys does not matter. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** 32-bit FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
