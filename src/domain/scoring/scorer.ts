import type { WorkingMessage } from "../messages/workings/workingMessage";

/** An indicator made ready to score: what is the same for every person is worked out once. */
export interface Scorer {
  /** Points for a result, before the indicator's floor and cap. */
  readonly score: (x: number) => number;
  /** How these points come about, a step each. */
  readonly explain: (x: number) => readonly WorkingMessage[];
}
