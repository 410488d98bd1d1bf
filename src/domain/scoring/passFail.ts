import * as z from "zod/mini";
import { atLeast, moreThan, same } from "../decimal";
import { limits } from "./limits";
import type { Scorer } from "./scorer";

export const comparison = z.enum([">=", ">", "<=", "<", "="]);

/** A comparison of a result with a standard. */
export type Comparison = z.infer<typeof comparison>;

/** 非此即彼法: the full score or nothing. */
export const passFail = z.object({
  method: z.literal("passFail"),
  ...limits,
  target: z.number(),
  comparison: z._default(comparison, ">="),
});

export type PassFail = z.infer<typeof passFail>;

/**
 * Whether `x` compares with `standard` as stated, free of binary artefacts.
 * @example meets(0.1 + 0.2, "<=", 0.3) // true
 */
export function meets(x: number, by: Comparison, standard: number): boolean {
  switch (by) {
    case ">=":
      return atLeast(x, standard);
    case ">":
      return moreThan(x, standard);
    case "<=":
      return atLeast(standard, x);
    case "<":
      return moreThan(standard, x);
    case "=":
      return same(x, standard);
  }
}

/** The full score when the comparison holds, otherwise 0. */
export function passFailScorer({ target, comparison, full }: PassFail): Scorer {
  return {
    score: (x) => (meets(x, comparison, target) ? full : 0),
    explain: (x) => [
      { code: "workingPassFail", facts: { x, comparison, target, full, passed: meets(x, comparison, target) } },
    ],
  };
}
