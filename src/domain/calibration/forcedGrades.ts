import { same } from "../decimal";
import { Failure } from "../failure";
import { positionsByGroup } from "../positionsByGroup";

/** A grade with the share of people who are to get it, as a fraction. */
export interface Quota {
  readonly label: string;
  readonly share: number;
}

/**
 * Seats of each grade in a group: the whole part of share × people, and the seats that remain to the largest remainders,
 * the better grade first. A group too small for every grade leaves those with the smallest remainders empty.
 * @throws Failure `value` for a negative share, or shares that do not add up to 1.
 * @example allotSeats(5, [{ label: "A", share: 0.2 }, { label: "B", share: 0.7 }, { label: "C", share: 0.1 }]) // [1, 4, 0]
 */
export function allotSeats(people: number, quotas: readonly Quota[]): number[] {
  const negative = quotas.findIndex(({ share }) => share < 0);
  if (negative >= 0)
    throw new Failure(
      "value",
      { code: "shareNegative", facts: { share: quotas[negative]?.share ?? 0 } },
      { row: negative + 1, column: 2 },
    );
  const sum = quotas.reduce((total, { share }) => total + share, 0);
  if (!same(sum, 1)) throw new Failure("value", { code: "sharesNotWhole", facts: { sum } });
  const exact = quotas.map(({ share }) => share * people);
  const whole = exact.map((seats) => Math.floor(seats + 1e-9));
  const left = people - whole.reduce((total, seats) => total + seats, 0);
  const byRemainder = exact
    .map((seats, i) => ({ i, remainder: seats - (whole[i] ?? 0) }))
    .sort((a, b) => (same(a.remainder, b.remainder) ? a.i - b.i : b.remainder - a.remainder));
  const lucky = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  return whole.map((seats, i) => seats + (lucky.has(i) ? 1 : 0));
}

/**
 * Assigns grades by a forced distribution within each group: the best scores take the seats of the best grade. Equal scores
 * are taken in the order in which they stand. A missing score has no seat.
 * @param quotas best grade first.
 * @example forcedGrades([70, 90, 80], [{ label: "A", share: 1 / 3 }, { label: "B", share: 2 / 3 }], ["x", "x", "x"]) // ["B", "A", "B"]
 */
export function forcedGrades(
  scores: readonly (number | null)[],
  quotas: readonly Quota[],
  groups: readonly string[],
): (string | null)[] {
  const grades = scores.map((): string | null => null);
  for (const positions of positionsByGroup(scores, groups).values()) {
    const members = positions
      .map((i) => ({ i, score: scores[i] ?? 0 }))
      .sort((a, b) => (same(a.score, b.score) ? a.i - b.i : b.score - a.score));
    const seats = allotSeats(members.length, quotas).flatMap((count, q) =>
      Array<string>(count).fill(quotas[q]?.label ?? ""),
    );
    members.forEach(({ i }, place) => (grades[i] = seats[place] ?? null));
  }
  return grades;
}
