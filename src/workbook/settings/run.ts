import { z } from "zod";
import { collectionSchema } from "../records/collection";

/** Cells of a source that were read otherwise than they stand. */
const readingSchema = z.object({ header: z.string().min(1), reading: z.enum(["percent", "downwards", "asIs"]) });

/** Where the figures of a run stood last: how those of the next month are found again. */
const runSourceSchema = z.object({
  sheet: z.string().min(1),
  table: z.string().min(1).nullable(),
  headers: z.array(z.string()),
  /** Row of the sheet, from 1, where a reader chose which one holds the headers. */
  headerRow: z.number().int().positive().nullable(),
  /** Of a source that holds several months, the one that counted last: `2026-08`. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .nullable(),
  /** Labels of rows that look like totals and are people. */
  kept: z.array(z.string()),
});

/**
 * An appraisal as it was made last: all that somebody chose, so that the next month needs no more than a look. It stands on the
 * settings sheet, a row a choice.
 */
export const runSchema = z.object({
  /** What the rows of a run have in common; of no run else. */
  name: z.string().min(1),
  /** Id of the scheme, of its version then. */
  scheme: z.string().min(1),
  /** Of its content then; `""` where it is not known. */
  digest: z.string(),
  isPaid: z.boolean(),
  asTable: z.boolean(),
  source: runSourceSchema,
  /** Whose rows count: those with one of these texts under a header, such as 岗位. `null` for everyone's. */
  only: z.object({ header: z.string().min(1), values: z.array(z.string().min(1)).min(1) }).nullable(),
  /** The header that each field is taken from, by what `spellField` calls it; `null` for none. */
  columns: z.array(z.object({ field: z.string().min(1), header: z.string().min(1).nullable() })),
  readings: z.array(readingSchema),
  /** Sheets of earlier results that somebody put in or out. */
  earlier: z.array(z.object({ sheet: z.string().min(1), isChosen: z.boolean() })),
  /** How figures are made from records; `null` where the source has them. */
  collection: collectionSchema.nullable(),
});

export type Run = z.infer<typeof runSchema>;
