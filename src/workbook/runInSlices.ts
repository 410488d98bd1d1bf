import type { Steps } from "../domain/steps";

/** A task of 50 ms is a long one (https://web.dev/articles/long-tasks-devtools); the steps between two looks at the clock need room, too. */
const SLICE_MS = 12;

interface Slicing {
  /** How far the work has come, from 0 to 1; told after each slice. */
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
  /** Milliseconds. */
  readonly now?: () => number;
  /** Lets the pane draw and answer. */
  readonly pause?: () => Promise<void>;
}

/**
 * Runs work in short slices, so that the pane stays responsive. This is the one place that looks at the clock.
 * @returns `null` when it was cancelled.
 */
export function runInSlices<Result>(steps: Steps<Result>, slicing?: Omit<Slicing, "isCancelled">): Promise<Result>;
export function runInSlices<Result>(steps: Steps<Result>, slicing: Slicing): Promise<Result | null>;
export async function runInSlices<Result>(
  steps: Steps<Result>,
  {
    onProgress = () => undefined,
    isCancelled = () => false,
    now = () => performance.now(),
    pause = nextTask,
  }: Slicing = {},
): Promise<Result | null> {
  let start = now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (now() - start < SLICE_MS) continue;
    onProgress(step.value);
    await pause();
    if (isCancelled()) return null;
    start = now();
  }
}

/** Lets the page draw and answer before what follows. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
