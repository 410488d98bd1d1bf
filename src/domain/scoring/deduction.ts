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
 * Steps in a distance; a distance of 0 or less has none.
 * @throws Failure `value` for a step that is not above 0.
 * @example countSteps(2.5, 1, "whole") // 2
 */
export function countSteps(distance: number, step: number, part: Partial): number {
  if (!(step > 0)) throw new Failure("value", { code: "stepNotPositive", facts: { step } });
  if (distance <= 0) return 0;
  const quotient = distance / step;
  if (part === "whole") return wholeSteps(quotient);
  return part === "any" ? stepsBegun(quotient) : quotient;
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
  const beyond = countSteps(-shortfall(scoring, x), scoring.step, scoring.partial);
  return scoring.full + scoring.points * beyond - scoring.pointsOff * stepsShort(scoring, x);
}

function stepsShort(scoring: Deduction | Addition, x: number): number {
  return countSteps(shortfall(scoring, x), scoring.step, scoring.partial);
}

function shortfall({ better, target }: Deduction | Addition, x: number): number {
  return better === "higher" ? target - x : x - target;
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
      const count = short > 0 ? short : countSteps(-shortfall(scoring, x), step, scoring.partial);
      const points = short > 0 ? -scoring.pointsOff : scoring.points;
      return [{ code: "workingAddition", facts: { x, target, full, points, step, steps: count } }];
    },
  };
}
