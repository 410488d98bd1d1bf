import type { Language } from "../domain/language";
import { say, type Message } from "./messages/message";

const passing: ReadonlySet<Message["code"]> = new Set(["cellEdit", "inactiveWorkbook", "excelBusy"]);

/** Why something could not be done in the workbook: what happened, where, and what to do. */
export class WorkbookProblem extends Error {
  constructor(
    readonly detail: Message,
    options?: ErrorOptions,
  ) {
    super(undefined, options);
    this.name = "WorkbookProblem";
  }

  /** In English, for logs and tests; a reader gets `describe` in his language. */
  override get message(): string {
    return this.describe("en");
  }

  /** What Excel said itself, in a language of its own choice; `null` where our words tell what it was. */
  get excelSaid(): string | null {
    if (this.cause instanceof WorkbookProblem) return this.cause.excelSaid;
    return this.detail.code === "excel" && this.cause instanceof Error ? this.cause.message : null;
  }

  /** Whether it goes by itself: what failed in the background is tried again without a word. */
  get isPassing(): boolean {
    return passing.has(this.detail.code);
  }

  describe(language: Language): string {
    return say(this.detail, language);
  }
}
