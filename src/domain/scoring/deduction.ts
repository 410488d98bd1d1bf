import * as z from "zod/mini";
import { stepsBegun, wholeSteps } from "../decimal";
import { Failure } from "../failure";
import { better, limits } from "./limits";
import type { Scorer } from "./scorer";

/** What part of a step counts: its share, nothing until it is whole, or all of it as soon as it is begun. */
export const partial = z._default(z.enum(["proportional", "whole", "any"]), "proportional");

const perStep = {
  ...limits,
  target: z.number(),
  better,
  /** How far from the target one step is. */
  step: z._default(z.number().check(z.positive()), 1),
  /** Points for each step. */
  points: z.number().check(z.nonnegative()),
  partial,
};

/** 减分法: points off the full score for each step short of the target; one event is a step of 1. */
export const deduction = z.object({ method: z.literal("deduction"), ...perStep });

/** 加分法: points on top of the full score for each step beyond the target; short of it, points off. */
export const addition = z.object({
  method: z.literal("addition"),
  ...perStep,
  /** Points off for each step short of the target; 0 for none. */
  pointsOff: z._default(z.number().check(z.nonnegative()), 0),
});

export type Deduction = z.infer<typeof deduction>;
export type Addition = z.infer<typeof addition>;
export type Partial = z.infer<typeof partial>;

/**
 * Steps on the way from one figure up to another; 0 when it is not above.
 * @throws Failure `value` for a step that is not above 0.
 * @example countSteps(87.5, 90, 1, "whole") // 2
 */
export function countSteps(from: number, to: number, step: number, part: Partial): number {
  if (!(step > 0)) throw new Failure("value", { code: "stepNotPositive", facts: { step } });
  if (to <= from) return 0;
  if (part === "whole") return wholeSteps(from, to, step);
  return part === "any" ? stepsBegun(from, to, step) : (to - from) / step;
}

/**
 * F − p · steps short of the target.
 * @example scoreDeduction(deduction.parse({ method: "deduction", target: 90, step: 1, points: 2 }), 87) // 94
 */
export function scoreDeduction(scoring: Deduction, x: number): number {
  return scoring.full - scoring.points * stepsShort(scoring, x);
}

/** W + p · steps beyond the target, − q · steps short of it. */
export function scoreAddition(scoring: Addition, x: number): number {
  return scoring.full + scoring.points * stepsBeyond(scoring, x) - scoring.pointsOff * stepsShort(scoring, x);
}

function stepsShort({ better, target, step, partial }: Deduction | Addition, x: number): number {
  return better === "higher" ? countSteps(x, target, step, partial) : countSteps(target, x, step, partial);
}

function stepsBeyond({ better, target, step, partial }: Addition, x: number): number {
  return better === "higher" ? countSteps(target, x, step, partial) : countSteps(x, target, step, partial);
}

/** Scores by `scoreDeduction`. */
export function deductionScorer(scoring: Deduction): Scorer {
  const { target, full, points, step } = scoring;
  return {
    score: (x) => scoreDeduction(scoring, x),
    explain: (x) => [
      { code: "workingDeduction", facts: { x, target, full, points, step, steps: stepsShort(scoring, x) } },
    ],
  };
}

/** Scores by `scoreAddition`. */
export function additionScorer(scoring: Addition): Scorer {
  const { target, full, step } = scoring;
  return {
    score: (x) => scoreAddition(scoring, x),
    explain: (x) => {
      const short = stepsShort(scoring, x);
      const count = short > 0 ? short : stepsBeyond(scoring, x);
      const points = short > 0 ? -scoring.pointsOff : scoring.points;
      return [{ code: "workingAddition", facts: { x, target, full, points, step, steps: count } }];
    },
  };
}
