import { atLeast, roundHalfUp, same } from "../decimal";
import type { Steps } from "../steps";
import { stepsWithin } from "../steps";

/** The values among which a figure of a scheme is looked for: `low`, `low + step`, …, `high`. */
export interface SearchRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** A value of the figure, and what it comes to. */
export interface Probe {
  readonly value: number;
  readonly reaches: number;
}

/** What a search has come to. */
export type Sought =
  /** `best` comes as near to the goal as a value can without exceeding it; `next`, a step further, exceeds it. `null`: it is met at the end. */
  | { readonly kind: "found"; readonly best: Probe; readonly next: Probe | null; readonly isMonotone: boolean }
  /** Every value stays below the goal; this one comes nearest. */
  | { readonly kind: "atMost"; readonly best: Probe; readonly isMonotone: boolean }
  /** Every value exceeds the goal; this one does so least. */
  | { readonly kind: "atLeast"; readonly best: Probe; readonly isMonotone: boolean }
  /** There is nothing to measure: nobody is paid, or nobody has a grade. */
  | { readonly kind: "unmeasured" };

/**
 * Looks for the value at which a scheme comes to a goal without exceeding it, by bisection: what it comes to has to rise or to fall with the
 * value throughout. Where it jumps (tiers, grades) that is the last value before the jump. `isMonotone` is false where the values that were
 * tried show that it does both; there may be other values then.
 * @param measure what the scheme comes to with a value; `null` where there is nothing to measure.
 */
export function* seekGoal(
  range: SearchRange,
  goal: number,
  measure: (value: number) => Steps<number | null>,
): Steps<Sought> {
  const { low, high, step } = range;
  const last = Math.max(0, Math.ceil(roundHalfUp((high - low) / step, 9)));
  const valueAt = (i: number) => (i >= last ? high : roundHalfUp(low + i * step, 10));
  const probes = 2 + Math.ceil(Math.log2(Math.max(1, last)));
  let done = 0;
  function* probe(i: number): Steps<Probe | null> {
    const reaches = yield* stepsWithin(measure(valueAt(i)), done / probes, (done + 1) / probes);
    done = Math.min(done + 1, probes - 1);
    return reaches === null ? null : { value: valueAt(i), reaches };
  }
  const isWithin = ({ reaches }: Probe) => atLeast(goal, reaches);

  const first = yield* probe(0);
  const end = last === 0 ? first : yield* probe(last);
  if (first === null || end === null) return { kind: "unmeasured" };
  if (isWithin(first) === isWithin(end)) return outOfReach(first, end, goal);

  // `within` stays a value that keeps to the goal, and `beyond` one that does not.
  let [within, beyond] = isWithin(first) ? [0, last] : [last, 0];
  let [best, next] = isWithin(first) ? [first, end] : [end, first];
  let isMonotone = true;
  while (Math.abs(beyond - within) > 1) {
    const middle = Math.floor((within + beyond) / 2);
    const found = yield* probe(middle);
    if (found === null) return { kind: "unmeasured" };
    isMonotone &&= atLeast(found.reaches, best.reaches) && atLeast(next.reaches, found.reaches);
    if (isWithin(found)) [within, best] = [middle, found];
    else [beyond, next] = [middle, found];
  }
  return { kind: "found", best, next, isMonotone };
}

/** Both ends keep to the goal, or both exceed it. */
function outOfReach(first: Probe, end: Probe, goal: number): Sought {
  const [less, more] = first.reaches < end.reaches ? [first, end] : [end, first];
  const best = atLeast(goal, first.reaches) ? more : less;
  if (same(best.reaches, goal)) return { kind: "found", best, next: null, isMonotone: true };
  return { kind: best.reaches < goal ? "atMost" : "atLeast", best, isMonotone: true };
}
