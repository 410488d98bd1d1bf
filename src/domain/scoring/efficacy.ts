import * as z from "zod/mini";
import { same } from "../decimal";
import { Failure } from "../failure";
import { limits } from "./limits";
import type { Scorer } from "./scorer";

/** 功效系数法: 60 at the unacceptable value, 100 at the satisfactory one; below 60 is legitimate. */
export const efficacy = z.object({
  method: z.literal("efficacy"),
  ...limits,
  /** Unacceptable value 不允许值, worth 60 %. */
  baseline: z.number(),
  /** Satisfactory value 满意值, worth the full score. */
  target: z.number(),
  /** Keep the score within 60 % and 100 % of the full score. */
  outside: z._default(z.enum(["extend", "clamp"]), "extend"),
});

export type Efficacy = z.infer<typeof efficacy>;

/**
 * (60 + 40·(x − xs)/(xh − xs)) % of the full score.
 * @throws Failure `divideByZero` when both standards are the same.
 * @example scoreEfficacy(efficacy.parse({ method: "efficacy", baseline: 6, target: 12 }), 5.81) // 58.733…
 */
export function scoreEfficacy({ baseline, target, full, outside }: Efficacy, x: number): number {
  if (same(baseline, target)) throw new Failure("divideByZero", { code: "baselineIsTarget", facts: { target } });
  const effect = (x - baseline) / (target - baseline);
  const within = outside === "clamp" ? Math.min(1, Math.max(0, effect)) : effect;
  return (full * (60 + 40 * within)) / 100;
}

/** Scores by `scoreEfficacy`. */
export function efficacyScorer(scoring: Efficacy): Scorer {
  const { baseline, target, full } = scoring;
  return {
    score: (x) => scoreEfficacy(scoring, x),
    explain: (x) => [{ code: "workingEfficacy", facts: { x, baseline, target, full } }],
  };
}
