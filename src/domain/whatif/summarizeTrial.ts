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
  periods: readonly Pick<TriedPeriod, "people">[],
  { grades, countRules }: Pick<Scheme, "grades" | "countRules">,
): TrialSummary {
  const people = periods.flatMap((period) => period.people);
  const totals = people.flatMap(({ appraisal: { total } }) => (typeof total === "number" ? [total] : []));
  const pays = people.flatMap(({ pay }) => (typeof pay?.pay === "number" ? [pay.pay] : []));
  // As they are spelt first: there are few, and thousands of people have them.
  const spelt = new Map<string, number>();
  for (const { appraisal } of people)
    if (typeof appraisal.grade === "string") spelt.set(appraisal.grade, (spelt.get(appraisal.grade) ?? 0) + 1);
  const labels = [...grades.map((grade) => grade.label), ...countRules.map(({ grade }) => grade)];
  const counts = new Map<string, GradeCount>();
  for (const [label, count] of [...labels.map((each) => [each, 0] as const), ...spelt]) {
    const counted = counts.get(textKey(label)) ?? { label, count: 0 };
    counts.set(textKey(label), { ...counted, count: counted.count + count });
  }
  const graded = [...spelt.values()].reduce((sum, count) => sum + count, 0);
  return {
    people: people.length,
    meanTotal: totals.length === 0 ? null : sumDecimals(totals) / totals.length,
    paySum: pays.length === 0 ? null : sumDecimals(pays),
    withoutPay: people.length - pays.length,
    grades: [...counts.values()],
    withoutGrade: people.length - graded,
  };
}
