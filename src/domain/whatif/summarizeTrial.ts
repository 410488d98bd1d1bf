import { sumDecimals } from "../decimal";
import { textKey } from "../sameText";
import type { Scheme } from "../scheme/scheme";
import type { TriedPeriod } from "./Tried";

/** What a scheme comes to for everyone of all periods together. */
export interface TrialSummary {
  /** People of each period: who is in three periods counts three times. */
  readonly people: number;
  /** Of those who have a total; `null` when nobody has. */
  readonly meanTotal: number | null;
  /** What everyone who can be paid is paid; `null` when nobody can. */
  readonly paySum: number | null;
  readonly withoutPay: number;
  /** How many reach each grade of the scheme, in its order. */
  readonly grades: readonly GradeCount[];
  readonly withoutGrade: number;
}

export interface GradeCount {
  readonly label: string;
  readonly count: number;
}

/** What everyone's results come to together. */
export function summarizeTrial(
  periods: readonly TriedPeriod[],
  { grades, countRules }: Pick<Scheme, "grades" | "countRules">,
): TrialSummary {
  const people = periods.flatMap((period) => period.people);
  const totals = people.flatMap(({ appraisal: { total } }) => (typeof total === "number" ? [total] : []));
  const pays = people.flatMap(({ pay }) => (typeof pay?.pay === "number" ? [pay.pay] : []));
  const counts = new Map<string, GradeCount>();
  for (const label of [...grades.map((grade) => grade.label), ...countRules.map(({ grade }) => grade)])
    counts.set(textKey(label), counts.get(textKey(label)) ?? { label, count: 0 });
  let graded = 0;
  for (const { appraisal } of people) {
    if (typeof appraisal.grade !== "string") continue;
    graded++;
    const counted = counts.get(textKey(appraisal.grade));
    counts.set(textKey(appraisal.grade), {
      label: counted?.label ?? appraisal.grade,
      count: (counted?.count ?? 0) + 1,
    });
  }
  return {
    people: people.length,
    meanTotal: totals.length === 0 ? null : sumDecimals(totals) / totals.length,
    paySum: pays.length === 0 ? null : sumDecimals(pays),
    withoutPay: people.length - pays.length,
    grades: [...counts.values()],
    withoutGrade: people.length - graded,
  };
}
