import type { Language, Text } from "../language";
import { factorWords } from "./factors";
import { payPlan, type PayFormula, type PayPlan } from "./payPlan";

/**
 * The items that the fixed formula of an older sheet stands for: base · KPI % + commission + bonus + meal allowance. An
 * allowance that the roster leaves blank is the one that the sheet states for everyone.
 * @example payPlanOfFormula(payFormula.parse({ commissionOn: "SALES" }), "en").items.map(({ name }) => name) // ["KPI pay", "Commission", "Bonus", "Meal allowance"]
 */
export function payPlanOfFormula(formula: PayFormula, language: Language): PayPlan {
  const { coefficientFrom, commissionOn: on, allowance, rounding, roundTo, basis } = formula;
  const says = (text: Text): string => text[language];
  const share = coefficientFrom === "total" ? factorWords.share : factorWords.coefficient;
  const sales =
    on === undefined
      ? []
      : [
          { name: says(factorWords.commission), factors: says(factorWords.commission), on, basis },
          { name: says(factorWords.bonus), factors: says(factorWords.bonus), on, basis },
        ];
  return payPlan.parse({
    items: [
      { name: says(names.base), factors: `${says(names.basePay)} × ${says(share)}`, basis },
      ...sales,
      { name: says(names.allowance), factors: says(names.allowance), ifBlank: allowance, basis },
    ],
    rounding,
    roundTo,
  });
}

const names = {
  base: { zh: "绩效工资", en: "KPI pay" },
  basePay: { zh: "底薪", en: "Base pay" },
  allowance: { zh: "餐补", en: "Meal allowance" },
};
