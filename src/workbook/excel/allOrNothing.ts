import { WorkbookProblem } from "../WorkbookProblem";
import { courseWithin, stopIfCancelled, type Course } from "./course";

/** A part of what is done, and what takes it back, even where it was only begun. */
export interface Step {
  readonly sheet: string;
  /** @param course its own, which what takes long tells of. */
  readonly act: (course: Course) => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

/**
 * Takes steps one after another. Where one fails, or all is given up, it and those before it are taken back, last first: a batch that
 * Excel refuses may have been done in part.
 * @throws what the step threw; a WorkbookProblem `cancelled` where it was given up, `notTakenBack` where something of it stays.
 */
export async function allOrNothing(steps: readonly Step[], course: Course = {}): Promise<void> {
  const begun: Step[] = [];
  try {
    for (const [i, step] of steps.entries()) {
      stopIfCancelled(course);
      begun.unshift(step);
      await step.act(courseWithin(course, i / steps.length, (i + 1) / steps.length));
    }
  } catch (cause) {
    for (const { sheet, takeBack } of begun) {
      try {
        await takeBack();
      } catch {
        const why =
          cause instanceof WorkbookProblem
            ? { zh: cause.describe("zh"), en: cause.describe("en") }
            : { zh: String(cause), en: String(cause) };
        throw new WorkbookProblem({ code: "notTakenBack", facts: { sheet, ...why } }, { cause });
      }
    }
    throw cause;
  }
}
