import { same } from "../decimal";
import { ahpWeights, consistencyRatio, judgementToRevisit, type Judgements, type Revision } from "./ahp";
import { withAnswer } from "./answers";
import { saatyScale } from "./saatyScale";

/** Up to this consistency ratio judgements are taken as they are (Saaty 1980). */
export const ACCEPTED_RATIO = 0.1;

/** The judgement to revisit first, and the value that would mend it. */
export interface Mend extends Revision {
  /** What the consistency ratio is with `suggested`. */
  readonly ratio: number;
  /** Whether that is acceptable; else another judgement has to be revisited, too. */
  readonly isEnough: boolean;
}

/**
 * How inconsistent judgements can be mended by one of them: of the steps of the scale that make the ratio acceptable, the one
 * nearest to what was said, and rather one that leaves the order of the weights (after Ishizaka & Siraj 2020,
 * doi 10.1007/s10203-020-00309-4, who correct judgements with the ranks kept). `null` where they are consistent.
 */
export function mendJudgement(judgements: Judgements): Mend | null {
  if (consistencyRatio(judgements, "saaty", "eigenvector") <= ACCEPTED_RATIO) return null;
  const revision = judgementToRevisit(judgements);
  if (revision === null) return null;
  const order = orderOf(judgements);
  const trials = saatyScale
    .map((suggested) => {
      const trial = withAnswer(judgements, revision, suggested) as Judgements;
      const ratio = consistencyRatio(trial, "saaty", "eigenvector");
      const distance = Math.abs(stepOf(suggested) - stepOf(revision.judgement));
      return { ...revision, suggested, ratio, distance, keepsOrder: isSameOrder(order, orderOf(trial)) };
    })
    .filter(({ ratio }) => ratio <= ACCEPTED_RATIO)
    .sort((a, b) => Number(b.keepsOrder) - Number(a.keepsOrder) || a.distance - b.distance);
  const suggested = trials[0]?.suggested ?? revision.suggested;
  const ratio = consistencyRatio(withAnswer(judgements, revision, suggested) as Judgements, "saaty", "eigenvector");
  return { ...revision, suggested, ratio, isEnough: trials.length > 0 };
}

/** A judgement as steps from equal: 3 is two steps up, 1/3 two steps down. */
function stepOf(judgement: number): number {
  return judgement >= 1 ? judgement - 1 : 1 - 1 / judgement;
}

/** The criteria from the heaviest to the lightest; those that weigh the same as they stand. */
function orderOf(judgements: Judgements): number[] {
  const weights = ahpWeights(judgements, "eigenvector");
  const at = (i: number) => weights[i] ?? 0;
  return weights.map((_, i) => i).sort((a, b) => (same(at(a), at(b)) ? a - b : at(b) - at(a)));
}

function isSameOrder(a: readonly number[], b: readonly number[]): boolean {
  return a.every((each, i) => each === b[i]);
}
