import * as z from "zod/mini";

const filled = z.string().check(z.minLength(1));

/** How a list of ratings was read, to be read so again: its columns by their headers, kinds of rater by their texts. */
export const ratingsSchema = z.object({
  sheet: filled,
  table: z.nullable(filled),
  /** Where the list that is made of it is joined to a source: what `nameOfList` calls that. */
  joined: z.optional(filled),
  /** Who is rated, and the name beside a number. */
  person: z.nullable(filled),
  name: z.nullable(filled),
  department: z.nullable(filled),
  rater: z.nullable(filled),
  /** What kind of rater it is. */
  kind: z.nullable(filled),
  /** The indicator that a row is about, where each has one. */
  about: z.nullable(filled),
  /** The column of an indicator's ratings, by its code; where each rater has a column, all of them. */
  scores: z.array(z.object({ indicator: filled, header: filled })),
  /** The role in which a kind of rater rates; `null` for one that does not count. */
  kinds: z.array(z.object({ text: filled, role: z.nullable(filled) })),
});

export type KeptRatings = z.infer<typeof ratingsSchema>;

/** Whether each rater has a column: then no column says who rates. */
export function areRatersAcross({ rater, scores }: KeptRatings): boolean {
  return rater === null && scores.length > 0;
}

/** The headers of a list of ratings that something is taken from. */
export function columnsRated({ person, name, department, rater, kind, about, scores }: KeptRatings): string[] {
  const taken = [person, name, department, rater, kind, about, ...scores.map(({ header }) => header)];
  return [...new Set(taken.flatMap((header) => header ?? []))];
}
