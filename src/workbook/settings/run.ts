import * as z from "zod/mini";
import { unitScales } from "../people/units";
import { ratingsSchema } from "../ratings/keptRatings";
import { collectionSchema } from "../records/collection";
import { stackSchema } from "../records/keptStack";

const filled = z.string().check(z.minLength(1));

/** Cells of a source that were read otherwise than they stand. */
const readingSchema = z.object({
  header: filled,
  reading: z.enum(["percent", "shareOfFive", "pointsOfFive", ...unitScales, "noDates", "downwards", "asIs"]),
});

/** Where the figures of a run stood last: how those of the next month are found again. */
const runSourceSchema = z.object({
  sheet: filled,
  table: z.nullable(filled),
  headers: z.array(z.string()),
  /** Row of the sheet, from 1, where a reader chose which one holds the headers. */
  headerRow: z.nullable(z.int().check(z.positive())),
  /** Of a source that holds several months, the one that counted last: `2026-08`. */
  month: z.nullable(z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))),
  /** Labels of rows that look like totals and are people. */
  kept: z.array(z.string()),
});

const origin = {
  /** How figures are made from records; `null` where the source has them. */
  collection: z.nullable(collectionSchema),
  /** How the source, or the roster, was made from what several raters say; absent where it was not. */
  ratings: z.optional(ratingsSchema),
  rosterRatings: z.optional(ratingsSchema),
  /** Which lists the source was made from; absent where it was not. */
  stack: z.optional(stackSchema),
};

/**
 * An appraisal as it was made last: all that somebody chose, so that the next month needs no more than a look. It stands on the
 * settings sheet, a row a choice.
 */
export const runSchema = z.object({
  /** What the rows of a run have in common; of no run else. */
  name: filled,
  /** Id of the scheme, of its version then. */
  scheme: filled,
  /** Of its content then; `""` where it is not known. */
  digest: z.string(),
  isPaid: z.boolean(),
  asTable: z.boolean(),
  source: runSourceSchema,
  /**
   * Whose rows count: those with one of these texts under a header, such as 岗位, or under that of a list, as `spellJoined` has it. `null`
   * for everyone's.
   */
  only: z.nullable(z.object({ header: filled, values: z.array(filled).check(z.minLength(1)) })),
  /** Who does not count, as `only`; absent for nobody. */
  except: z.optional(z.object({ header: filled, values: z.array(filled).check(z.minLength(1)) })),
  /** The lists that base pay, ratings and the like are looked up in, by number or name. */
  rosters: z.array(
    z.object({
      sheet: filled,
      table: z.nullable(filled),
      by: z.enum(["number", "name"]),
      /** Who is called otherwise there. */
      instead: z.array(z.object({ inSource: filled, inList: filled })),
    }),
  ),
  /** The header that each field is taken from, by what `nameOfField` calls it; of a list as `spellJoined` has it. `null` for none. */
  columns: z.array(z.object({ field: filled, header: z.nullable(filled) })),
  /** Of a list as `spellJoined` has it, too. */
  readings: z.array(readingSchema),
  /** Sheets of earlier results that somebody put in or out. */
  earlier: z.array(z.object({ sheet: filled, isChosen: z.boolean() })),
  ...origin,
});

/** How a sheet of people came about. */
export const originSchema = z.object(origin);

export type Run = z.infer<typeof runSchema>;
