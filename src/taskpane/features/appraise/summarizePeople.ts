import { roundHalfUp } from "../../../domain/decimal";
import { sameText } from "../../../domain/sameText";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { AppraisedPerson } from "../../../workbook/results/appraiseSource";

export interface Summary {
  readonly people: number;
  /** Of those who have a total; `null` when nobody has. */
  readonly meanTotal: number | null;
  /** What everyone who can be paid is paid; `null` when nobody can. */
  readonly paySum: number | null;
  readonly withoutPay: number;
  /** How many reach each grade of the scheme, in its order. */
  readonly grades: readonly { readonly label: string; readonly count: number }[];
  readonly withoutGrade: number;
}

/** What everyone's results come to together. */
export function summarizePeople(
  people: readonly AppraisedPerson[],
  { grades, countRules }: Pick<Scheme, "grades" | "countRules">,
): Summary {
  const totals = people.flatMap(({ appraisal: { total } }) => (typeof total === "number" ? [total] : []));
  const pays = people.flatMap(({ pay }) => (typeof pay?.pay === "number" ? [pay.pay] : []));
  const reached = people.flatMap(({ appraisal: { grade } }) => (typeof grade === "string" ? [grade] : []));
  const labels = new Set([...grades.map(({ label }) => label), ...countRules.map(({ grade }) => grade)]);
  return {
    people: people.length,
    meanTotal: totals.length === 0 ? null : sum(totals) / totals.length,
    paySum: pays.length === 0 ? null : roundHalfUp(sum(pays), 2),
    withoutPay: people.length - pays.length,
    grades: [...labels].map((label) => ({ label, count: reached.filter((grade) => sameText(grade, label)).length })),
    withoutGrade: people.length - reached.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
