import * as z from "zod/mini";
import { comparison } from "../scoring/passFail";

const text = z.string().check(z.trim(), z.minLength(1));

/** How money is rounded, and to what. Half up goes by magnitude (四舍五入); up and down go away from and towards 0. */
export const rounding = z.enum(["halfUp", "up", "down", "none"]);
export const roundTo = z.enum(["cent", "jiao", "yuan"]);

export type Rounding = z.infer<typeof rounding>;
export type RoundTo = z.infer<typeof roundTo>;

/** 薪酬项目: an amount that pay is made of. */
export const payItem = z.object({
  name: text,
  /** Added to pay, or taken off. */
  kind: z._default(z.enum(["earning", "deduction"]), "earning"),
  /**
   * What is multiplied, with × between: numbers, columns of the roster by their headers, and words that stand for what an
   * appraisal comes to, see `readFactors`: "底薪 × 总分÷100 × 出勤率".
   */
  factors: text,
  /** The measure that commission and bonus are paid on, by code or name. */
  on: z.optional(text),
  /** The scale of commission, where a scheme has several. */
  scale: z.optional(text),
  /** The item is paid when this compares so: 总分, 等级, 出勤率, an indicator or a column of the roster. */
  when: z.optional(text),
  comparison: z.optional(comparison),
  /** A number; or the label of a grade, which is compared by its place among the grades. */
  value: z.optional(z.union([z.number(), text])),
  /** What the item comes to where a column that it needs is blank; without it the whole pay stays open. */
  ifBlank: z.optional(z.number()),
  floor: z.optional(z.number()),
  cap: z.optional(z.number()),
  rounding: z._default(rounding, "none"),
  roundTo: z._default(roundTo, "cent"),
  basis: z.optional(z.string()),
});

export type PayItem = z.infer<typeof payItem>;

/** How pay follows from the appraisal: the sum of its items, rounded. */
export const payPlan = z.object({
  items: z.array(payItem).check(z.minLength(1)),
  rounding: z._default(rounding, "halfUp"),
  roundTo: z._default(roundTo, "cent"),
});

export type PayPlan = z.infer<typeof payPlan>;

/** The section of pay in its list of settings; what is left out keeps its default. */
export const paySettings = z.object({ rounding: z._default(rounding, "halfUp"), roundTo: z._default(roundTo, "cent") });

/**
 * The fixed formula that older sheets state: base · KPI % + commission + bonus + meal allowance. It is read, and never
 * written: see `payPlanOfFormula`.
 */
export const payFormula = z.object({
  /** KPI % is the total ÷ 100, or the coefficient of the grade. */
  coefficientFrom: z._default(z.enum(["total", "grade"]), "total"),
  /** The measure that commission is paid on. */
  commissionOn: z.optional(text),
  /** Allowance for everyone, unless the roster has a column of its own. */
  allowance: z._default(z.number(), 0),
  ...paySettings.shape,
  basis: z.optional(z.string()),
});

export type PayFormula = z.infer<typeof payFormula>;
