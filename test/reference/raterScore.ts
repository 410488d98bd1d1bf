import type { Fraction } from "./fraction";
import { mean, sum } from "./fraction";

/** Who rates: how much a role counts, and how many answers it must give to count at all. */
export interface Role {
  readonly name: string;
  readonly weight: Fraction;
  readonly fewest: number;
}

/** One answer of someone in a role; `null` is not given. */
export interface Answer {
  readonly role: string;
  readonly score: Fraction | null;
}

/** Σ weight · mean of the role ÷ Σ weight, over the roles that reached their fewest answers; `null` when none did. */
export function raterScore(answers: readonly Answer[], roles: readonly Role[]): Fraction | null {
  const counted = roles.flatMap(({ name, weight, fewest }) => {
    const given = answers.flatMap(({ role, score }) => (role === name && score !== null ? [score] : []));
    return given.length >= Math.max(1, fewest) ? [{ weight, mean: mean(given) }] : [];
  });
  const weights = sum(counted.map(({ weight }) => weight));
  if (weights.sign() === 0) return null;
  return sum(counted.map((role) => role.weight.times(role.mean))).over(weights);
}
