import type { Appraisal } from "../appraise";
import { readNumber, type Cell } from "../cell";
import { Failure } from "../failure";
import { attempt, settle, type Outcome } from "../outcome";
import type { Scheme } from "../scheme/scheme";
import { sameText } from "../sameText";
import { computePay } from "./pay";
import { orderTiers, tierBonus, tierCommission } from "./tiers";

/** What a person's pay is made from, besides the appraisal. */
export interface PayInputs {
  /** The amount that commission is paid on. */
  readonly sales: Cell;
  readonly base: Cell;
  /** The person's own allowance; `null` takes the scheme's. */
  readonly allowance: Cell;
}

/** A person's pay with its parts; `null` where something that it needs is missing. */
export interface PersonPay {
  readonly commission: Outcome<number>;
  readonly bonus: Outcome<number>;
  readonly coefficient: Outcome<number>;
  readonly pay: Outcome<number>;
}

/**
 * Makes a scheme ready to pay people: base · KPI % + commission + bonus + allowance, see `computePay`.
 * @throws Failure for tiers in disorder.
 */
export function preparePay({
  tiers,
  tierMode,
  bonusMode,
  pay,
  grades,
}: Scheme): (appraisal: Appraisal, inputs: PayInputs) => PersonPay {
  const ordered = orderTiers(tiers);
  const onSales = (compute: (sales: number) => number) => (sales: number | null) =>
    sales === null ? null : tiers.length === 0 ? 0 : compute(sales);
  const commissionOn = onSales((sales) => tierCommission(sales, ordered, tierMode, 0));
  const bonusOn = onSales((sales) => tierBonus(sales, ordered, bonusMode));
  return (appraisal, { sales, base, allowance }) => {
    const commission = attempt(() => commissionOn(readNumber(sales)));
    const bonus = attempt(() => bonusOn(readNumber(sales)));
    const coefficient = attempt(() => coefficientOf(appraisal, grades, pay?.coefficientFrom ?? "total"));
    const total = attempt(() => {
      const parts = [readNumber(base), settle(coefficient), settle(commission)];
      const [fixed, factor, earned] = parts;
      if (typeof fixed !== "number" || typeof factor !== "number" || typeof earned !== "number") return null;
      return computePay({
        base: fixed,
        coefficient: factor,
        commission: earned,
        bonus: settle(bonus) ?? 0,
        allowance: readNumber(allowance) ?? pay?.allowance ?? 0,
      });
    });
    return { commission, bonus, coefficient, pay: total };
  };
}

function coefficientOf({ total, grade }: Appraisal, grades: Scheme["grades"], from: "total" | "grade"): number | null {
  if (from === "total") {
    const points = settle(total);
    return points === null ? null : points / 100;
  }
  const label = settle(grade);
  if (label === null) return null;
  const coefficient = grades.find((each) => sameText(each.label, label))?.coefficient;
  if (coefficient === undefined) throw new Failure("value", { code: "valueBlank", facts: { column: label } });
  return coefficient;
}
