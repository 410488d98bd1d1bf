/** What the engine does not do yet as `methods.md` says; the generator leaves it out. Empty when everything agrees. */
export type Pending =
  /** A share of no others is not decided by a division by 0: one person alone is no group. The engine gives the full score. */
  | "one alone has no rank"
  /** Ranks compare what the raters say together, not the first column of ratings. */
  | "ranks of what several raters say"
  /** A weight of 0 contributes nothing: what cannot be read under it does not stop the total. */
  | "a refusal under a weight of 0"
  /** After 0.3, taking back 0.1 + 0.2 leaves nothing; the engine sees a net amount below 0. */
  | "a net amount of 0 but for binary noise"
  /** What was sold above a stated top tier has no rate, so what it earned cannot be taken off; the engine takes it as nothing. */
  | "what was sold before lies above a stated top tier"
  /** An item whose condition does not hold is 0, whatever its factors are. */
  | "what an item multiplies is refused, and its condition does not hold"
  /** 2,400.10 − 2,400 rounded down is 0.10, not 0.09; a rate of −1e-18 on 50,000, rounded up, is 0 yuan, not −1; 52.75 is 52.8. */
  | "binary noise that is rounded the other way"
  /** Who has too few raters has no actual, and is left out where blank ones are. */
  | "too few raters where blank ones are left out";

export const pending: ReadonlySet<Pending> = new Set<Pending>(["binary noise that is rounded the other way"]);
