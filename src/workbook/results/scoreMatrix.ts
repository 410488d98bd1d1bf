import type { Indicator } from "../../domain/scheme/scheme";
import type { AppraisedSource } from "./appraiseSource";

/** The scores of everyone on some indicators: what weights by data are computed from. */
export interface ScoreMatrix {
  /** A row a person with a score on each of the indicators, which are the columns. */
  readonly scores: readonly (readonly number[])[];
  /** Who lacks one, and is left out. */
  readonly leftOut: readonly string[];
  /** The indicators that nobody has a score on, as they have no column. */
  readonly missing: readonly Indicator[];
  /** The indicators on which all who count have the same score: they tell nobody apart. */
  readonly alike: readonly Indicator[];
}

/**
 * Gathers scores rather than actuals: on every indicator a higher score is better, whatever is better of its actuals, so that
 * costs and benefits point the same way.
 */
export function scoreMatrix({ heads, people }: AppraisedSource, indicators: readonly Indicator[]): ScoreMatrix {
  // By code: a trial of other weights has indicators of its own.
  const places = indicators.map(({ code }) =>
    heads.flatMap(({ field }, i) => (field.indicator?.code === code ? [i] : [])),
  );
  const rows = people.map((person) => ({
    name: person.name || person.number,
    scores: places.map(
      (heads) => heads.map((i) => person.appraisal.scores[i]).find((score) => typeof score === "number") ?? null,
    ),
  }));
  const missing = indicators.filter((_, j) => rows.every(({ scores }) => scores[j] === null));
  const complete = rows.flatMap(({ scores }) =>
    scores.every((score): score is number => score !== null) ? [scores] : [],
  );
  return {
    scores: complete,
    leftOut: rows.filter(({ scores }) => scores.includes(null)).map(({ name }) => name),
    missing,
    alike: indicators.filter((_, j) => complete.every((scores) => scores[j] === complete[0]?.[j])),
  };
}
