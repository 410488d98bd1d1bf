import { roundHalfUp } from "../decimal";
import type { Indicator, Scheme } from "./scheme";

/** The indicators whose weights count: a record weighs nothing, whatever stands in its cell. */
export function weighedIndicators({ indicators }: Pick<Scheme, "indicators">): Indicator[] {
  return indicators.filter(({ scoring }) => scoring.method !== "record");
}

/**
 * What the weights add up to, free of binary artefacts: the one figure for the pane, the check and what scales them.
 * @example weightTotal(schemeOf(S16, "en")) // 0.85
 */
export function weightTotal(scheme: Pick<Scheme, "indicators">): number {
  return roundHalfUp(
    weighedIndicators(scheme).reduce((sum, { weight }) => sum + weight, 0),
    9,
  );
}

/** Weights of 25 among others of 25 %: the sign was forgotten, and they are a hundred times too large. */
export function weightsWithoutSign(scheme: Pick<Scheme, "indicators">): Indicator[] {
  const weighed = weighedIndicators(scheme);
  return weighed.some(({ weight }) => weight > 0 && weight < 1) ? weighed.filter(({ weight }) => weight > 1) : [];
}
