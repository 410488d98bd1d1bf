import { normalizeWeights } from "../../domain/normalizeWeights";
import { roundHalfUp } from "../../domain/decimal";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import { weightTotal } from "../../domain/scheme/weights";
import { WorkbookProblem } from "../WorkbookProblem";

/** 100 where a scheme writes weights as 25 rather than 25 %; else 1. */
export function weightUnit(scheme: Pick<Scheme, "indicators">): number {
  return weightTotal(scheme) > 2 ? 100 : 1;
}

/**
 * Weights as they are to stand in the cells: whole per cents, by largest remainder, that add up to 100 % with those that stay.
 * @param weights of the indicators that are weighed, in any proportion.
 * @param stays whether an indicator keeps the weight that it has, as a formula computes it.
 * @throws WorkbookProblem when what stays leaves nothing, and Failure when all weights are 0.
 */
export function planWeightCells(
  scheme: Pick<Scheme, "indicators">,
  weights: ReadonlyMap<Indicator, number>,
  stays: (indicator: Indicator) => boolean,
): Map<Indicator, number> {
  const unit = weightUnit(scheme);
  const written = [...weights].filter(([indicator]) => !stays(indicator));
  const fixed = [...weights.keys()].filter(stays).reduce((sum, { weight }) => sum + weight / unit, 0);
  const left = roundHalfUp(1 - fixed, 9);
  if (written.length === 0 || left <= 0) throw new WorkbookProblem({ code: "weightsAreFormulas", facts: {} });
  const shares = roundWeights(
    written.map(([, weight]) => weight),
    left,
  );
  return new Map(written.map(([indicator], i) => [indicator, roundHalfUp((shares[i] ?? 0) * unit, 9)]));
}

/**
 * Weights in whole per cents, by largest remainder, that add up to a part of the whole; in hundredths of them where the part is no
 * whole per cent, or rounding would leave a weight nothing, as an indicator without a weight does not count.
 * @throws Failure `value` when all weights are 0.
 * @example roundWeights([3, 1], 0.9) // [0.68, 0.22]
 */
export function roundWeights(weights: readonly number[], part = 1): number[] {
  const share = (fineness: number): number[] => {
    const parts = Math.round(part * fineness);
    return normalizeWeights(weights, parts).map((each) => Math.round(each * parts) / fineness);
  };
  const percents = share(100);
  const isWhole = Number.isInteger(roundHalfUp(part * 100, 7));
  return isWhole && percents.every((each, i) => each > 0 || weights[i] === 0) ? percents : share(10_000);
}
