import { Failure } from "../failure";
import type { Scoring } from "./scoring";

/**
 * The same scoring against another target: a person's own, or one that is prorated.
 * @throws Failure `value` for a method without a target, or a target on the other side of the baseline.
 */
export function withTarget(scoring: Scoring, target: number): Scoring {
  const isUsed =
    "target" in scoring && scoring.target !== undefined && !(scoring.method === "linear" && scoring.levels.length > 0);
  if (!isUsed) throw new Failure("value", { code: "targetUnused", facts: {} });
  if ("baseline" in scoring && scoring.baseline !== undefined) {
    const { baseline } = scoring;
    const turns = Math.sign(target - baseline) !== Math.sign((scoring.target ?? baseline) - baseline);
    if (turns) throw new Failure("value", { code: "targetBeyondBaseline", facts: { target, baseline } });
  }
  return { ...scoring, target };
}
