import { mean } from "../statistics";

/** The largest judgement of the scale. */
const SCALE_MAX = 9;

/**
 * Whether judges want the same: BPMSG's AHP consensus indicator S*, 1 where all agree and 0 where each holds another criterion to be
 * extremely more important than the rest. With Shannon's entropies of the judges' weights (α, their mean) and of their mean weights
 * (γ), S* = (e^(α − γ) − c) ÷ (1 − c), where c = e^(α min) ÷ n and α min is the entropy of one criterion 9 times as important as each
 * of the others (Goepel 2018, doi 10.13033/ijahp.v10i3.590, equations 11 to 21; https://bpmsg.com/tag/consensus-indicator).
 * @param weights a row a judge, each adding up to 1.
 * @returns `null` for fewer than two judges or criteria: there is nothing to agree on.
 * @example groupConsensus([[0.5, 0.5], [0.5, 0.5]]) // 1
 */
export function groupConsensus(weights: readonly (readonly number[])[]): number | null {
  const size = weights[0]?.length ?? 0;
  if (weights.length < 2 || size < 2) return null;
  const gamma = entropyOf(Array.from({ length: size }, (_, j) => mean(weights.map((row) => row[j] ?? 0))));
  const alpha = mean(weights.map(entropyOf));
  const total = size + SCALE_MAX - 1;
  const alphaLeast = entropyOf([SCALE_MAX / total, ...Array<number>(size - 1).fill(1 / total)]);
  const least = Math.exp(alphaLeast) / size;
  return Math.min(1, Math.max(0, (Math.exp(alpha - gamma) - least) / (1 - least)));
}

/** How far judges agree: low below 65 %, high above 75 % (https://bpmsg.com/tag/group-decision-making). */
export type ConsensusBand = "low" | "moderate" | "high";

/** @example consensusBand(0.65) // "moderate" */
export function consensusBand(consensus: number): ConsensusBand {
  if (consensus < 0.65) return "low";
  return consensus <= 0.75 ? "moderate" : "high";
}

function entropyOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => (share === 0 ? sum : sum - share * Math.log(share)), 0);
}
