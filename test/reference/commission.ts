import type { Scheme } from "../../src/domain/scheme/scheme";
import { bandAt, inOrder, type Band, type Side } from "./bands";
import { Fraction, sum, zero } from "./fraction";
import { Refusal } from "./refusal";

type Tier = Scheme["tiers"][number];

/** What a scale pays on. */
export interface Scale {
  readonly tiers: readonly Tier[];
  readonly mode: Scheme["tierMode"];
  readonly bonusMode: Scheme["bonusMode"];
  /** Side that owns the boundary between two tiers. */
  readonly side: Side;
  /** What a net negative amount of a period does: it is taken back at the lowest tier's rate, pays nothing, or is refused. */
  readonly negative: "takeBack" | "nothing" | "report";
  /** `null`: tiers go by amount; otherwise by amount ÷ quota, and the rate is paid on the amount. */
  readonly quota: Fraction | null;
}

const exact = (x: number): Fraction => Fraction.meant(x);

/** The commission of a deal after `prior` was sold in the same period: what both earn, less what the prior amount did. */
export function commission(amount: Fraction, prior: Fraction, scale: Scale): Fraction {
  return commissionOn(prior.plus(amount), scale).minus(commissionOn(prior, scale));
}

/** The commission on the whole of a period's amount. */
export function commissionOn(amount: Fraction, scale: Scale): Fraction {
  const bands = bandsOf(scale);
  if (amount.sign() === 0) return zero;
  if (amount.sign() < 0) return onReturns(amount, scale, () => amount.times(exact(bands[0]?.value.rate ?? 0)));
  const reach = reachOf(amount, scale);
  const reached = bandAt(bands, reach, scale.side);
  switch (scale.mode) {
    case "marginal":
      // Σ (min(x, hi) − lo)⁺ · rate
      return inAmounts(
        sum(
          bands.slice(0, reached + 1).map(({ from, value }, i) => {
            const end = i === reached ? reach : (bands[i + 1]?.from ?? reach);
            return end.minus(from ?? zero).times(exact(value.rate));
          }),
        ),
        scale,
      );
    case "whole":
      return amount.times(exact(bands[reached]?.value.rate ?? 0));
    case "interpolated":
      return amount.times(rateBetween(bands, reach));
  }
}

/** The one-off bonus of the tier that a period's amount reaches, or of all tiers up to it. */
export function bonusOn(amount: Fraction, scale: Scale): Fraction {
  const bands = bandsOf(scale);
  if (amount.sign() < 0) return onReturns(amount, scale, () => zero);
  const reached = bandAt(bands, reachOf(amount, scale), scale.side);
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

function reachOf(amount: Fraction, { quota }: Scale): Fraction {
  return quota === null ? amount : amount.over(quota);
}

function inAmounts(part: Fraction, { quota }: Scale): Fraction {
  return quota === null ? part : part.times(quota);
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
