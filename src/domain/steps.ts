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

/** Looking at a cell takes less time than a stop: so many of them go between two. */
const BLOCK = 500;

/** Makes something of each of many that take a moment only, such as the cells of a column, and stops after each some hundred of them. */
export function* mapInBlocks<Item, Result>(
  items: readonly Item[],
  make: (item: Item, i: number) => Result,
): Steps<Result[]> {
  const made: Result[] = [];
  for (let from = 0; from < items.length; from += BLOCK) {
    items.slice(from, from + BLOCK).forEach((item, i) => made.push(make(item, from + i)));
    yield made.length / items.length;
  }
  return made;
}
