import * as z from "zod/mini";
import { findBand, orderBands, type Bands, type Boundary } from "../bands";
import { Failure } from "../failure";
import { level, type Level } from "./level";
import { limits } from "./limits";
import type { Scorer } from "./scorer";

/** The band that owns a value on its boundary. */
export const boundary = z._default(z.enum(["upper", "lower"]), "upper");

/** 层差法: each band of results has its score. */
export const steps = z.object({
  method: z.literal("steps"),
  ...limits,
  levels: z.array(level).check(z.minLength(1)),
  boundary,
});

export type Steps = z.infer<typeof steps>;

/** The score bands that levels state. @throws Failure see `orderBands`. */
export function bandsOf(levels: readonly Level[]): Bands<number> {
  return orderBands(levels.map(({ from, to = null, score }) => ({ from: from ?? -Infinity, to, value: score })));
}

/**
 * The score of the band that holds `x`.
 * @throws Failure `notFound` when no band does.
 * @example scoreStep(orderBands([{ from: -Infinity, value: 15 }, { from: 25, value: 10 }, { from: 30, value: 0 }]), 25, "lower") // 15
 */
export function scoreStep(bands: Bands<number>, x: number, side: Boundary): number {
  return holdingBand(bands, x, side).value;
}

function holdingBand(bands: Bands<number>, x: number, side: Boundary): Bands<number>[number] {
  const band = findBand(bands, x, side);
  if (!band) throw new Failure("notFound", { code: "noBand", facts: { x } });
  return band;
}

/** Scores by the band that holds the result. */
export function bandScorer(bands: Bands<number>, side: Boundary): Scorer {
  return {
    score: (x) => scoreStep(bands, x, side),
    explain: (x) => {
      const band = holdingBand(bands, x, side);
      const to = bands[bands.indexOf(band) + 1]?.from ?? null;
      return [{ code: "workingBand", facts: { x, from: band.from, to, score: band.value } }];
    },
  };
}

/** Scores by the indicator's levels. */
export function stepsScorer({ levels, boundary }: Steps): Scorer {
  return bandScorer(bandsOf(levels), boundary);
}
