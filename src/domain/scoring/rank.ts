import * as z from "zod/mini";
import { findBand } from "../bands";
import { Failure } from "../failure";
import { rankAmong } from "../rank";
import { bandsOf } from "./steps";
import { better, limits } from "./limits";
import { level } from "./level";
import type { Scorer } from "./scorer";

/** 排名法: the score follows from the place among the people who are appraised together. */
export const rank = z.object({
  method: z.literal("rank"),
  ...limits,
  better,
  /** Score by place (1 is best), or by percentile: the share of the others that are not ahead, 0–1. */
  by: z._default(z.enum(["place", "percentile"]), "percentile"),
  /** Who is ranked together. */
  within: z._default(z.enum(["everyone", "group"]), "everyone"),
  /** Scores by place or percentile; without them the percentile times the full score. */
  levels: z._default(z.array(level), []),
});

export type Rank = z.infer<typeof rank>;

/** Scores a result by its place among `peers`, the results of all who are appraised together; equals share the better place. */
export function rankScorer({ better, by, levels, full }: Rank, peers: readonly number[]): Scorer {
  const bands = bandsOf(levels);
  const placeOf = rankAmong(better === "higher" ? peers : peers.map((x) => -x));
  const standing = (x: number) => {
    const place = placeOf(better === "higher" ? x : -x);
    const percentile = (peers.length - place) / (peers.length - 1);
    return { place, percentile };
  };
  const score = (x: number) => {
    const { place, percentile } = standing(x);
    if (bands.length === 0) return percentile * full;
    const band = findBand(bands, by === "place" ? place : percentile, "upper");
    if (!band) throw new Failure("notFound", { code: "noBand", facts: { x: by === "place" ? place : percentile } });
    return band.value;
  };
  return {
    score,
    explain: (x) => [{ code: "workingRank", facts: { x, ...standing(x), count: peers.length, score: score(x) } }],
  };
}
