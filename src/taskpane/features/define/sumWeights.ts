import { roundHalfUp } from "../../../domain/decimal";
import type { Scheme } from "../../../domain/scheme/scheme";

/** What the weights add up to, free of binary artefacts. */
export function sumWeights({ indicators }: Scheme): number {
  return roundHalfUp(
    indicators.reduce((total, { weight }) => total + weight, 0),
    6,
  );
}
