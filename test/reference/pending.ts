/** What the engine does not do yet as `methods.md` says; the generator leaves it out. Empty when everything agrees. */
export type Pending =
  /** A share of no others is not decided by a division by 0: one person alone is no group. The engine gives the full score. */
  | "one alone has no rank"
  /** A weight of 0 contributes nothing: what cannot be read under it does not stop the total. */
  | "a refusal under a weight of 0"
  /** Who has too few raters has no actual, and is not scored, whatever his target says. */
  | "too few raters under a prorated target"
  /** 2,400.10 − 2,400 rounded down is 0.10, not 0.09; a rate of −1e-18 on 50,000, rounded up, is 0 yuan, not −1; 52.75 is 52.8. */
  | "binary noise that is rounded the other way";

export const pending: ReadonlySet<Pending> = new Set<Pending>([
  "one alone has no rank",
  "a refusal under a weight of 0",
  "too few raters under a prorated target",
  "binary noise that is rounded the other way",
]);
