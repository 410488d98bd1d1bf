import * as z from "zod/mini";
import { roundHalfUp, sumDecimals } from "../decimal";
import { Failure } from "../failure";
import { better, limits } from "./limits";
import type { Scorer } from "./scorer";

/** 比率法: the actual as a share of the target. */
export const ratio = z.object({
  method: z.literal("ratio"),
  ...limits,
  target: z.number(),
  better,
  /** For lower-better indicators: target ÷ actual, or 2 − actual ÷ target. */
  lowerForm: z._default(z.enum(["inverse", "complement"]), "inverse"),
  /** Decimals to which the ratio is rounded first (2: to the whole per cent); `null` for not at all. */
  ratioDecimals: z._default(z.nullable(z.int().check(z.nonnegative())), null),
});

export type Ratio = z.infer<typeof ratio>;

/**
 * Points for `x` against the target: x/T·F; lower-better T/x·F or (2 − x/T)·F. Under T/x an actual of 0 earns the cap, and so
 * does a negative one, which beats every target.
 * @throws Failure `divideByZero` for a target of 0, and for an actual of 0 under T/x when there is no cap to earn.
 * @throws Failure `value` for a negative target: a share of it would turn the direction round; and for a negative actual under
 * T/x without a cap.
 * @example scoreRatio(ratio.parse({ method: "ratio", target: 80, full: 50 }), 70) // 43.75
 */
export function scoreRatio(scoring: Ratio, x: number): number {
  const { target, full, cap, ratioDecimals } = scoring;
  if (target === 0) throw new Failure("divideByZero", { code: "targetZero", facts: {} });
  if (target < 0) throw new Failure("value", { code: "targetNegative", facts: { target } });
  if (formOf(scoring) === "inverse" && x <= 0) {
    if (cap === null) throw new Failure(x === 0 ? "divideByZero" : "value", { code: "actualNeedsCap", facts: { x } });
    return cap;
  }
  const share = shareOf(scoring, x);
  return (ratioDecimals === null ? share : roundHalfUp(share, ratioDecimals)) * full;
}

/** What is divided by what, or taken from 2. */
export function formOf({ better, lowerForm }: Ratio): "direct" | Ratio["lowerForm"] {
  return better === "higher" ? "direct" : lowerForm;
}

function shareOf(scoring: Ratio, x: number): number {
  const { target } = scoring;
  switch (formOf(scoring)) {
    case "direct":
      return x / target;
    case "inverse":
      return target / x;
    case "complement":
      // A share that is rounded must not miss its tie by what binary subtraction leaves over.
      return scoring.ratioDecimals === null ? 2 - x / target : sumDecimals([2, -x / target]);
  }
}

/** Scores by `scoreRatio`. */
export function ratioScorer(scoring: Ratio): Scorer {
  const { target, full, ratioDecimals, cap } = scoring;
  const form = formOf(scoring);
  return {
    score: (x) => scoreRatio(scoring, x),
    explain: (x) =>
      form === "inverse" && x <= 0 && cap !== null
        ? [{ code: "workingEarnsCap", facts: { x, cap } }]
        : [{ code: "workingRatio", facts: { x, target, full, form, ratioDecimals } }],
  };
}
