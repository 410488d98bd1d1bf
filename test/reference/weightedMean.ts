import type { Indicator } from "../../src/domain/scheme/scheme";
import { Fraction, one, sum, zero } from "./fraction";
import { Refusal, settled, type Result } from "./refusal";

interface Part {
  readonly weight: Fraction;
  readonly dimension: string;
  readonly missing: Indicator["missing"];
  /** `null` is missing. */
  readonly score: Fraction | null;
}

/**
 * Σ score · weight ÷ Σ weight over what is scored; `null` when nothing is. A weight of 0 contributes nothing, neither a score nor
 * a refusal. A missing score counts 0, or leaves its weight to all others, or to the others of its dimension; a dimension without any
 * score leaves its weight to the other dimensions.
 */
export function weightedMean(indicators: readonly Indicator[], scores: readonly Result<Fraction>[]): Fraction | null {
  const parts = indicators.flatMap(({ weight, missing, group, scoring }, i): Part[] => {
    if (weight === 0 || scoring.method === "record") return [];
    const score = settled(scores[i] ?? null);
    if (score === null && missing === "error") throw new Refusal("a score is missing");
    const counted = score === null && missing === "zero" ? zero : score;
    return [{ weight: Fraction.meant(weight), dimension: group ?? "", missing, score: counted }];
  });
  const counted = parts.flatMap(({ weight, dimension, score }) =>
    score === null ? [] : [{ score, weight: weight.times(swelling(parts, dimension)) }],
  );
  if (counted.length === 0) return null;
  return sum(counted.map(({ weight, score }) => weight.times(score))).over(sum(counted.map(({ weight }) => weight)));
}

/** What the weights of a dimension are multiplied with, so that they carry those that are missing within it. */
function swelling(parts: readonly Part[], dimension: string): Fraction {
  const own = parts.filter((part) => part.dimension === dimension);
  const there = sum(own.filter(({ score }) => score !== null).map(({ weight }) => weight));
  const left = sum(
    own.filter(({ score, missing }) => score === null && missing === "dimension").map(({ weight }) => weight),
  );
  return one.plus(left.over(there));
}
