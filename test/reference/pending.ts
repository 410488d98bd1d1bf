/** What the engine does not do yet as `methods.md` says; the generator leaves it out. Empty when everything agrees. */
export type Pending =
  /** A share of no others is not decided by a division by 0: one person alone is no group. The engine gives the full score. */
  | "one alone has no rank"
  /** A weight of 0 contributes nothing: what cannot be read under it does not stop the total. */
  | "a refusal under a weight of 0";

export const pending: ReadonlySet<Pending> = new Set<Pending>([
  "one alone has no rank",
  "a refusal under a weight of 0",
]);
