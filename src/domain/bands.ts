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
 * @throws Failure `value` for rows in disorder, two bands from the same value, a gap or an overlap between stated bounds.
 */
export function orderBands<Value>(rows: readonly Band<Value>[]): Bands<Value> {
  const [first, second] = rows;
  const isDescending = first !== undefined && second !== undefined && second.from < first.from;
  rows.forEach((band, i) => {
    const next = rows[i + 1];
    if (!next) return;
    if (same(band.from, next.from)) throw new Failure("value", { code: "bandTwice", facts: { from: band.from } }, next.place);
    if (next.from < band.from !== isDescending) throw new Failure("value", { code: "bandsInDisorder", facts: { from: next.from, after: band.from } }, next.place);
  });
  const ordered = isDescending ? [...rows].reverse() : rows;
  ordered.forEach((band, i) => {
    const above = ordered[i + 1];
    if (!above) return;
    const to = band.to ?? above.from;
    if (moreThan(above.from, to)) throw new Failure("value", { code: "bandGap", facts: { from: to, to: above.from } }, above.place);
    if (moreThan(to, above.from)) throw new Failure("value", { code: "bandOverlap", facts: { from: above.from, to } }, above.place);
  });
  return ordered;
}

/**
 * The band that holds `x`, or `null` when `x` lies below the lowest or above a stated upper end. The lowest band owns its
 * own lower bound whatever the side.
 * @example findBand([{ from: 85, value: "B" }, { from: 95, value: "A" }], 94.99999999999999, "upper")?.value // "A"
 */
export function findBand<Value>(bands: Bands<Value>, x: number, boundary: Boundary): Band<Value> | null {
  const reached = boundary === "upper" ? atLeast : moreThan;
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(x, bands[middle]?.from ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  const lowest = bands[0];
  const band = bands[low - 1] ?? (lowest && same(x, lowest.from) ? lowest : null);
  const isTop = low === bands.length;
  return isTop && typeof band?.to === "number" && moreThan(x, band.to) ? null : band;
}
