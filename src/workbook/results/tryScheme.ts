import { breakDown } from "../../domain/appraisal/breakDown";
import type { Reading } from "../../domain/scheme/readScheme";
import type { Scheme } from "../../domain/scheme/scheme";
import { stepsWithin, type Steps } from "../../domain/steps";
import { moveLever, type Lever } from "../../domain/whatif/levers";
import { measureGoal, wantedBy, type Goal } from "../../domain/whatif/measureGoal";
import { seekGoal, type SearchRange, type Sought } from "../../domain/whatif/seekGoal";
import { summarizeTrial } from "../../domain/whatif/summarizeTrial";
import type { TriedPeriod } from "../../domain/whatif/Tried";
import type { Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";
import { appraiseInSteps } from "./appraiseSource";
import type { History } from "./arrangeHistory";

/** The people of a period that a scheme is tried on. */
export interface TrialSource {
  /** What the reader calls it. */
  readonly name: string;
  readonly data: SourceData;
  readonly mapping: Mapping;
  /** The results of the periods before, oldest first: streaks run on from them. */
  readonly earlier: History;
}

/**
 * Appraises and pays the people of several periods as the sheets of results would, and writes nothing.
 * @throws Failure when the scheme has nothing to score.
 */
export function* tryScheme(reading: Reading, sources: readonly TrialSource[]): Steps<TriedPeriod[]> {
  const periods: TriedPeriod[] = [];
  for (const [i, { name, data, mapping, earlier }] of sources.entries()) {
    const appraised = yield* stepsWithin(
      appraiseInSteps(reading, data, mapping, earlier),
      i / sources.length,
      (i + 1) / sources.length,
    );
    const { people, group } = appraised;
    const takeApart = (person: number) => {
      const one = people[person];
      return one ? breakDown(group, group.people.at(one.row)) : null;
    };
    periods.push({ name, people, breakDown: takeApart });
  }
  return periods;
}

/**
 * Looks for what a figure of a scheme has to be for a goal, see `seekGoal`.
 * @throws Failure when the scheme has nothing to score.
 */
export function seekLever(
  reading: Reading,
  sources: readonly TrialSource[],
  lever: Lever,
  range: SearchRange,
  goal: Goal,
): Steps<Sought> {
  function* measure(value: number): Steps<number | null> {
    const scheme = moveLever(reading.scheme, lever, value);
    const periods = yield* tryScheme(withScheme(reading, scheme), sources);
    return measureGoal(goal, summarizeTrial(periods, scheme));
  }
  return seekGoal(range, wantedBy(goal), measure);
}

/** The reading as it would be, had its cells another scheme. */
export function withScheme(reading: Reading, scheme: Scheme): Reading {
  return { ...reading, scheme };
}
