/** Why something has no result. The reference only says that there is none: wording it is not compared. */
export class Refusal extends Error {}

/** What something comes to: a result, nothing (not scored), or a refusal. */
export type Result<Value> = Value | null | Refusal;

/** What a computation comes to, refusals included; division by 0 is one. */
export function result<Value>(compute: () => Value): Value | Refusal {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Refusal) return error;
    if (error instanceof RangeError) return new Refusal(error.message);
    throw error;
  }
}

/** @throws Refusal the one that the result is. */
export function settled<Value>(outcome: Result<Value>): Value | null {
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}
