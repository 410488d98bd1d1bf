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
  // What formulas leave need not be whole per cents; then hundredths of them are shared.
  const isWhole = Number.isInteger(roundHalfUp(left * 100, 7));
  const parts = Math.round(left * (isWhole ? 100 : 10_000));
  const shares = normalizeWeights(
    written.map(([, weight]) => weight),
    parts,
  );
  return new Map(
    written.map(([indicator], i) => [
      indicator,
      (roundHalfUp((shares[i] ?? 0) * parts, 0) / (isWhole ? 100 : 10_000)) * unit,
    ]),
  );
}
