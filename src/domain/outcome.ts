import { Failure } from "./failure";

/** A result, nothing (`null`: not scored, or something that it needs is missing), or why there is none. */
export type Outcome<Value> = Value | null | Failure;

/** What a computation comes to: its failure is a result. Anything else that it throws is a defect of ours and passes on. */
export function attempt<Value>(compute: () => Value): Value | Failure {
  try {
    return compute();
  } catch (error) {
    return asFailure(error);
  }
}

/** What was caught, when it is a failure; a defect of ours is thrown on. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
