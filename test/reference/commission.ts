import type { Scheme } from "../../src/domain/scheme/scheme";
import { bandAt, inOrder, type Band } from "./bands";
import { Fraction, sum, zero } from "./fraction";
import { Refusal } from "./refusal";

export type Scale = Scheme["scales"][number];
type Tier = Scale["tiers"][number];

/** What the amount of a deal is seen against. */
export interface Deal {
  readonly amount: Fraction;
  /** What was sold before in the same period. */
  readonly prior: Fraction;
  /** `null` for none. */
  readonly quota: Fraction | null;
}

const exact = (x: number): Fraction => Fraction.meant(x);

/** The commission of a deal after `prior` was sold in the same period: what both earn, less what the prior amount did. */
export function commission({ amount, prior, quota }: Deal, scale: Scale): Fraction {
  const before = prior.sign() === 0 ? zero : commissionOn(prior, quota, scale);
  return commissionOn(prior.plus(amount), quota, scale).minus(before);
}

/** The bonus that a deal adds: for what both reach, less what the prior amount had reached. */
export function bonus({ amount, prior, quota }: Deal, scale: Scale): Fraction {
  const before = prior.sign() === 0 ? zero : bonusOn(prior, quota, scale);
  return bonusOn(prior.plus(amount), quota, scale).minus(before);
}

/** The commission on the whole of a period's amount. */
function commissionOn(amount: Fraction, quota: Fraction | null, scale: Scale): Fraction {
  const bands = bandsOf(scale);
  if (scale.tierBy === "attainment") requireQuota(quota);
  if (amount.sign() < 0) return onReturns(amount, scale, () => amount.times(exact(bands[0]?.value.rate ?? 0)));
  const reach = reachOf(amount, quota, scale);
  const reached = bandAt(bands, reach, scale.tierBoundary);
  switch (scale.tierMode) {
    case "marginal":
      // Σ (min(x, hi) − lo)⁺ · rate
      return inAmounts(
        sum(
          bands.slice(0, reached + 1).map(({ from, value }, i) => {
            const end = i === reached ? reach : (bands[i + 1]?.from ?? reach);
            return end.minus(from ?? zero).times(exact(value.rate));
          }),
        ),
        quota,
        scale,
      );
    case "whole":
      return amount.times(exact(bands[reached]?.value.rate ?? 0));
    case "interpolated":
      return amount.times(rateBetween(bands, reach));
  }
}

/** The one-off bonus of the tier that a period's amount reaches, or of all tiers up to it. */
function bonusOn(amount: Fraction, quota: Fraction | null, scale: Scale): Fraction {
  const bands = bandsOf(scale);
  if (scale.tierBy === "attainment") requireQuota(quota);
  if (amount.sign() < 0) return onReturns(amount, scale, () => zero);
  const reached = bandAt(bands, reachOf(amount, quota, scale), scale.tierBoundary);
  const tiers = scale.bonusMode === "reached" ? bands.slice(reached, reached + 1) : bands.slice(0, reached + 1);
  return sum(tiers.map(({ value }) => exact(value.bonus)));
}

function onReturns(amount: Fraction, { negative }: Scale, takeBack: () => Fraction): Fraction {
  if (negative === "report") throw new Refusal(`${amount.toString()} is below 0`);
  return negative === "nothing" ? zero : takeBack();
}

function bandsOf({ tiers }: Scale): Band<Tier>[] {
  return inOrder(
    tiers.map((tier) => ({
      from: exact(tier.from),
      to: tier.to === null || tier.to === undefined ? null : exact(tier.to),
      value: tier,
    })),
  );
}

/** Where an amount stands on the scale: itself, or its share of the quota. */
function reachOf(amount: Fraction, quota: Fraction | null, { tierBy }: Scale): Fraction {
  return tierBy === "amount" ? amount : amount.over(requireQuota(quota));
}

function inAmounts(part: Fraction, quota: Fraction | null, { tierBy }: Scale): Fraction {
  return tierBy === "amount" ? part : part.times(requireQuota(quota));
}

function requireQuota(quota: Fraction | null): Fraction {
  if (quota === null || quota.sign() <= 0) throw new Refusal("there is no quota");
  return quota;
}

/** The rate on the line between the starts of two tiers; from the last start on it stays. */
function rateBetween(bands: readonly Band<Tier>[], reach: Fraction): Fraction {
  const next = bands.findIndex(({ from }) => from !== null && from.isAbove(reach));
  const [left, right] = next < 0 ? [bands.at(-1), undefined] : [bands[next - 1], bands[next]];
  if (!left) throw new Refusal(`${reach.toString()} is below the first tier`);
  if (!right?.from || !left.from) return exact(left.value.rate);
  const share = reach.minus(left.from).over(right.from.minus(left.from));
  return exact(left.value.rate).plus(share.times(exact(right.value.rate).minus(exact(left.value.rate))));
}
