import { normalizeWeights } from "../../domain/normalizeWeights";
import { weighedIndicators, weightTotal } from "../../domain/scheme/weights";
import type { Reading } from "../../domain/scheme/readScheme";
import type { Indicator } from "../../domain/scheme/scheme";
import { roundHalfUp, same } from "../../domain/decimal";
import { WorkbookProblem } from "../WorkbookProblem";

/**
 * Whether weights can be scaled: every row of the indicators can be read (scaling the others would make the total wrong once
 * the row is mended), none is 25 among others of 25 %, and the total is neither right already nor 0.
 */
export function canScaleWeights({ scheme, findings }: Pick<Reading, "scheme" | "findings">): boolean {
  const total = weightTotal(scheme);
  const weights = weighedIndicators(scheme).map(({ weight }) => weight);
  const areMixed = weights.some((weight) => weight > 1) && weights.some((weight) => weight > 0 && weight < 1);
  return (
    !areMixed &&
    total > 0 &&
    !same(total, 1) &&
    !same(total, 100) &&
    !findings.some(({ section }) => section === "indicators")
  );
}

/**
 * The weights that make the total 100 %, in proportion and in whole percents, where what formulas leave is a whole one and each
 * gets one at least. Weights that are formulas stay as they are; the others share what those leave.
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
  const exact = shares.map((share) => share * (1 - fixed));
  const percents = wholePercents(exact, 1 - fixed);
  return new Map(typed.map((indicator, i) => [indicator, roundHalfUp((percents ?? exact)[i] ?? 0, 9) * unit]));
}

/** Whole percents that add up to a total; what rounding leaves over goes to the largest remainders. `null` where there are none. */
function wholePercents(exact: readonly number[], total: number): number[] | null {
  const points = roundHalfUp(total * 100, 9);
  if (!Number.isInteger(points)) return null;
  const whole = exact.map((share) => Math.floor(roundHalfUp(share * 100, 6)));
  const left = points - whole.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((share, i) => ({ i, remainder: share * 100 - (whole[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const lucky = new Set(order.slice(0, left).map(({ i }) => i));
  const given = whole.map((each, i) => each + (lucky.has(i) ? 1 : 0));
  return given.every((each) => each > 0) ? given.map((each) => each / 100) : null;
}
