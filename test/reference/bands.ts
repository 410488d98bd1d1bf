import type { Fraction } from "./fraction";
import { zero } from "./fraction";
import { Refusal } from "./refusal";

/** A row of a band table: from here on, up to the next row's start or to its own stated end. */
export interface Band<Value> {
  /** `null` has no lower limit. */
  readonly from: Fraction | null;
  /** `null` has no stated end. */
  readonly to: Fraction | null;
  readonly value: Value;
}

/** The side that owns a value exactly on a boundary. */
export type Side = "upper" | "lower";

/**
 * Bands lowest first. Tables go up or down; one that does both, starts two bands at the same value, or leaves a gap or an
 * overlap between stated ends is refused.
 * @param unit where values are whole multiples of something (totals shown without decimals), a step of one unit from a
 * stated end to the next start is no gap.
 */
export function inOrder<Value>(rows: readonly Band<Value>[], unit: Fraction = zero): Band<Value>[] {
  const goesUp = rows.every((row, i) => i === 0 || isBefore(rows[i - 1], row));
  const goesDown = rows.every((row, i) => i === 0 || isBefore(row, rows[i - 1]));
  if (!goesUp && !goesDown) throw new Refusal("the rows go up and down");
  const bands = goesUp ? [...rows] : [...rows].reverse();
  bands.forEach(({ from, to }, i) => {
    if (to === null) return;
    if (from !== null && !to.isAbove(from)) throw new Refusal("a band that ends where it starts");
    const next = bands[i + 1];
    if (!next?.from) return;
    const gap = next.from.minus(to);
    if (gap.sign() < 0 || gap.isAbove(unit)) throw new Refusal("a gap or an overlap between bands");
  });
  return bands;
}

function isBefore<Value>(a: Band<Value> | undefined, b: Band<Value> | undefined): boolean {
  if (!a || !b || b.from === null) return false;
  return a.from === null || a.from.isBelow(b.from);
}

/** The position of the band that holds `x`: the lowest band owns its start and the highest its stated end. */
export function bandAt<Value>(bands: readonly Band<Value>[], x: Fraction, side: Side): number {
  const last = bands.at(-1);
  if (last?.to && x.isAbove(last.to)) throw new Refusal(`${x.toString()} is above the highest band`);
  for (let i = bands.length - 1; i >= 0; i--) {
    const from = bands[i]?.from ?? null;
    if (from === null || x.isAbove(from)) return i;
    if (x.equals(from) && (side === "upper" || i === 0)) return i;
  }
  throw new Refusal(`${x.toString()} is below the lowest band`);
}

/** What the band that holds `x` is worth. */
export function valueAt<Value>(bands: readonly Band<Value>[], x: Fraction, side: Side): Value {
  const band = bands[bandAt(bands, x, side)];
  if (!band) throw new Refusal("there are no bands");
  return band.value;
}
