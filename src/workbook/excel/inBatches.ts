import { finishSteps, type Steps } from "../../domain/steps";

/** Up to so many people everything goes in one batch: each takes a moment on the web. */
const ONE_BATCH = 1_000;
/** Of what is sent at once: 3 bytes each at most in UTF-8, of 5 MB that a request may hold. */
const CHARACTERS_AT_ONCE = 1_000_000;
/** Quotes, brackets and a comma around a value. */
const AROUND_VALUE = 6;

/**
 * What fills a sheet for many people stops between its batches; for a department it is done at once.
 * A request may hold 5 MB on the web (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
export function* inBatches(steps: Steps<void>, people: number): Steps<void> {
  if (people > ONE_BATCH) yield* steps;
  else finishSteps(steps);
}

/** Values one below the other, in parts of which each fits into a batch: `from` counts from 0. */
export function* partsOf<Value extends string | number | boolean>(
  values: readonly Value[],
): Generator<{ readonly from: number; readonly values: readonly Value[] }, void, void> {
  let from = 0;
  let characters = 0;
  for (const [i, value] of values.entries()) {
    const own = String(value).length + AROUND_VALUE;
    if (i > from && characters + own > CHARACTERS_AT_ONCE) {
      yield { from, values: values.slice(from, i) };
      from = i;
      characters = 0;
    }
    characters += own;
  }
  if (from < values.length) yield { from, values: values.slice(from) };
}
