import { same } from "../../domain/decimal";
import type { Reading } from "../../domain/scheme/readScheme";
import type { Indicator } from "../../domain/scheme/scheme";
import { weighedIndicators, weightsWithoutSign, weightTotal } from "../../domain/scheme/weights";
import { planWeightCells } from "../weights/planWeightCells";

/**
 * Whether weights can be scaled: every row of the indicators can be read (scaling the others would make the total wrong once
 * the row is mended), none is 25 among others of 25 %, and the total is neither right already nor 0.
 */
export function canScaleWeights({ scheme, findings }: Pick<Reading, "scheme" | "findings">): boolean {
  const total = weightTotal(scheme);
  return (
    weightsWithoutSign(scheme).length === 0 &&
    total > 0 &&
    !same(total, 1) &&
    !same(total, 100) &&
    !findings.some(({ section }) => section === "indicators")
  );
}

/**
 * The weights that make the total 100 %, in proportion, see `planWeightCells`. Weights that are formulas stay as they are; the
 * others share what those leave.
 * @param isFormula whether an indicator's weight is computed by a formula.
 * @throws WorkbookProblem when formulas alone decide, or leave nothing to share.
 */
export function planWeights(
  scheme: Pick<Reading["scheme"], "indicators">,
  isFormula: (indicator: Indicator) => boolean,
): Map<Indicator, number> {
  const weighed = weighedIndicators(scheme).filter(({ weight }) => weight > 0);
  return planWeightCells(scheme, new Map(weighed.map((indicator) => [indicator, indicator.weight])), isFormula);
}

/** Weights of 25 among others of 25 %, as percentages. Nothing while a row of the indicators cannot be read. */
export function planSigns({ scheme, findings }: Pick<Reading, "scheme" | "findings">): Map<Indicator, number> {
  const unsigned = findings.some(({ section }) => section === "indicators") ? [] : weightsWithoutSign(scheme);
  return new Map(unsigned.map((indicator) => [indicator, Number(`${indicator.weight}e-2`)]));
}
