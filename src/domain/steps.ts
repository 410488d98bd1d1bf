/**
 * Work that stops again and again, so that whoever runs it can do something else between: it yields how far it has come, from 0 to 1.
 * A department of thousands must not hold up the pane.
 */
export type Steps<Result> = Generator<number, Result, void>;

/**
 * Visits one after another, and stops after each: whoever runs it looks at the clock then and goes on where there is time left, so that
 * no count of ours has to know how long one takes.
 */
export function* eachInSteps<Item>(items: readonly Item[], visit: (item: Item, i: number) => void): Steps<void> {
  for (const [i, item] of items.entries()) {
    visit(item, i);
    yield (i + 1) / items.length;
  }
}

/** Runs to the end without a stop. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Work that is a part of other work, which is `from` to `to` of the way. */
export function* stepsWithin<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}
