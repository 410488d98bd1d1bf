import * as z from "zod/mini";
import { Failure } from "../failure";
import { bandScorer, bandsOf } from "./steps";
import { linear, linearScorer, outside } from "./linear";
import { level } from "./level";
import { limits } from "./limits";
import type { Scorer } from "./scorer";

/** Scores by how far the result is from the target, whichever side: a budget kept within ±5 %, ±4 %, ±3 %. */
export const closeness = z.object({
  method: z.literal("closeness"),
  ...limits,
  /** What the result should be; 0 when the actual is itself a deviation. */
  target: z._default(z.number(), 0),
  /** Deviation |x − T|, or |x − T| ÷ |T|. */
  deviation: z._default(z.enum(["absolute", "relative"]), "absolute"),
  /** Scores by deviation: points of a curve, or bands from one deviation to the next. */
  levels: z.array(level).check(z.minLength(1)),
  between: z._default(z.enum(["linear", "steps"]), "steps"),
  /** On a line: what a deviation beyond the largest one stated earns. */
  above: outside,
});

export type Closeness = z.infer<typeof closeness>;

/**
 * The deviation that a closeness indicator scores.
 * @throws Failure `divideByZero` for a relative deviation from 0.
 * @example deviationOf({ target: 200, deviation: "relative" }, 190) // 0.05
 */
export function deviationOf({ target, deviation }: Pick<Closeness, "target" | "deviation">, x: number): number {
  if (deviation === "absolute") return Math.abs(x - target);
  if (target === 0) throw new Failure("divideByZero", { code: "targetZero", facts: {} });
  return Math.abs(x - target) / Math.abs(target);
}

/** Scores the deviation by its band or curve; a deviation on a boundary belongs to the band below it ("within ±3 %"). */
export function closenessScorer(scoring: Closeness): Scorer {
  const { target, levels, between, full, above } = scoring;
  const scorer =
    between === "linear"
      ? linearScorer(linear.parse({ method: "linear", levels, full, above }))
      : bandScorer(bandsOf(levels), "lower");
  return {
    score: (x) => scorer.score(deviationOf(scoring, x)),
    explain: (x) => {
      const deviation = deviationOf(scoring, x);
      const facts = { x, target, deviation, relative: scoring.deviation === "relative" };
      return [{ code: "workingDeviation", facts }, ...scorer.explain(deviation)];
    },
  };
}
