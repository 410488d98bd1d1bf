import * as z from "zod/mini";

const filled = z.string().check(z.minLength(1));

/** Lists of one form that were taken together on a sheet of their own. */
export const stackSchema = z.object({
  /** What tells the lists apart. */
  by: z.enum(["month", "team"]),
  lists: z.array(z.object({ sheet: filled, table: z.nullable(filled) })),
});

export type KeptStack = z.infer<typeof stackSchema>;
