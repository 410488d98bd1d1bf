import * as z from "zod/mini";
import { findBand, orderBands, type Bands } from "../bands";
import { Failure, type Place } from "../failure";

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
export type TierMode = z.infer<typeof tierMode>;

/** The bonus of the tier that is reached, or of all tiers up to it. */
export const bonusMode = z.enum(["reached", "cumulative"]);
export type BonusMode = z.infer<typeof bonusMode>;

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

/**
 * The commission on an amount, not rounded and without bonus.
 * @param prior what was sold before in the same period: the amount is paid at the tiers that it really crosses. A negative
 * amount (returns) takes back what it had earned.
 * @throws Failure `notFound` when prior + amount lies below the first tier: no rate is stated there.
 * @example tierCommission(90_000, orderTiers([{ from: 0, rate: 0.01, bonus: 0 }, { from: 40_000, rate: 0.02, bonus: 200 }]), "marginal", 0) // 1400
 */
export function tierCommission(amount: number, tiers: Tiers, mode: TierMode, prior: number): number {
  const reached = prior + amount;
  const { rate } = tierAt(tiers, reached).value;
  if (mode === "marginal") return marginal(tiers, reached) - marginal(tiers, prior);
  return amount * (mode === "whole" ? rate : interpolatedRate(tiers, reached));
}

/**
 * The bonus for reaching an amount.
 * @throws Failure `notFound` below the first tier.
 * @example tierBonus(50_000, orderTiers([{ from: 0, rate: 0.01, bonus: 0 }, { from: 40_000, rate: 0.02, bonus: 200 }]), "reached") // 200
 */
export function tierBonus(amount: number, tiers: Tiers, mode: BonusMode): number {
  const reached = tierAt(tiers, amount);
  if (mode === "reached") return reached.value.bonus;
  return tiers.slice(0, tiers.indexOf(reached) + 1).reduce((sum, { value }) => sum + value.bonus, 0);
}

/** The tier that an amount reaches; an amount on a boundary has reached the upper tier. */
function tierAt(tiers: Tiers, amount: number): Tiers[number] {
  const tier = findBand(tiers, amount, "upper");
  if (!tier) throw new Failure("notFound", { code: "belowFirstTier", facts: { amount, first: tiers[0]?.from ?? 0 } });
  return tier;
}

/** The part of an amount that falls into each tier: what the marginal commission is paid on. */
function partsByTier(tiers: Tiers, amount: number): { tier: Tiers[number]; part: number }[] {
  return tiers.map((tier, i) => ({
    tier,
    part: Math.max(0, Math.min(amount, tiers[i + 1]?.from ?? Infinity) - tier.from),
  }));
}

function marginal(tiers: Tiers, amount: number): number {
  return partsByTier(tiers, amount).reduce((sum, { tier, part }) => sum + part * tier.value.rate, 0);
}

function interpolatedRate(tiers: Tiers, amount: number): number {
  const left = tierAt(tiers, amount);
  const right = tiers[tiers.indexOf(left) + 1];
  if (!right) return left.value.rate;
  return left.value.rate + ((right.value.rate - left.value.rate) * (amount - left.from)) / (right.from - left.from);
}
