/** What the engine does not do yet as `methods.md` says; the generator leaves it out. Empty when everything agrees. */
export type Pending =
  | "numbers typed as text"
  | "one alone has no rank"
  | "a refusal under a weight of 0"
  | "a net amount of 0 but for binary noise"
  | "what an item multiplies cannot be read, and its condition does not hold"
  | "what was sold before lies above a stated top tier";

export const pending: ReadonlySet<Pending> = new Set<Pending>([
  "numbers typed as text",
  "one alone has no rank",
  "a refusal under a weight of 0",
  "a net amount of 0 but for binary noise",
  "what an item multiplies cannot be read, and its condition does not hold",
  "what was sold before lies above a stated top tier",
]);
