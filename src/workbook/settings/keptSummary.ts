import { textKey } from "../../domain/sameText";
import { isSameList, nameOfList } from "../people/joinedColumn";
import type { Source } from "../people/source";
import type { KeptRatings } from "../ratings/keptRatings";
import { keyOfLog, type Collection } from "../records/collection";
import type { KeptStack } from "../records/keptStack";
import { periodOf } from "../results/periodOf";
import type { SettingsRead } from "./readRuns";
import type { Run } from "./run";

/** A sheet of people that was made from other lists, and has not been appraised yet: how it came about. */
export interface KeptSummary extends Origin {
  readonly name: string;
  /** Id of the scheme whose indicators it has; `null` where it has none of its own. */
  readonly scheme: string | null;
  readonly sheet: string;
  readonly table: string | null;
  /** `2026-08`; `null` where all rows were taken. */
  readonly month: string | null;
}

/** What a list of people was made from; all of it absent where it was typed, or came from elsewhere. */
export interface Origin {
  /** Records of events. */
  readonly collection: Collection | null;
  /** What several raters said. */
  readonly ratings?: KeptRatings | undefined;
  /** Several lists of one form. */
  readonly stack?: KeptStack | undefined;
}

/** How a source came about, and a roster that was joined to it. */
export interface Origins extends Origin {
  /** Id of the scheme whose indicators the source has; `null` where nobody knows. */
  readonly scheme: string | null;
  /** Ratings that the roster was made from. */
  readonly rosterRatings?: KeptRatings | undefined;
  /** The name of what was remembered of the source as not appraised yet: its appraisal takes it over. A roster may be joined by others. */
  readonly summaries: readonly string[];
}

/** Looks up how a source came about: among what was made and not yet appraised, or in appraisals of the same sheet. */
export function findOrigins({ runs, summaries }: Pick<SettingsRead, "runs" | "summaries">, source: Source): Origins {
  const isOf = (key: string) => (list: Pick<Source, "table" | "sheet">) => textKey(keyOfLog(list)) === textKey(key);
  const isSource = isOf(keyOfLog(source));
  const own = summaries.find(isSource);
  const run = runs.find((each) => isSource(each.source));
  const origin = own ? originOfSummary(own) : run ? originOfRun(run) : { collection: null };
  const [rosterRatings] = (source.reading.rosters ?? []).flatMap((roster): KeptRatings[] => {
    const isRoster = isOf(keyOfLog(roster));
    const joins = (each: Run) =>
      each.rosters.some((other) => isRoster(other) && madeListOf(each) === nameOfList(other));
    const ratings =
      summaries.find(isRoster)?.ratings ??
      runs.find(joins)?.rosterRatings ??
      runs.find((each) => isRoster(each.source))?.ratings;
    return ratings ? [{ ...ratings, joined: nameOfList(roster) }] : [];
  });
  return {
    ...origin,
    scheme: own ? own.scheme : (run?.scheme ?? null),
    ...(rosterRatings && { rosterRatings }),
    summaries: own ? [own.name] : [],
  };
}

/** The list joined to the source of a run that was made from ratings, as `nameOfList` calls it; `null` where none was. */
export function madeListOf({ rosters, rosterRatings }: Pick<Run, "rosters" | "rosterRatings">): string | null {
  if (rosterRatings === undefined) return null;
  const names = rosters.map(nameOfList);
  const [only] = names;
  if (rosterRatings.joined === undefined) return names.length === 1 ? (only ?? null) : null;
  return names.find((name) => isSameList(name, rosterRatings.joined ?? "")) ?? null;
}

function originOfSummary({ collection, month, ratings, stack }: KeptSummary): Origin {
  return { collection: withMonth(collection, month), ...(ratings && { ratings }), ...(stack && { stack }) };
}

function originOfRun({ collection, source, ratings, stack }: Run): Origin {
  return { collection: withMonth(collection, source.month), ...(ratings && { ratings }), ...(stack && { stack }) };
}

/** The month stands beside, once. */
function withMonth(collection: Collection | null, month: string | null): Collection | null {
  return collection && { ...collection, month: month === null ? null : (periodOf(month)?.month ?? null) };
}
