import * as z from "zod/mini";
import { orderBands, type Bands } from "../bands";
import type { Place } from "../failure";

/** A step of a commission scale: from this amount on, this rate (a fraction), and this one-off bonus for reaching it. */
export const tier = z.object({
  from: z.number(),
  to: z.optional(z.nullable(z.number())),
  rate: z.number(),
  bonus: z._default(z.number(), 0),
  basis: z.optional(z.string()),
});

export type Tier = z.infer<typeof tier>;

/** Tiers in order, lowest first. */
export type Tiers = Bands<{ readonly rate: number; readonly bonus: number }>;

/**
 * How tiers apply: each part of the amount at its own tier's rate (超额累进); the whole amount at the rate of the tier
 * reached (全额累进); or the whole amount at a rate on the line between the tiers' starts.
 */
export const tierMode = z.enum(["marginal", "whole", "interpolated"]);

/** The bonus of the tier that is reached, or of all tiers up to it. */
export const bonusMode = z.enum(["reached", "cumulative"]);

/** Puts tiers in order. @throws Failure see `orderBands`. */
export function orderTiers(rows: readonly (Tier & { place?: Place })[]): Tiers {
  return orderBands(
    rows.map(({ from, to = null, rate, bonus, place }) => ({
      from,
      to,
      value: { rate, bonus },
      ...(place && { place }),
    })),
  );
}
