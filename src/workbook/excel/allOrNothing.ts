import { WorkbookProblem } from "../WorkbookProblem";

/** A part of what is done, and what takes it back, even where it was only begun. */
export interface Step {
  readonly sheet: string;
  readonly act: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

/**
 * Takes steps one after another. Where one fails, it and those before it are taken back, last first: a batch that Excel refuses
 * may have been done in part.
 * @throws what the step threw; a WorkbookProblem `notTakenBack` where something of it stays.
 */
export async function allOrNothing(steps: readonly Step[]): Promise<void> {
  const begun: Step[] = [];
  try {
    for (const step of steps) {
      begun.unshift(step);
      await step.act();
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
