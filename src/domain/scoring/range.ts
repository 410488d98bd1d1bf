import * as z from "zod/mini";
import { linear, linearScorer } from "./linear";
import { steps, stepsScorer } from "./steps";
import { limits } from "./limits";
import type { Scorer } from "./scorer";

/** A target given as a range (2–6 a quarter): reaching the baseline earns 60 %, the target the full score. */
export const range = z.object({
  method: z.literal("range"),
  ...limits,
  /** The end of the range that must be reached. */
  baseline: z.number(),
  /** The end of the range that earns the full score. */
  target: z.number(),
  /** On a line between the two ends, or 60 % for anything within the range. */
  between: z._default(z.enum(["linear", "steps"]), "linear"),
});

export type Range = z.infer<typeof range>;

/** Short of the baseline earns 0, beyond the target the full score; which direction is better follows from the two ends. */
export function rangeScorer({ baseline, target, full, between }: Range): Scorer {
  const isHigher = target > baseline;
  if (between === "linear") {
    const short = isHigher ? { below: "cutoff" } : { above: "cutoff" };
    return linearScorer(linear.parse({ method: "linear", baseline, target, full, ...short }));
  }
  const levels = isHigher
    ? [
        { from: null, score: 0 },
        { from: baseline, score: 0.6 * full },
        { from: target, score: full },
      ]
    : [
        { from: null, score: full },
        { from: target, score: 0.6 * full },
        { from: baseline, score: 0 },
      ];
  return stepsScorer(steps.parse({ method: "steps", full, levels, boundary: isHigher ? "upper" : "lower" }));
}
