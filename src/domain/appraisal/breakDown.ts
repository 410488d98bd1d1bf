import { attempt, type Outcome } from "../outcome";
import { Failure } from "../failure";
import type { Indicator, Rule } from "../scheme/scheme";
import { shareWithinDimensions } from "../weightedScore";
import type { Group } from "./group";
import type { Person } from "./measures";
import type { EarnedItem, FiredVeto } from "./rules";

/** What an indicator brings to a person's total. */
export interface Contribution {
  readonly indicator: Indicator;
  /** `null`: not scored. */
  readonly score: number | null;
  /** Its share of the total as a fraction, with what missing ones leave to it. */
  readonly share: number;
  /** Score · share. */
  readonly points: number;
  /** The exemption under which nothing was lost. */
  readonly excuse: Rule | null;
}

/** What a person's total is made of: contributions, items, and what a veto, limits and rounding add or take. */
export interface Breakdown {
  /** One for each scored indicator, in the scheme's order. */
  readonly contributions: readonly Contribution[];
  readonly items: readonly EarnedItem[];
  /** What the items add together, within the scheme's limits. */
  readonly itemPoints: number;
  readonly vetoes: readonly FiredVeto[];
  /** Total less contributions and items: what a veto, limits and rounding make of it. 0 without a total. */
  readonly rest: number;
  readonly total: Outcome<number>;
  readonly grade: Outcome<string>;
}

/** Takes a person's total apart. Contributions, items and rest add up to the total, where there is one. */
export function breakDown(group: Group, person: Person): Breakdown {
  const scores = group.scores(person);
  const total = group.total(scores, person);
  const given = scores.map((score) => (typeof score === "number" ? score : null));
  const missing = group.scored.map(({ indicator }) => indicator.missing);
  const weights = shareWithinDimensions(
    given,
    group.scored.map(({ indicator }) => indicator.weight),
    missing,
    group.scored.map(({ indicator }) => indicator.group ?? ""),
  );
  const counts = given.map((score, i) => score !== null || missing[i] === "zero");
  const sum = weights.reduce((all, weight, i) => (counts[i] ? all + weight : all), 0);
  const contributions = group.scored.map((measure, i): Contribution => {
    const score = given[i] ?? null;
    const share = counts[i] && sum > 0 ? (weights[i] ?? 0) / sum : 0;
    const excuse = score === null ? undefined : attempt(() => group.rules.excuse(measure, person));
    return {
      indicator: measure.indicator,
      score,
      share,
      points: (score ?? 0) * share,
      excuse: excuse instanceof Failure ? null : (excuse ?? null),
    };
  });
  const items = withoutFailure(attempt(() => group.rules.items(person)));
  const itemPoints = group.rules.itemPoints(items);
  const counted = contributions.reduce((all, { points }) => all + points, itemPoints);
  return {
    contributions,
    items,
    itemPoints,
    vetoes: withoutFailure(attempt(() => group.rules.vetoes(person))),
    rest: typeof total === "number" ? total - counted : 0,
    total,
    grade: group.grade(total, person),
  };
}

/** What cannot be read shows at the total, which depends on it. */
function withoutFailure<Each>(found: readonly Each[] | Failure): readonly Each[] {
  return found instanceof Failure ? [] : found;
}
