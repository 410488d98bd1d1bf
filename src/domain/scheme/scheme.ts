import * as z from "zod/mini";
import { countRule } from "../countGrade";
import { boundary } from "../scoring/steps";
import { comparison } from "../scoring/passFail";
import { scoring } from "../scoring/scoring";
import { bonusMode, tier, tierMode } from "../pay/tiers";
import { missingPolicy } from "../weightedScore";

const text = z.string().check(z.trim(), z.minLength(1));
const note = z.optional(z.string());

/** One thing that is measured. */
export const indicator = z.object({
  /** Short and stable: what formulas, mappings and rules refer to. */
  code: text,
  name: text,
  /** Dimension 维度, perspective or group. */
  group: note,
  unit: note,
  /** Share of the total as a fraction; 0 is shown but contributes nothing. */
  weight: z.number().check(z.nonnegative()),
  scoring,
  missing: z._default(missingPolicy, "exclude"),
  definition: note,
  formula: note,
  dataSource: note,
  period: note,
  /** Which figures the source gives and which are assumed. */
  basis: note,
});

const totalDecimals = z._default(z.nullable(z.int().check(z.nonnegative(), z.lte(6))), null);

/** One grade: everyone from this score up to the next grade. */
export const grade = z.object({
  /** Lower bound; `null` has no lower limit. */
  from: z.nullable(z.number()),
  to: z.optional(z.nullable(z.number())),
  label: text,
  /** What base pay is multiplied with, where pay goes by grade. */
  coefficient: z.optional(z.number()),
  /** Post that the grade leads to. */
  post: note,
  /** Training that the grade asks for. */
  training: note,
  basis: note,
});

/**
 * A grade as a row of cells. Side and decimals are the scheme's; every row repeats them, so that the section works by
 * itself wherever it is handed to a formula.
 */
export const gradeRow = z.extend(grade, { comparison: z._default(z.enum([">=", ">"]), ">="), decimals: totalDecimals });

const tierModes = { tierMode: z._default(tierMode, "marginal"), bonusMode: z._default(bonusMode, "reached") };

/** A tier as a row of cells, which repeats how the scheme's tiers apply. */
export const tierRow = z.extend(tier, tierModes);

const common = { name: text, basis: note };

/** What a scheme does beyond weighted scores. */
export const rule = z.discriminatedUnion("kind", [
  /** 一票否决: when the measure compares so, the total is 0, or the grade is at most `grade`. */
  z.object({
    kind: z.literal("veto"),
    ...common,
    indicator: text,
    comparison,
    value: z.number(),
    effect: z.enum(["zero", "capGrade"]),
    grade: z.optional(text),
  }),
  /** 加减分项: `points` for each time, added to the total after weighting; within ±`cap`. */
  z.object({ kind: z.literal("item"), ...common, indicator: text, points: z.number(), cap: z.optional(z.number()) }),
  /** Nobody loses points on the indicator when at least this share of the department misses its target. */
  z.object({
    kind: z.literal("departmentExemption"),
    ...common,
    indicator: text,
    value: z.number().check(z.gt(0), z.lte(1)),
  }),
  /** A person loses no points on the indicator when his load, another measure, compares so. */
  z.object({
    kind: z.literal("workloadExemption"),
    ...common,
    indicator: text,
    load: text,
    comparison,
    value: z.number(),
  }),
  /** The same grade `times` periods running, in the first place or in any: a one-off amount, or a flag. */
  z.object({
    kind: z.literal("streak"),
    ...common,
    grade: text,
    times: z.int().check(z.positive()),
    place: z.optional(z.int().check(z.positive())),
    amount: z._default(z.number(), 0),
  }),
]);

/** How pay follows from the appraisal. */
export const payPlan = z.object({
  /** KPI % is the total ÷ 100, or the coefficient of the grade. */
  coefficientFrom: z._default(z.enum(["total", "grade"]), "total"),
  /** Code of the measure that commission is paid on. */
  commissionOn: note,
  /** Allowance for everyone, unless the roster has a column of its own. */
  allowance: z._default(z.number(), 0),
  basis: note,
});

/** What a scheme is called and where it comes from. */
export const schemeInfo = z.object({
  /** Short, letters and digits: part of the defined names of its ranges. */
  id: z.string().check(z.regex(/^\p{L}[\p{L}\p{N}]{0,19}$/u)),
  title: text,
  version: text,
  status: z._default(z.enum(["draft", "active", "archived"]), "draft"),
  period: note,
  /** Document and heading that the scheme comes from. */
  source: note,
});

/** A complete set of rules for an appraisal. */
export const scheme = z.extend(schemeInfo, {
  indicators: z.array(indicator),
  grades: z._default(z.array(grade), []),
  /** Side that owns a total on the boundary between two grades. */
  gradeBoundary: boundary,
  /** Decimals that the total is shown with and therefore rounded to, before it is graded; `null` for none. */
  totalDecimals,
  /** Where grades go by how many indicators reach which level, not by the total. */
  countRules: z._default(z.array(countRule), []),
  tiers: z._default(z.array(tier), []),
  ...tierModes,
  rules: z._default(z.array(rule), []),
  pay: z.optional(payPlan),
});

export type SchemeInfo = z.infer<typeof schemeInfo>;
export type Scheme = z.infer<typeof scheme>;
export type Indicator = z.infer<typeof indicator>;
export type Grade = z.infer<typeof grade>;
export type Rule = z.infer<typeof rule>;
/** A scheme as one writes it: what has a default may be left out. */
export type SchemeInput = z.input<typeof scheme>;
