import { mean } from "./statistics";
import type { RaterRole } from "./scheme/scheme";
import { sameText } from "./sameText";

/** What a role's raters say together. */
export interface RoleScore {
  readonly role: RaterRole;
  readonly answers: number;
  /** The mean of its answers; `null` where there are fewer than the role needs. */
  readonly score: number | null;
}

/**
 * Brings the answers of several raters together: the mean within each role.
 * @param ratings with the role of each; a blank is no answer.
 */
export function scoreRoles(
  ratings: readonly { readonly role: string; readonly rating: number | null }[],
  roles: readonly RaterRole[],
): RoleScore[] {
  return roles.map((role) => {
    const answers = ratings.flatMap(({ role: of, rating }) =>
      rating !== null && sameText(of, role.role) ? [rating] : [],
    );
    return { role, answers: answers.length, score: answers.length >= role.fewest ? mean(answers) : null };
  });
}

/**
 * The mean of the roles' scores by their weights, over the roles that have one; `null` where none with a weight has.
 * @example weighRoles(scoreRoles([{ role: "a", rating: 90 }, { role: "b", rating: 80 }], [{ role: "a", weight: 0.6, fewest: 1 }, { role: "b", weight: 0.4, fewest: 2 }])) // 90
 */
export function weighRoles(scores: readonly RoleScore[]): number | null {
  const answered = scores.filter(({ score, role }) => score !== null && role.weight > 0);
  const weight = answered.reduce((sum, { role }) => sum + role.weight, 0);
  if (weight === 0) return null;
  return answered.reduce((sum, { score, role }) => sum + (score ?? 0) * role.weight, 0) / weight;
}
