import type { Language, Text } from "./language";
import { say, type Message } from "./messages/message";

/**
 * What a failure is to a spreadsheet: a wrong value (`#VALUE!`), a value that is not to be found (`#N/A`), a division by
 * zero (`#DIV/0!`) or a number out of range (`#NUM!`).
 */
export type FailureKind = "value" | "notFound" | "divideByZero" | "number";

/** A cell inside a range that was handed over, counted from 1 as people count. */
export interface Place {
  /** The argument or section that the cell belongs to, as the reader knows it. */
  readonly within?: Text;
  readonly row: number;
  readonly column: number;
}

/** Why a result cannot be computed: what is wrong, with the facts, and where. Each edge words it for its reader. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly detail: Message,
    readonly place?: Place,
  ) {
    super();
    this.name = "Failure";
  }

  /** In English, for logs and tests; a reader gets `describe` in his language. */
  override get message(): string {
    return this.describe("en");
  }

  /** Where and what, in one sentence. */
  describe(language: Language): string {
    const what = say(this.detail, language);
    return this.place ? say({ code: "at", facts: { ...this.place, what } }, language) : what;
  }

  /** The same failure, told as happening at `place` unless it already names one. */
  at(place: Place): Failure {
    return this.place ? this : new Failure(this.kind, this.detail, place);
  }
}
