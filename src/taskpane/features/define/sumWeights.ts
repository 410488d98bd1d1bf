import { roundHalfUp } from "../../../domain/decimal";
import type { Scheme } from "../../../domain/scheme/scheme";

/** What the weights add up to, and how far that is from the whole: 0.95 is −0.05 off. */
export function sumWeights({ indicators }: Scheme): { readonly sum: number; readonly gap: number } {
  const sum = roundHalfUp(indicators.reduce((total, { weight }) => total + weight, 0), 6);
  return { sum, gap: roundHalfUp(sum - 1, 6) };
}
