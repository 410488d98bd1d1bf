import { headerKey } from "../../domain/headerKey";
import { textKey } from "../../domain/sameText";
import type { Steps } from "../../domain/steps";
import type { Scheme } from "../../domain/scheme/scheme";
import type { Source, SourceData } from "../people/source";
import { areRatersAcross, columnsRated, type KeptRatings } from "../ratings/keptRatings";
import { ratingsInSteps, type RatingChoices, type RaterKind, type RatingList } from "../ratings/ratingList";
import { moveHeaders } from "./moveHeaders";
import type { HeaderChange } from "./resumeRun";

/** What raters say of the month after, read as last month's was. */
export interface MovedRatings {
  readonly list: RatingList;
  readonly choices: RatingChoices;
  readonly changes: readonly HeaderChange[];
  /** Kinds of rater that last month had not, and that no role of the scheme is called by. */
  readonly open: readonly RaterKind[];
  /**
   * Of a list with a column a rater: the headers of raters that are gone, and those of columns that have come and may be raters. `null` where
   * nobody knows which columns were raters last month, or each row is a rating.
   */
  readonly raters: { readonly gone: readonly string[]; readonly come: readonly string[] } | null;
}

const roles = ["person", "name", "department", "rater"] as const;

/** Reads a list of ratings as that of last month was read, in steps. @param last the list of last month; `null` where it is gone. */
export function* moveRatingsInSteps(
  kept: KeptRatings,
  data: SourceData,
  last: Source | null,
  scheme: Scheme,
): Steps<MovedRatings> {
  if (areRatersAcross(kept)) return yield* moveRaterColumnsInSteps(kept, data, last, scheme);
  const { headers } = data.source;
  const recognised = (role: (typeof roles)[number]) => headers[data.layout[role] ?? -1] ?? null;
  const { rename, changes } = moveHeaders(
    columnsRated(kept),
    data,
    last,
    roles.map((role) => [kept[role], recognised(role)]),
  );
  const columnOf = (header: string | null) => {
    const at = header === null ? -1 : headers.indexOf(rename(header));
    return at < 0 ? null : at;
  };
  const rated = new Map(kept.scores.map(({ indicator, header }) => [indicator, columnOf(header)]));
  const choices: RatingChoices = {
    columns: {
      person: columnOf(kept.person),
      name: columnOf(kept.name),
      department: columnOf(kept.department),
      rater: columnOf(kept.rater),
      kind: columnOf(kept.kind),
      indicator: columnOf(kept.about),
    },
    // What had no column last month is not looked for.
    scores: new Map(scheme.indicators.map(({ code }) => [code, rated.get(code) ?? null])),
    roles: new Map(kept.kinds.map(({ text, role }) => [textKey(text), role])),
  };
  const list = yield* ratingsInSteps(data, scheme, choices);
  const known = new Set(kept.kinds.map(({ text }) => textKey(text)));
  const open = list.kinds.filter(({ text, role }) => role === null && !known.has(textKey(text)));
  return { list, choices, changes, open, raters: null };
}

/** Reads a list with a column a rater as that of last month was: the same columns are raters, each in its role. */
function* moveRaterColumnsInSteps(
  kept: KeptRatings,
  data: SourceData,
  last: Source | null,
  scheme: Scheme,
): Steps<MovedRatings> {
  const { headers } = data.source;
  const who = columnsRated({ ...kept, scores: [] });
  const { rename, changes } = moveHeaders(who, data, last, [[kept.person, headers[data.layout.person ?? -1] ?? null]]);
  const placeOf = (header: string) => headers.findIndex((each) => headerKey(each) === headerKey(header));
  const columnOf = (header: string | null) => (header === null ? null : orNull(placeOf(rename(header))));
  const main = kept.scores.find(({ indicator, header }) => {
    const name = scheme.indicators.find(({ code }) => code === indicator)?.name ?? "";
    return name === "" || !headerKey(header).includes(headerKey(name));
  });
  const choices: RatingChoices = {
    columns: { person: columnOf(kept.person) },
    // Another name in the place of one is another rater.
    raters: kept.scores.flatMap(({ header }) => orNull(placeOf(header)) ?? []),
    ...(main && { indicator: main.indicator }),
    roles: new Map(kept.kinds.map(({ text, role }) => [textKey(text), role])),
  };
  const list = yield* ratingsInSteps(asRatersAcross(data), scheme, choices);
  const known = new Set([...(last?.headers ?? []), ...kept.scores.map(({ header }) => header), ...who].map(headerKey));
  const gone = kept.scores.filter(({ header }) => placeOf(header) < 0).map(({ header }) => header);
  const come = (list.across?.candidates ?? []).flatMap((column) => {
    const header = headers[column] ?? "";
    return known.has(headerKey(header)) ? [] : [header];
  });
  return { list, choices, changes, open: [], raters: { gone, come } };
}

/** A list that is read as one with a column a rater, whatever it looks like: somebody has said so. */
function asRatersAcross(data: SourceData): SourceData {
  const { source, layout } = data;
  const kind = "ratersAcross" as const;
  const reading = { ...source.reading, layout: { ...source.reading.layout, kind } };
  return { ...data, source: { ...source, reading }, layout: { ...layout, kind } };
}

function orNull(place: number): number | null {
  return place < 0 ? null : place;
}
