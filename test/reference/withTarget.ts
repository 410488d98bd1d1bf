import type { Indicator } from "../../src/domain/scheme/scheme";
import { Fraction } from "./fraction";
import { Refusal } from "./refusal";

/**
 * The scoring with a person's target in place of the scheme's. A target beyond the baseline would turn the direction round, and is
 * refused.
 */
export function withTarget(scoring: Indicator["scoring"], target: Fraction | null): Indicator["scoring"] {
  if (target === null) return scoring;
  if (!("target" in scoring) || scoring.target === undefined) throw new Refusal("this method has no target");
  if ("baseline" in scoring && scoring.baseline !== undefined) {
    const baseline = Fraction.meant(scoring.baseline);
    const side = Fraction.meant(scoring.target).compare(baseline);
    if (target.compare(baseline) !== side) throw new Refusal("a target beyond the baseline");
  }
  return { ...scoring, target: target.toNumber() };
}
