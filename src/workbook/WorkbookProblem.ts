import type { Language } from "../domain/language";
import { say, type Message } from "./messages/message";

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

  describe(language: Language): string {
    return say(this.detail, language);
  }
}
