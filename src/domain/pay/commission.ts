import { findBand, isAboveTop } from "../bands";
import { sumDecimals } from "../decimal";
import { Failure } from "../failure";
import { sameText } from "../sameText";
import type { PlaceOf } from "../scheme/readScheme";
import type { Scale } from "./scale";
import { orderTiers, type Tiers } from "./tiers";

/** A scale of commission made ready: its tiers in order. */
export interface PreparedScale extends Omit<Scale, "tiers"> {
  readonly tiers: Tiers;
}

/** What the amount of a deal is seen against. */
export interface DealContext {
  /** What was sold before in the same period. */
  readonly prior: number;
  /** The person's quota, for tiers by attainment; `null` for none. */
  readonly quota: number | null;
}

/** A deal that is the first, and without a quota. */
export const alone: DealContext = { prior: 0, quota: null };

/** Puts the tiers of a scale in order. @throws Failure `value`, see `orderBands`. */
export function prepareScale(scale: Scale, placeOf?: PlaceOf): PreparedScale {
  const rows = scale.tiers.map((tier) => {
    const place = placeOf?.(tier, "from");
    return { ...tier, ...(place && { place }) };
  });
  return { ...scale, tiers: orderTiers(rows) };
}

/**
 * The scale of that name; without a name, the only one.
 * @throws Failure `value` without any scale, or where a name is needed; `notFound` for a name that no scale has.
 */
export function findScale(scales: readonly Scale[], name: string | null): Scale {
  const [first] = scales;
  if (!first) throw new Failure("value", { code: "bandsEmpty", facts: {} });
  const known = scales.map(({ scale }) => scale);
  if (name === null && scales.length > 1) throw new Failure("value", { code: "scaleUnnamed", facts: { known } });
  const found = name === null ? first : scales.find(({ scale }) => sameText(scale, name));
  if (!found) throw new Failure("notFound", { code: "unknownScale", facts: { name: name ?? "", known } });
  return found;
}

/**
 * The commission on an amount, not rounded and without bonus: what prior + amount earn, less what prior has earned. So deals add
 * up to what their sum earns, and a return takes back what its deal had earned.
 * @throws Failure `notFound` when prior + amount lies below the first tier or above a stated last one: no rate is stated there;
 * or is negative, where the scale says so. `divideByZero` for tiers by attainment with a quota that is not above 0.
 * @example tierCommission(20_000, prepareScale(scale.parse({ tierMode: "whole", tiers: [{ from: 0, rate: 0.01 }, { from: 40_000, rate: 0.02 }] })), { prior: 30_000, quota: null }) // 700
 */
export function tierCommission(amount: number, scale: PreparedScale, { prior, quota }: DealContext): number {
  const own = inAmounts(scale, quota);
  const reached = sumDecimals([prior, amount]);
  requireTiers(own, prior, reached);
  return sumDecimals([earned(own, reached), -earned(own, prior)]);
}

/**
 * The bonus that an amount adds: for what prior + amount reach, less what prior had reached.
 * @throws Failure as `tierCommission` does.
 * @example tierBonus(50_000, prepareScale(scale.parse({ tiers: [{ from: 0, rate: 0.01 }, { from: 40_000, rate: 0.02, bonus: 200 }] })), alone) // 200
 */
export function tierBonus(amount: number, scale: PreparedScale, { prior, quota }: DealContext): number {
  const own = inAmounts(scale, quota);
  const reached = sumDecimals([prior, amount]);
  requireTiers(own, prior, reached);
  // Nothing sold has reached nothing, even where the first tier has a bonus.
  return bonusAt(own, reached) - (prior > 0 ? bonusAt(own, prior) : 0);
}

/** Tiers by attainment in amounts: a tier from 80 % of a quota of 50,000 starts at 40,000. */
function inAmounts(scale: PreparedScale, quota: number | null): PreparedScale {
  if (scale.tierBy === "amount") return scale;
  if (quota === null) throw new Failure("value", { code: "quotaMissing", facts: {} });
  if (!(quota > 0)) throw new Failure("divideByZero", { code: "quotaNotPositive", facts: { quota } });
  const times = (x: number | null | undefined) => (x === null || x === undefined ? null : x * quota);
  const tiers = scale.tiers.map((tier) => ({ ...tier, from: tier.from * quota, to: times(tier.to) }));
  return { ...scale, tiers };
}

/** What was sold before must have had its rate, too, unless it reached no tier and has earned nothing. */
function requireTiers(scale: PreparedScale, prior: number, reached: number): void {
  if (isAboveTop(scale.tiers, prior)) requireTier(scale, prior);
  requireTier(scale, reached);
}

function requireTier({ tiers, tierBoundary, negative }: PreparedScale, reached: number): void {
  if (reached < 0) {
    if (negative === "report") throw new Failure("notFound", { code: "amountNegative", facts: { amount: reached } });
    return;
  }
  if (findBand(tiers, reached, tierBoundary)) return;
  const [first = 0, last = Infinity] = [tiers[0]?.from, tiers.at(-1)?.to ?? undefined];
  throw new Failure(
    "notFound",
    isAboveTop(tiers, reached)
      ? { code: "aboveLastTier", facts: { amount: reached, last } }
      : { code: "belowFirstTier", facts: { amount: reached, first } },
  );
}

/** What an amount earns from nothing on. */
function earned(scale: PreparedScale, amount: number): number {
  const { tiers, tierMode, tierBoundary, negative } = scale;
  if (amount < 0) return negative === "takeBack" ? amount * (tiers[0]?.value.rate ?? 0) : 0;
  switch (tierMode) {
    case "marginal":
      return partsByTier(tiers, amount).reduce((sum, { rate, part }) => sum + part * rate, 0);
    case "whole":
      return amount * (findBand(tiers, amount, tierBoundary)?.value.rate ?? 0);
    case "interpolated":
      return amount * interpolatedRate(tiers, amount);
  }
}

/** The part of an amount that falls into each tier: what the marginal commission is paid on. */
function partsByTier(tiers: Tiers, amount: number): { rate: number; part: number }[] {
  return tiers.map((tier, i) => ({
    rate: tier.value.rate,
    part: Math.max(0, Math.min(amount, tiers[i + 1]?.from ?? Infinity) - tier.from),
  }));
}

function interpolatedRate(tiers: Tiers, amount: number): number {
  const left = findBand(tiers, amount, "upper");
  if (!left) return 0;
  const right = tiers[tiers.indexOf(left) + 1];
  if (!right) return left.value.rate;
  return left.value.rate + ((right.value.rate - left.value.rate) * (amount - left.from)) / (right.from - left.from);
}

function bonusAt({ tiers, bonusMode, tierBoundary }: PreparedScale, amount: number): number {
  const reached = findBand(tiers, amount, tierBoundary);
  if (!reached) return 0;
  if (bonusMode === "reached") return reached.value.bonus;
  return tiers.slice(0, tiers.indexOf(reached) + 1).reduce((sum, { value }) => sum + value.bonus, 0);
}
