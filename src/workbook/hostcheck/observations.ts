/** What one attempt came to. */
export interface Observation {
  /** In words of Excel's or of ours that are the same in every language: a value, a code, "ok". */
  readonly got: string;
  /** What is worth telling and differs from run to run: times, counts. */
  readonly detail?: string;
}

/** What was tried, by the id of its expectation. Nothing in it comes from cells of the user's. */
export type Observations = Readonly<Record<string, Observation>>;

/** What an attempt gives that Excel did not refuse. */
export const OK = "ok";
