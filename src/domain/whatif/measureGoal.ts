import { sameText } from "../sameText";
import type { TrialSummary } from "./summarizeTrial";

/** What a figure is moved for. */
export type Goal =
  /** What everyone is paid together, for all chosen periods. */
  | { readonly kind: "pay"; readonly amount: number }
  /** The share of the people with a grade who have one of these, as a fraction. */
  | { readonly kind: "share"; readonly grades: readonly string[]; readonly share: number };

/** What a goal asks for. */
export function wantedBy(goal: Goal): number {
  return goal.kind === "pay" ? goal.amount : goal.share;
}

/** What a trial comes to, as the goal measures it; `null` where nobody is paid, or nobody has a grade. */
export function measureGoal(goal: Goal, { paySum, grades, people, withoutGrade }: TrialSummary): number | null {
  if (goal.kind === "pay") return paySum;
  const graded = people - withoutGrade;
  const counted = grades.filter(({ label }) => goal.grades.some((grade) => sameText(grade, label)));
  return graded === 0 ? null : counted.reduce((sum, { count }) => sum + count, 0) / graded;
}
