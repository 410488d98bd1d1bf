/** Numbers that look random and come again with the same seed (mulberry32). */
export class Dice {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whether something happens that happens so often. */
  happens(share: number): boolean {
    return this.share() < share;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  /** A number as one types it, with at most so many decimals. */
  decimal(from: number, to: number, decimals: number): number {
    return Number((from + this.share() * (to - from)).toFixed(this.whole(0, decimals)));
  }

  /** One of several values, of which one may be `undefined`. */
  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error("nothing to pick from");
    return values[this.whole(0, values.length - 1)] as Value;
  }

  /** So many different numbers, lowest first. */
  rising(count: number, from: number, to: number, decimals: number): number[] {
    const found = new Set<number>();
    while (found.size < count) found.add(this.decimal(from, to, decimals));
    return [...found].sort((a, b) => a - b);
  }

  many<Value>(count: number, make: (i: number) => Value): Value[] {
    return Array.from({ length: count }, (_, i) => make(i));
  }
}
