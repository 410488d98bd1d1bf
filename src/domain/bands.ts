import { atLeast, moreThan, same } from "./decimal";
import { Failure, type Place } from "./failure";

/** The side that owns a value lying exactly on a boundary: "95 and above" is the upper band's. */
export type Boundary = "upper" | "lower";

/** A band reaches from its lower bound (`-Infinity`: no lower limit) to the next band's. */
export interface Band<Value> {
  readonly from: number;
  /** Where the source states an upper bound as well; only checked against the next band. */
  readonly to?: number | null;
  readonly value: Value;
  readonly place?: Place;
}

/** Bands without gap or overlap, lowest first. */
export type Bands<Value> = readonly Band<Value>[];

/**
 * Puts bands in order, lowest first. Sources list them either way; rows that go up and down are a slip of the hand.
 * @param step of the scale that is looked up, 0 for a continuous one: a stated upper end may stop so far short of the next band,
 * as 80–89 does before 90–100 in whole numbers.
 * @throws Failure `value` for rows in disorder, two bands from the same value, a gap or an overlap between stated bounds.
 */
export function orderBands<Value>(rows: readonly Band<Value>[], step = 0): Bands<Value> {
  const [first, second] = rows;
  const isDescending = first !== undefined && second !== undefined && second.from < first.from;
  rows.forEach((band, i) => {
    const next = rows[i + 1];
    if (!next) return;
    if (same(band.from, next.from))
      throw new Failure("value", { code: "bandTwice", facts: { from: band.from } }, next.place);
    if (next.from < band.from !== isDescending)
      throw new Failure("value", { code: "bandsInDisorder", facts: { from: next.from, after: band.from } }, next.place);
  });
  const ordered = isDescending ? [...rows].reverse() : rows;
  ordered.forEach((band, i) => {
    const above = ordered[i + 1];
    if (!above) return;
    const to = band.to ?? above.from;
    if (moreThan(above.from, to + step))
      throw new Failure("value", { code: "bandGap", facts: { from: to, to: above.from } }, above.place);
    if (moreThan(to, above.from))
      throw new Failure("value", { code: "bandOverlap", facts: { from: above.from, to } }, above.place);
  });
  return ordered;
}

/**
 * The band that holds `x`, or `null` when `x` lies below the lowest or above a stated upper end. A lower bound that no other band
 * reaches is its band's own whatever the side: that of the lowest, and 90 above 80–89.
 * @example findBand([{ from: 85, value: "B" }, { from: 95, value: "A" }], 94.99999999999999, "upper")?.value // "A"
 */
export function findBand<Value>(bands: Bands<Value>, x: number, boundary: Boundary): Band<Value> | null {
  return bands[bandIndex(bands, x, boundary)] ?? null;
}

/** The position of the band that `findBand` finds; -1 for none. */
export function bandIndex(bands: Bands<unknown>, x: number, boundary: Boundary): number {
  const reached = boundary === "upper" ? atLeast : moreThan;
  // Bands are few: from the top down is faster than halving, and most people are near the top.
  for (let i = bands.length - 1; i >= 0; i--) {
    const from = bands[i]?.from ?? Infinity;
    if (!reached(x, from) && !(same(x, from) && ownsStart(bands, i))) continue;
    return i === bands.length - 1 && isAboveTop(bands, x) ? -1 : i;
  }
  return -1;
}

/** Whether `x` lies above the upper end that the highest band states, rather than below the lowest. */
export function isAboveTop(bands: Bands<unknown>, x: number): boolean {
  const to = bands[bands.length - 1]?.to ?? null;
  return to !== null && moreThan(x, to);
}

/** Whether the band below stops short of where this one starts. */
function ownsStart(bands: Bands<unknown>, i: number): boolean {
  const below = bands[i - 1];
  return below === undefined || moreThan(bands[i]?.from ?? Infinity, below.to ?? Infinity);
}
