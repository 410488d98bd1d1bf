import { textKey } from "../../domain/sameText";
import type { Steps } from "../../domain/steps";
import type { Scheme } from "../../domain/scheme/scheme";
import type { Source, SourceData } from "../people/source";
import { columnsRated, type KeptRatings } from "../ratings/keptRatings";
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
}

const roles = ["person", "name", "department", "rater"] as const;

/** Reads a list of ratings as that of last month was read, in steps. @param last the list of last month; `null` where it is gone. */
export function* moveRatingsInSteps(
  kept: KeptRatings,
  data: SourceData,
  last: Source | null,
  scheme: Scheme,
): Steps<MovedRatings> {
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
  return { list, choices, changes, open };
}
