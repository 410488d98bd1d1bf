import { moreThan } from "../decimal";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import { orderTiers, tierBonus, tierCommission } from "../pay/tiers";
import { roundHalfUp } from "../decimal";
import type { Scheme } from "../scheme/scheme";
import type { Check, Remark } from "./remark";

/** Tiers in disorder, with gaps or overlaps; amounts below the first that have no rate. */
export const checkTierBands: Check = ({ scheme, placeOf }) => {
  const [tier] = scheme.tiers;
  if (!tier) return [];
  const ordered = attempt(() => orderTiers(scheme.tiers));
  if (ordered instanceof Failure)
    return [
      { severity: "error", place: placeOf(tier, "from"), what: ordered.detail, mend: { code: "mendTiers", facts: {} } },
    ];
  const first = ordered[0]?.from ?? 0;
  if (first <= 0) return [];
  return [
    {
      severity: "warning",
      place: placeOf(tier, "from"),
      what: { code: "tierGapBelow", facts: { from: first } },
      mend: { code: "mendTiers", facts: {} },
    },
  ];
};

/**
 * Pay that falls, or jumps for the whole amount, when sales reach the next tier: S5's bonus is 300 up to 80,000 and nothing
 * above, so that 80,001 yuan of sales are paid less than 79,999.
 */
export const checkPaySteps: Check = ({ scheme, placeOf }) => {
  const earned = payCurve(scheme);
  if (!earned) return [];
  return scheme.tiers.flatMap((tier): Remark[] => {
    const change = earned.at(tier.from) - earned.below(tier.from);
    const facts = { from: tier.from, change: roundHalfUp(Math.abs(change), 2) };
    if (moreThan(0, change))
      return [
        {
          severity: "warning",
          place: placeOf(tier, "bonus"),
          what: { code: "payFalls", facts },
          mend: { code: "mendPayFalls", facts: {} },
        },
      ];
    const isCliff = scheme.tierMode === "whole" && moreThan(change, tier.bonus);
    return isCliff
      ? [
          {
            severity: "advice",
            place: placeOf(tier, "rate"),
            what: { code: "payCliff", facts },
            mend: { code: "mendPayCliff", facts: {} },
          },
        ]
      : [];
  });
};

interface PayCurve {
  /** Commission and bonus at an amount. */
  readonly at: (amount: number) => number;
  /** What they approach just below it; what they are, at the start of the first tier. */
  readonly below: (amount: number) => number;
}

function payCurve({ tiers, tierMode, bonusMode }: Scheme): PayCurve | null {
  const ordered = attempt(() => orderTiers(tiers));
  if (ordered instanceof Failure || ordered.length === 0) return null;
  const at = (amount: number) => tierCommission(amount, ordered, tierMode, 0) + tierBonus(amount, ordered, bonusMode);
  return {
    at,
    below(amount) {
      const lower = ordered.filter(({ from }) => from < amount);
      // The tiers as if this one and those above did not exist: their curve continued to the amount.
      return lower.length === 0
        ? at(amount)
        : tierCommission(amount, tierMode === "interpolated" ? ordered : lower, tierMode, 0) +
            tierBonus(amount, lower, bonusMode);
    },
  };
}
