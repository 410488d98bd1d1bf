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
  if (Math.abs(x) >= 1e15 || hasDigits(x, digits)) return x;
  const power = powers[digits] ?? NaN;
  const scaled = Math.abs(x) * power;
  const pastTurn = (2 * scaled) % 1;
  // Far from a whole and from a half the noise of binary arithmetic decides nothing, and texts take ten times as long.
  if (scaled < 1e9 && pastTurn > 1e-5 && pastTurn < 1 - 1e-5) return (Math.sign(x) * round(scaled)) / power;
  // toPrecision turns the stored number into the decimal that was meant; moving the exponent as text keeps it exact.
  const [mantissa, exponent] = Math.abs(x).toPrecision(15).split("e");
  const shifted = round(Number(`${mantissa ?? ""}e${Number(exponent ?? 0) + digits}`));
  return Math.sign(x) * Number(`${shifted}e${-digits}`);
}

/** The decimal of 12 digits that a number is nearest to: what binary arithmetic leaves behind them says nothing. */
export function toTwelveDigits(x: number): number {
  return Math.abs(x) < 1e6 && hasDigits(x, 6) ? x : Number(x.toPrecision(12));
}

/** Whether a number has surely no more decimals than that: most have not, and texts take ten times as long to tell. */
function hasDigits(x: number, digits: number): boolean {
  const power = powers[digits] ?? NaN;
  const whole = Math.round(x * power);
  return Math.abs(whole) < 1e15 && whole / power === x;
}

/** Powers of ten that a number holds exactly. */
const powers = Array.from({ length: 23 }, (_, digits) => Number(`1e${digits}`));

/**
 * A sum of decimals, kept to the digits that its largest term has: what cancels out leaves no binary noise.
 * @example sumDecimals([2400.1, -2400]) // 0.1
 */
export function sumDecimals(terms: readonly number[]): number {
  let sum = 0;
  let largest = 0;
  for (const term of terms) {
    sum += term;
    largest = Math.max(largest, Math.abs(term));
  }
  if (!(largest > 0) || !(largest < 1e15)) return sum;
  // Adding 0 leaves no negative 0.
  return roundDecimal(sum, 14 - Math.floor(Math.log10(largest)), Math.round) + 0;
}

/**
 * Whole steps on the way from one number up to another, which is what counts however small they are beside the numbers: 33.991 is
 * a step of 0.001 above 33.99, although binary arithmetic makes it 0.0009999999999977.
 * @example wholeSteps(0.7, 1, 0.1) // 3
 */
export function wholeSteps(from: number, to: number, step: number): number {
  return stepsTo(from, to, step, Math.floor);
}

/**
 * Steps begun on the way from one number up to another.
 * @example stepsBegun(0, 2.1, 1) // 3
 */
export function stepsBegun(from: number, to: number, step: number): number {
  return stepsTo(from, to, step, Math.ceil);
}

function stepsTo(from: number, to: number, step: number, round: (quotient: number) => number): number {
  const quotient = (to - from) / step;
  const nearest = Math.round(quotient);
  return same(from + nearest * step, to) ? nearest : round(quotient);
}
