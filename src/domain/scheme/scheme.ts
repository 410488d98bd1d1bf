import * as z from "zod/mini";
import { countAll, countRule } from "../countGrade";
import { payPlan } from "../pay/payPlan";
import { scale, scaleChoices } from "../pay/scale";
import { tier } from "../pay/tiers";
import { boundary } from "../scoring/steps";
import { comparison } from "../scoring/passFail";
import { scoring } from "../scoring/scoring";
import { missingPolicy } from "../weightedScore";

const text = z.string().check(z.trim(), z.minLength(1));
const note = z.optional(z.string());

/** Who is counted together: everyone who is handed over, or those with the same label of department, team or post. */
export const peers = z.enum(["everyone", "group"]);

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
  /** Whether the target is multiplied by a person's attendance. */
  proration: z._default(z.enum(["none", "attendance"]), "none"),
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
export const gradeRow = z.object({
  ...grade.shape,
  comparison: z._default(z.enum([">=", ">"]), ">="),
  decimals: totalDecimals,
});

/** A count rule as a row of cells, which repeats what "all" means to all of them. */
export const countRow = z.object({ ...countRule.shape, countAll });

/** A tier as a row of cells, which repeats what its scale says of all tiers. */
export const tierRow = z.object({ ...scaleChoices, ...tier.shape });

const common = { name: text, basis: note };

/** What a scheme does beyond weighted scores. */
export const rule = z.discriminatedUnion("kind", [
  /**
   * 一票否决: when the measure compares so, the total is 0 and the grade the lowest, or the grade is at most `grade`. What is
   * answered by yes or no counts 1 or 0; of a rated indicator the level's score is compared, and `value` may name a level.
   */
  z.object({
    kind: z.literal("veto"),
    ...common,
    indicator: text,
    comparison,
    value: z.union([z.number(), text]),
    effect: z.enum(["zero", "capGrade"]),
    grade: z.optional(text),
  }),
  /** 加减分项: `points` for each time, added to the total after weighting; within ±`cap`. */
  z.object({
    kind: z.literal("item"),
    ...common,
    indicator: text,
    points: z.number(),
    cap: z.optional(z.number().check(z.nonnegative())),
  }),
  /** Nobody loses points on the indicator when at least this share of those who are counted together misses its target. */
  z.object({
    kind: z.literal("departmentExemption"),
    ...common,
    indicator: text,
    value: z.number().check(z.gt(0), z.lte(1)),
    within: z._default(peers, "group"),
    /** Whether who has no actual counts as present, and as not having missed. */
    blanks: z._default(z.enum(["count", "leaveOut"]), "count"),
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
  /** 共用扣分: the indicators, in the order of the sheet, lose at most `cap` points together. */
  z.object({ kind: z.literal("pool"), ...common, indicator: text, cap: z.number().check(z.positive()) }),
  /**
   * The same grade `times` periods running, in this place or better if one is named: a one-off amount, or a flag. Told when
   * the run reaches its length, and again at each further full length if the rule says so.
   */
  z.object({
    kind: z.literal("streak"),
    ...common,
    grade: text,
    times: z.int().check(z.positive()),
    place: z.optional(z.int().check(z.positive())),
    amount: z._default(z.number(), 0),
    again: z._default(z.enum(["once", "again"]), "once"),
    /** What a period without a grade (leave) does to the run. */
    gap: z._default(z.enum(["breaks", "skipped"]), "breaks"),
  }),
]);

/** What bounds a total: after items and before rounding. */
export const totalLimits = z.object({
  floor: z.optional(z.number()),
  cap: z.optional(z.number()),
  /** Bonus items add at most so many points together, penalties take at most so many. */
  bonusCap: z.optional(z.number().check(z.nonnegative())),
  penaltyCap: z.optional(z.number().check(z.nonnegative())),
  basis: note,
});

/** 评价人: whose ratings make an indicator's actual, with the weight of the role's mean. */
export const raterRole = z.object({
  role: text,
  weight: z.number().check(z.nonnegative()),
  /** With fewer answers the role is missing, and its weight goes to the others. */
  fewest: z._default(z.int().check(z.positive()), 1),
  basis: note,
});

/** 强制分布: the share of people that a grade is meant for. */
export const seat = z.object({ grade: text, share: z.number().check(z.nonnegative(), z.lte(1)), basis: note });

const distributionChoices = {
  within: z._default(peers, "group"),
  /** From how many people in a group it applies. */
  fewest: z._default(z.int().check(z.positive()), 1),
  /** Smaller groups are left as they are, or taken together. */
  smallGroups: z._default(z.enum(["leave", "together"]), "leave"),
};

/** Shares of grades that are proposed to the people who are counted together; nobody is moved by it. Best grade first. */
export const distribution = z.object({ ...distributionChoices, seats: z.array(seat).check(z.minLength(1)) });

/** A share as a row of cells, which repeats what holds for all of them. */
export const seatRow = z.object({ ...seat.shape, ...distributionChoices });

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
  /** Id of the version that this one was made from. */
  previous: note,
  /** From which day it holds, as people write it. */
  effective: note,
});

/** A complete set of rules for an appraisal. */
export const scheme = z.object({
  ...schemeInfo.shape,
  indicators: z.array(indicator),
  raters: z._default(z.array(raterRole), []),
  totalLimits: z._default(totalLimits, {}),
  grades: z._default(z.array(grade), []),
  /** Side that owns a total on the boundary between two grades. */
  gradeBoundary: boundary,
  /** Decimals that the total is shown with and therefore rounded to, before it is graded; `null` for none. */
  totalDecimals,
  /** Where grades go by how many indicators reach which level, not by the total. */
  countRules: z._default(z.array(countRule), []),
  countAll,
  distribution: z.optional(distribution),
  /** Scales of commission; most schemes have one, without a name. */
  scales: z._default(z.array(scale), []),
  rules: z._default(z.array(rule), []),
  pay: z.optional(payPlan),
});

export type SchemeInfo = z.infer<typeof schemeInfo>;
export type Scheme = z.infer<typeof scheme>;
export type Indicator = z.infer<typeof indicator>;
export type Grade = z.infer<typeof grade>;
export type Rule = z.infer<typeof rule>;
export type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;
export type TotalLimits = z.infer<typeof totalLimits>;
export type RaterRole = z.infer<typeof raterRole>;
export type Distribution = z.infer<typeof distribution>;
/** A scheme as one writes it: what has a default may be left out. */
export type SchemeInput = z.input<typeof scheme>;
