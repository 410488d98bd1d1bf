import { weighedIndicators } from "../scheme/weights";
import type { Indicator, Scheme } from "../scheme/scheme";

/** Nobody compares more with one another and stays consistent: at most 8 criteria at a level. */
export const MOST_CRITERIA = 8;

/** Criteria that are compared with one another. */
export interface Level {
  /** The dimension whose indicators they are; `null` at the top. */
  readonly dimension: string | null;
  /** At least two. */
  readonly labels: readonly string[];
}

/** The indicators that weights are sought for, by dimensions. */
export interface Hierarchy {
  readonly indicators: readonly Indicator[];
  /** A dimension, or an indicator that belongs to none. */
  readonly branches: readonly { readonly label: string; readonly indicators: readonly Indicator[] }[];
  /** What has to be judged: the branches, then the indicators within each that has several. */
  readonly levels: readonly Level[];
}

/**
 * The levels of a scheme: dimensions first, where there are several of them, then the indicators within each. Indicators that weigh
 * nothing are on trial and left out, unless none weighs anything yet.
 */
export function hierarchyOf(scheme: Pick<Scheme, "indicators">): Hierarchy {
  const weighed = weighedIndicators(scheme);
  const counting = weighed.filter(({ weight }) => weight > 0);
  const indicators = counting.length > 0 ? counting : weighed;
  const dimensions = new Set(indicators.map(({ group }) => group));
  const isFlat = dimensions.size < 2;
  const branches: { label: string; indicators: Indicator[] }[] = [];
  for (const indicator of indicators) {
    const { group } = indicator;
    const known = isFlat || group === undefined ? undefined : branches.find(({ label }) => label === group);
    if (known) known.indicators.push(indicator);
    else branches.push({ label: (isFlat ? undefined : group) ?? indicator.name, indicators: [indicator] });
  }
  const within = branches
    .filter((branch) => branch.indicators.length > 1)
    .map(({ label, indicators: members }): Level => ({ dimension: label, labels: members.map(({ name }) => name) }));
  const top: Level = { dimension: null, labels: branches.map(({ label }) => label) };
  return { indicators, branches, levels: branches.length > 1 ? [top, ...within] : within };
}

/**
 * The weight of each indicator: of its dimension, times within it.
 * @param weightsAt the weights at a level, in the order of its labels.
 */
export function weightsInHierarchy(
  { indicators, branches }: Hierarchy,
  weightsAt: (dimension: string | null) => readonly number[],
): number[] {
  const weightOf = new Map(
    branches.flatMap(({ label, indicators: members }, b) => {
      const own = branches.length > 1 ? (weightsAt(null)[b] ?? 0) : 1;
      return members.map((indicator, i) => {
        const within = members.length > 1 ? (weightsAt(label)[i] ?? 0) : 1;
        return [indicator, own * within] as const;
      });
    }),
  );
  return indicators.map((indicator) => weightOf.get(indicator) ?? 0);
}
