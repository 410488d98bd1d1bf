import type { Language } from "../domain/language";
import type { Message } from "./messages/message";

export declare class WorkbookProblem extends Error {
  readonly detail: Message;
  describe(language: Language): string;
}
