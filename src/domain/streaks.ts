import { sameText } from "./sameText";
import type { RuleOf } from "./scheme/scheme";

/** A period of a person's history: the grade, `null` without one (leave), and the place, `null` where it is not known. */
export interface PeriodResult {
  readonly grade: string | null;
  readonly place: number | null;
}

/** A streak rule whose run has just reached its length. */
export interface ReachedStreak {
  readonly rule: RuleOf<"streak">;
  /** Periods in the run, this one included. */
  readonly run: number;
}

/**
 * The streak rules that a person fulfils with the last period of his history: when the run reaches its length, and at each
 * further full length where the rule repeats. A period that is missing altogether (`null`) breaks every run; one without a
 * grade does unless the rule skips it. Nothing is reached in a period without a grade.
 * @param history oldest first; the last is the current period.
 * @example reachedStreaks([{ kind: "streak", name: "first", grade: "A", times: 2, place: 1, amount: 200, again: "once", gap: "breaks" }], [{ grade: "A", place: 1 }, { grade: "A", place: 1 }]).length // 1
 */
export function reachedStreaks(
  rules: readonly RuleOf<"streak">[],
  history: readonly (PeriodResult | null)[],
): ReachedStreak[] {
  if (history.at(-1)?.grade == null) return [];
  return rules.flatMap((rule) => {
    const run = runOf(rule, history);
    const isReached = rule.again === "again" ? run > 0 && run % rule.times === 0 : run === rule.times;
    return isReached ? [{ rule, run }] : [];
  });
}

/** What the streaks that are reached pay together. */
export function rewardOf(reached: readonly ReachedStreak[]): number {
  return reached.reduce((sum, { rule }) => sum + rule.amount, 0);
}

/** How many periods in a row, ending with the last, fulfil a rule. */
function runOf(rule: RuleOf<"streak">, history: readonly (PeriodResult | null)[]): number {
  let run = 0;
  for (const period of [...history].reverse()) {
    if (period?.grade === null && rule.gap === "skipped") continue;
    if (!period || !fulfils(rule, period)) break;
    run++;
  }
  return run;
}

function fulfils({ grade, place }: RuleOf<"streak">, period: PeriodResult): boolean {
  if (period.grade === null || !sameText(period.grade, grade)) return false;
  return place === undefined || (period.place !== null && period.place <= place);
}
