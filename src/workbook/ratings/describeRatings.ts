import type { KeptRatings } from "./keptRatings";
import type { RatingList } from "./ratingList";

/** A list of ratings as the settings sheet remembers it. */
export function describeRatings({ data: { source }, columns, kinds, across }: RatingList): KeptRatings {
  const headerAt = (column: number | null) => (column === null ? null : source.headers[column] || null);
  const { scores, indicator, ...who } = columns;
  const rated = across === null ? [...scores] : across.columns.map(({ code, column }) => [code, column] as const);
  return {
    sheet: source.sheet,
    table: source.table,
    person: headerAt(who.person),
    name: headerAt(who.name),
    department: headerAt(who.department),
    rater: headerAt(who.rater),
    kind: headerAt(who.kind),
    about: headerAt(indicator),
    scores: rated.flatMap(([code, column]) => {
      const header = headerAt(column);
      return header === null ? [] : [{ indicator: code, header }];
    }),
    // Where the scheme has no kinds of rater, all count alike.
    kinds: kinds.flatMap(({ text, role }) => (role === "" ? [] : [{ text, role }])),
  };
}
