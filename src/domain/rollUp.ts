/** How the totals of several periods become one. */
export type RollUpMethod = "mean" | "weighted" | "last" | "best";

export interface RollUpRule {
  readonly method: RollUpMethod;
  /** One for each period; counts where the method is `weighted`. */
  readonly weights: readonly number[];
  /** How many of the best are taken; counts where the method is `best`. */
  readonly best: number;
}

/**
 * The total of a longer period from those of the periods in it, oldest first. A period without a total is left out: it counts neither
 * as 0 nor with its weight. Where fewer periods exist than `best` asks for, all of them are taken.
 * @returns `null` where no period has a total, or only such without weight.
 * @example rollUp([90, null, 80], { method: "mean", weights: [], best: 1 }) // 85
 * @example rollUp([90, 70, 80], { method: "best", weights: [], best: 2 }) // 85
 */
export function rollUp(totals: readonly (number | null)[], { method, weights, best }: RollUpRule): number | null {
  const known = totals.flatMap((total, i) =>
    total === null ? [] : [{ total, weight: method === "weighted" ? (weights[i] ?? 0) : 1 }],
  );
  switch (method) {
    case "last":
      return known.at(-1)?.total ?? null;
    case "best":
      return meanOf([...known].sort((a, b) => b.total - a.total).slice(0, best));
    default:
      return meanOf(known);
  }
}

function meanOf(known: readonly { readonly total: number; readonly weight: number }[]): number | null {
  const weight = known.reduce((sum, each) => sum + each.weight, 0);
  return weight === 0 ? null : known.reduce((sum, each) => sum + each.total * each.weight, 0) / weight;
}

/**
 * Two scores by the share of the second: one's own and the team's, or that of months and of reviews. Where one is missing the other is
 * all there is.
 * @param share from 0 to 1.
 * @example blend(90, 80, 0.2) // 88
 */
export function blend(first: number | null, second: number | null, share: number): number | null {
  if (first === null || second === null) return first ?? second;
  return first * (1 - share) + second * share;
}
