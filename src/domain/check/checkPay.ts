import { moreThan, roundHalfUp } from "../decimal";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import { alone, prepareScale, tierBonus, tierCommission, type PreparedScale } from "../pay/commission";
import { gradeWord, multiplies, readFactors } from "../pay/factors";
import type { PayItem } from "../pay/payPlan";
import { risingGrades } from "../pay/payItems";
import type { Scale } from "../pay/scale";
import { sameText } from "../sameText";
import { findTerm } from "../scheme/vocabulary";
import type { Check, Remark } from "./remark";

/** Tiers in disorder, with gaps or overlaps; amounts below the first that have no rate. */
export const checkTierBands: Check = ({ scheme, placeOf }) =>
  scheme.scales.flatMap((scale): Remark[] => {
    const [tier] = scale.tiers;
    const prepared = attempt(() => prepareScale(scale, placeOf));
    const mend = { code: "mendTiers", facts: {} } as const;
    const place = tier && placeOf(tier, "from");
    if (prepared instanceof Failure) {
      return [{ severity: "error", place: prepared.place ?? place, what: prepared.detail, mend }];
    }
    const first = prepared.tiers[0]?.from ?? 0;
    return first <= 0
      ? []
      : [{ severity: "warning", place, what: { code: "tierGapBelow", facts: { from: first } }, mend }];
  });

/**
 * Pay that falls, or jumps for the whole amount, when sales reach the next tier: S5's bonus is 300 up to 80,000 and nothing
 * above, so that 80,001 yuan of sales are paid less than 79,999.
 */
export const checkPaySteps: Check = ({ scheme, placeOf }) =>
  scheme.scales.flatMap((scale) => {
    const earned = payCurve(scale);
    if (!earned) return [];
    return scale.tiers.flatMap((tier): Remark[] => {
      const change = earned.at(tier.from) - earned.below(tier.from);
      const facts = { from: tier.from, change: roundHalfUp(Math.abs(change), 2) };
      if (moreThan(0, change)) {
        const mend = { code: "mendPayFalls", facts: {} } as const;
        return [{ severity: "warning", place: placeOf(tier, "bonus"), what: { code: "payFalls", facts }, mend }];
      }
      if (scale.tierMode !== "whole" || !moreThan(change, tier.bonus)) return [];
      const mend = { code: "mendPayCliff", facts: {} } as const;
      return [{ severity: "advice", place: placeOf(tier, "rate"), what: { code: "payCliff", facts }, mend }];
    });
  });

export interface PayCurve {
  /** Commission and bonus at an amount. */
  readonly at: (amount: number) => number;
  /** What they approach just below it; what they are, at the start of the first tier. */
  readonly below: (amount: number) => number;
}

/** What a scale pays for an amount; `null` while its tiers are in disorder. Tiers by attainment are seen at a quota of 1: amounts are attainments. */
export function payCurve(scale: Scale): PayCurve | null {
  // Which tier owns the boundary moves a step by nothing.
  const ordered = attempt(() => prepareScale({ ...scale, tierBoundary: "upper", tierBy: "amount" }));
  if (ordered instanceof Failure) return null;
  const at = (amount: number, by: PreparedScale = ordered) =>
    tierCommission(amount, by, alone) + tierBonus(amount, by, alone);
  return {
    at,
    below(amount) {
      const lower = ordered.tiers.filter(({ from }) => from < amount).map((tier) => ({ ...tier, to: null }));
      if (lower.length === 0) return at(amount);
      // The tiers as if this one and those above did not exist: their curve continued to the amount.
      const continued = { ...ordered, tiers: lower };
      const commissionBy = scale.tierMode === "interpolated" ? ordered : continued;
      return tierCommission(amount, commissionBy, alone) + tierBonus(amount, continued, alone);
    },
  };
}

/** Pay items that cannot be computed: factors that say nothing, commission on nothing, conditions without a standard. */
export const checkPayItems: Check = (reading) => {
  const { scheme, placeOf } = reading;
  return (scheme.pay?.items ?? []).flatMap((item): Remark[] => {
    const problem = (key: keyof PayItem, what: Remark["what"], severity: Remark["severity"] = "error"): Remark => ({
      severity,
      place: placeOf(item, key),
      what,
      mend: { code: "mendPayItem", facts: {} },
    });
    const factors = attempt(() => readFactors(item.factors));
    if (factors instanceof Failure) return [problem("factors", factors.detail)];
    const isDeal = factors.some(({ kind }) => kind === "commission" || kind === "bonus");
    const remarks: Remark[] = [];
    if (isDeal && scheme.scales.length === 0)
      remarks.push(problem("factors", { code: "scalesMissing", facts: { name: item.name } }));
    if (isDeal && item.on === undefined)
      remarks.push(problem("on", { code: "paidOnMissing", facts: { name: item.name } }));
    const known = scheme.scales.map(({ scale }) => scale);
    if (isDeal && scheme.scales.length > 1 && item.scale === undefined)
      remarks.push(problem("scale", { code: "scaleUnnamed", facts: { known } }));
    if (item.scale !== undefined && !known.some((name) => sameText(name, item.scale ?? ""))) {
      remarks.push(problem("scale", { code: "unknownScale", facts: { name: item.scale, known } }));
    }
    if (!isDeal && item.on !== undefined)
      remarks.push(problem("on", { code: "paidOnUnused", facts: { name: item.name } }, "warning"));
    if (factors.some(({ kind }) => kind === "coefficient") && risingGrades(scheme).length === 0)
      remarks.push(problem("factors", { code: "gradesMissing", facts: { name: item.name } }));
    remarks.push(...checkCondition(item, risingGrades(scheme), problem));
    if (item.floor !== undefined && item.cap !== undefined && moreThan(item.floor, item.cap)) {
      remarks.push(
        problem("floor", { code: "floorAboveCap", facts: { name: item.name, floor: item.floor, cap: item.cap } }),
      );
    }
    const seen = scheme.pay?.items.findIndex((other) => sameText(other.name, item.name));
    if (seen !== undefined && scheme.pay?.items[seen] !== item)
      remarks.push(problem("name", { code: "payItemTwice", facts: { name: item.name } }, "warning"));
    return remarks;
  });
};

function checkCondition(
  { name, when, comparison, value }: PayItem,
  grades: readonly string[],
  problem: (key: keyof PayItem, what: Remark["what"], severity?: Remark["severity"]) => Remark,
): Remark[] {
  if (when === undefined) {
    return value === undefined && comparison === undefined
      ? []
      : [problem("value", { code: "conditionMissing", facts: { name } })];
  }
  if (value === undefined) return [problem("value", { code: "standardMissing", facts: { name } })];
  if (!findTerm(gradeWord, when)) {
    return typeof value === "number" ? [] : [problem("value", { code: "notANumber", facts: { found: value } })];
  }
  const label = String(value);
  const isKnown = grades.some((each) => sameText(each, label));
  return isKnown ? [] : [problem("value", { code: "unknownLevel", facts: { label, known: grades } })];
}

/** A scale of commission that no pay item pays. */
export const checkScalesPaid: Check = ({ scheme, placeOf }) => {
  if (scheme.pay === undefined) return [];
  const paid = scheme.pay.items.filter((item) => multiplies(item, "commission"));
  return scheme.scales
    .filter(({ scale }) => !paid.some((item) => item.scale === undefined || sameText(item.scale, scale)))
    .flatMap(({ tiers: [tier] }): Remark[] =>
      tier
        ? [
            {
              severity: "warning",
              place: placeOf(tier),
              what: { code: "commissionOnMissing", facts: {} },
              mend: { code: "mendCommissionOn", facts: {} },
            },
          ]
        : [],
    );
};

/** A reward for a streak that reaches nobody's pay. */
export const checkStreaksPaid: Check = ({ scheme, placeOf }) =>
  scheme.pay === undefined || scheme.pay.items.some((item) => multiplies(item, "streak"))
    ? []
    : scheme.rules.flatMap((rule): Remark[] =>
        rule.kind === "streak" && rule.amount !== 0
          ? [
              {
                severity: "warning",
                place: placeOf(rule, "amount"),
                what: { code: "streakUnpaid", facts: { name: rule.name } },
                mend: { code: "mendStreakUnpaid", facts: {} },
              },
            ]
          : [],
      );
