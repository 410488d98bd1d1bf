import { normalizeWeights } from "../../domain/normalizeWeights";
import { weighedIndicators, weightTotal } from "../../domain/scheme/weights";
import type { Reading } from "../../domain/scheme/readScheme";
import type { Indicator } from "../../domain/scheme/scheme";
import { same } from "../../domain/decimal";
import { WorkbookProblem } from "../WorkbookProblem";

/**
 * Whether weights can be scaled: every row of the indicators can be read (scaling the others would make the total wrong once
 * the row is mended), and the total is neither right already nor 0.
 */
export function canScaleWeights({ scheme, findings }: Pick<Reading, "scheme" | "findings">): boolean {
  const total = weightTotal(scheme);
  return total > 0 && !same(total, 1) && !same(total, 100) && !findings.some(({ section }) => section === "indicators");
}

/**
 * The weights that make the total 100 %, in proportion. Weights that are formulas stay as they are; the others share what those
 * leave.
 * @param isFormula whether an indicator's weight is computed by a formula.
 * @throws WorkbookProblem when formulas alone decide, or leave nothing to share.
 */
export function planWeights(
  scheme: Pick<Reading["scheme"], "indicators">,
  isFormula: (indicator: Indicator) => boolean,
): Map<Indicator, number> {
  const weighed = weighedIndicators(scheme).filter(({ weight }) => weight > 0);
  const typed = weighed.filter((indicator) => !isFormula(indicator));
  // Weights of 25 rather than 25 % mean hundredths.
  const unit = weightTotal(scheme) > 2 ? 100 : 1;
  const fixed = weighed.filter(isFormula).reduce((sum, { weight }) => sum + weight / unit, 0);
  if (typed.length === 0 || fixed >= 1) throw new WorkbookProblem({ code: "weightsAreFormulas", facts: {} });
  const shares = normalizeWeights(typed.map(({ weight }) => weight));
  return new Map(typed.map((indicator, i) => [indicator, (shares[i] ?? 0) * (1 - fixed) * unit]));
}
