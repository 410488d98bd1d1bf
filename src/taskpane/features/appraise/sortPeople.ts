import type { AppraisedPerson } from "../../../workbook/results/appraiseSource";

export const orders = ["source", "best", "lowest"] as const;

/** As in the source, the highest total first, or the lowest first; who has no total comes last. */
export type Order = (typeof orders)[number];

/** People in an order to be read in; equal totals stay as in the source. */
export function sortPeople(people: readonly AppraisedPerson[], order: Order): readonly AppraisedPerson[] {
  if (order === "source") return people;
  const sign = order === "best" ? -1 : 1;
  const key = ({ appraisal: { total } }: AppraisedPerson) => (typeof total === "number" ? sign * total : Infinity);
  return [...people].sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
}
