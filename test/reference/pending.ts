/** What the engine does not do yet as `methods.md` says; the generator leaves it out. Empty when everything agrees. */
export type Pending =
  /** The share of no others is a denominator of 0, so not scored: by percentile so it is; by place without levels the engine refuses. */
  | "one alone, ranked by place without levels"
  /** An unknown level is an error; under a weight of 0 the engine counts it. */
  | "an unknown level under a weight of 0, where grades go by counts"
  /** Who has too few raters has no actual, and is not scored, whatever his target says. */
  | "too few raters under a prorated target"
  /** Likewise he is left out where blank ones are; the engine counts him as present. */
  | "too few raters where blank ones are left out"
  /** 2,400.10 − 2,400 rounded down is 0.10, not 0.09; a rate of −1e-18 on 50,000, rounded up, is 0 yuan, not −1; 52.75 is 52.8. */
  | "binary noise that is rounded the other way";

export const pending: ReadonlySet<Pending> = new Set<Pending>(["binary noise that is rounded the other way"]);
