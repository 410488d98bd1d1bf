/**
 * Binary fractions miss decimal ones by a hair (1.4 + 0.4 is 1.7999999999999998): numbers that agree to this part of
 * their size (of 1 for smaller ones) are the same number to an appraisal. Excel itself keeps 15 digits.
 */
const hair = 1e-12;

/** Whether two numbers are the same but for binary arithmetic. */
export function same(a: number, b: number): boolean {
  const distance = Math.abs(a - b);
  return a === b || (distance < Infinity && distance <= hair * Math.max(1, Math.abs(a), Math.abs(b)));
}

/**
 * `a` is `b` or more, free of binary artefacts.
 * @example atLeast(94.99999999999999, 95) // true
 */
export function atLeast(a: number, b: number): boolean {
  return a >= b || same(a, b);
}

/** `a` is more than `b`, free of binary artefacts. */
export function moreThan(a: number, b: number): boolean {
  return a > b && !same(a, b);
}

/**
 * Rounds half up by magnitude (四舍五入, as Excel's ROUND): a tie goes away from zero. The tie is the decimal one: 1.005,
 * which is stored a little below, rounds to 1.01.
 * @example roundHalfUp(1.005, 2) // 1.01
 * @example roundHalfUp(-2.5, 0) // -3
 */
export function roundHalfUp(x: number, digits: number): number {
  return roundDecimal(x, digits, Math.round);
}

/**
 * Rounds the decimal that was meant, by magnitude.
 * @param round what becomes of the digits that are kept, and a fraction: `Math.ceil` goes away from zero, `Math.floor` towards it.
 * @example roundDecimal(0.1 * 3, 1, Math.ceil) // 0.3
 */
export function roundDecimal(x: number, digits: number, round: (x: number) => number): number {
  if (Math.abs(x) >= 1e15) return x;
  // toPrecision turns the stored number into the decimal that was meant; moving the exponent as text keeps it exact.
  const [mantissa, exponent] = Math.abs(x).toPrecision(15).split("e");
  const shifted = round(Number(`${mantissa ?? ""}e${Number(exponent ?? 0) + digits}`));
  return Math.sign(x) * Number(`${shifted}e${-digits}`);
}

/** Whole steps in `quotient`: 3 for 2.9999999999999996, which is 0.3 / 0.1. */
export function wholeSteps(quotient: number): number {
  const nearest = Math.round(quotient);
  return same(nearest, quotient) ? nearest : Math.floor(quotient);
}

/** Steps begun in `quotient`: 3 for 2.1, and 3 for 3.0000000000000004. */
export function stepsBegun(quotient: number): number {
  const nearest = Math.round(quotient);
  return same(nearest, quotient) ? nearest : Math.ceil(quotient);
}
