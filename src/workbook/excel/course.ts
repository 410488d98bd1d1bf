import type { Steps } from "../../domain/steps";
import { nextTask, runInSlices } from "../runInSlices";
import { WorkbookProblem } from "../WorkbookProblem";

/** How long writing is followed, and given up: between two batches, as a batch that has been sent is done. */
export interface Course {
  /** How far it has come, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Tells how far it has come, and goes no further where it is given up. Excel may answer faster than the pane draws: it has a turn
 * between, so that the reader sees the progress and can press “cancel”.
 * @throws WorkbookProblem `cancelled`
 */
export async function goOn(course: Course, done: number): Promise<void> {
  if (course.onProgress) {
    course.onProgress(done);
    await nextTask();
  }
  stopIfCancelled(course);
}

/** Computes what is to be written, in slices. @throws WorkbookProblem `cancelled` where it is given up */
export async function computeOn<Result>(course: Course, steps: Steps<Result>): Promise<Result> {
  const result = await runInSlices(steps, course);
  // What was given up has come to nothing.
  stopIfCancelled(course);
  return result;
}

/** @throws WorkbookProblem `cancelled` where it is given up */
export function stopIfCancelled({ isCancelled }: Course): void {
  if (isCancelled?.() === true) throw new WorkbookProblem({ code: "cancelled", facts: {} });
}

/** The course of a part, which is `from` to `to` of the way. */
export function courseWithin({ onProgress, isCancelled }: Course, from: number, to: number): Course {
  return {
    ...(onProgress && { onProgress: (done) => onProgress(from + done * (to - from)) }),
    ...(isCancelled && { isCancelled }),
  };
}
