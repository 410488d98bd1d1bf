/** How many significant digits a typed or stored number means: what lies beyond is binary noise. */
const meantDigits = 15;

/** Which way a number goes that lies between two roundings; "up" is away from 0 and "down" towards it, as in Excel. */
export type Direction = "halfUp" | "up" | "down";

/** An exact rational number. */
export class Fraction {
  /** Lowest terms; the sign stands above the line. */
  private constructor(
    readonly above: bigint,
    readonly below: bigint,
  ) {}

  /** @throws RangeError for a denominator of 0. */
  static of(above: bigint, below = 1n): Fraction {
    if (below === 0n) throw new RangeError("a fraction of 0 parts");
    const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
    return new Fraction(above / divisor, below / divisor);
  }

  /**
   * The decimal number that a binary one was meant to be.
   * @example Fraction.meant(0.1 + 0.2) // 3/10
   */
  static meant(x: number): Fraction {
    return Fraction.decimal(x.toPrecision(meantDigits));
  }

  /**
   * The number that a decimal notation means, exactly.
   * @example Fraction.decimal("1.5e-3") // 3/2000
   * @throws RangeError for anything else.
   */
  static decimal(text: string): Fraction {
    const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text);
    if (!found) throw new RangeError(`not a decimal number: ${text}`);
    const [, sign = "", whole = "", part = "", power = "0"] = found;
    if (whole + part === "") throw new RangeError(`not a decimal number: ${text}`);
    const digits = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
    const places = part.length - Number(power);
    return places > 0 ? Fraction.of(digits, 10n ** BigInt(places)) : Fraction.of(digits * 10n ** BigInt(-places));
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.above * other.below + other.above * this.below, this.below * other.below);
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.above * other.above, this.below * other.below);
  }

  /** @throws RangeError when the other is 0. */
  over(other: Fraction): Fraction {
    return Fraction.of(this.above * other.below, this.below * other.above);
  }

  negated(): Fraction {
    return new Fraction(-this.above, this.below);
  }

  size(): Fraction {
    return this.sign() < 0 ? this.negated() : this;
  }

  /** −1, 0 or 1. */
  sign(): number {
    return this.above === 0n ? 0 : this.above > 0n ? 1 : -1;
  }

  /** Below 0 when this is less, above 0 when it is more, 0 when they are equal. */
  compare(other: Fraction): number {
    return this.minus(other).sign();
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  isBelow(other: Fraction): boolean {
    return this.compare(other) < 0;
  }

  isAbove(other: Fraction): boolean {
    return this.compare(other) > 0;
  }

  /** The largest whole number that is not above this one. */
  floor(): bigint {
    const whole = this.above / this.below;
    return this.above < 0n && this.above % this.below !== 0n ? whole - 1n : whole;
  }

  /** The smallest whole number that is not below this one. */
  ceiling(): bigint {
    return -this.negated().floor();
  }

  /**
   * Rounded at so many decimals; below 0 for tens, hundreds. Halves go away from 0.
   * @example Fraction.meant(-1.005).rounded(2) // −101/100
   */
  rounded(decimals: number, direction: Direction = "halfUp"): Fraction {
    const scale = decimals >= 0 ? Fraction.of(10n ** BigInt(decimals)) : Fraction.of(1n, 10n ** BigInt(-decimals));
    const scaled = this.size().times(scale);
    const whole = { halfUp: scaled.plus(half).floor(), up: scaled.ceiling(), down: scaled.floor() }[direction];
    const size = Fraction.of(whole).over(scale);
    return this.sign() < 0 ? size.negated() : size;
  }

  /** The square root, exact to 40 decimals. @throws RangeError below 0. */
  root(): Fraction {
    if (this.sign() < 0) throw new RangeError("the root of a negative number");
    const scale = 10n ** 40n;
    return Fraction.of(wholeRoot((this.above * scale * scale) / this.below), scale);
  }

  /** The nearest binary number, but for its last bits. */
  toNumber(): number {
    const digits = 20;
    const whole = (this.above < 0n ? -this.above : this.above) / this.below;
    const shift = BigInt(Math.max(0, digits - (whole === 0n ? -leadingZeros(this) : whole.toString().length)));
    return Number(`${(this.above * 10n ** shift) / this.below}e-${shift}`);
  }

  toString(): string {
    return this.below === 1n ? `${this.above}` : `${this.above}/${this.below} (${this.toNumber()})`;
  }
}

const half = Fraction.of(1n, 2n);

export const zero = Fraction.of(0n);
export const one = Fraction.of(1n);
export const hundred = Fraction.of(100n);

/** @example sum([]) // 0 */
export function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce((total, term) => total.plus(term), zero);
}

/** @throws RangeError of nothing. */
export function mean(terms: readonly Fraction[]): Fraction {
  return sum(terms).over(Fraction.of(BigInt(terms.length)));
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return a.isBelow(b) ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return a.isAbove(b) ? a : b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let guess = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const better = (guess + square / guess) / 2n;
    if (better >= guess) return guess;
    guess = better;
  }
}

/** Zeros between the point and the first digit of a number below 1. */
function leadingZeros({ above, below }: Fraction): number {
  return above === 0n ? 0 : Math.max(0, below.toString().length - (above < 0n ? -above : above).toString().length);
}
