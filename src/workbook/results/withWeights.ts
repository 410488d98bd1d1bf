import type { Indicator } from "../../domain/scheme/scheme";
import type { Reading } from "../../domain/scheme/readScheme";

/** The same scheme with other weights, to be tried: nothing is written. Indicators without one keep theirs. */
export function withWeights(reading: Reading, weights: ReadonlyMap<Indicator, number>): Reading {
  const original = new Map<object, Indicator>();
  const indicators = reading.scheme.indicators.map((indicator) => {
    const weight = weights.get(indicator);
    if (weight === undefined) return indicator;
    const trial = { ...indicator, weight };
    original.set(trial, indicator);
    return trial;
  });
  return {
    ...reading,
    scheme: { ...reading.scheme, indicators },
    placeOf: (part, key) => reading.placeOf(original.get(part) ?? part, key),
  };
}
