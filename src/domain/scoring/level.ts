import * as z from "zod/mini";

/** A row of an indicator's scoring criteria: a threshold, a point of a curve or a label, with the score it earns. */
export const level = z.object({
  /** Lower bound of a band, or position of a point; `null` has no lower limit. */
  from: z._default(z.nullable(z.number()), null),
  /** Upper bound where the source states one. */
  to: z.optional(z.nullable(z.number())),
  /** Name of the level, for ratings. */
  label: z.optional(z.string()),
  score: z.number(),
  /** What a person does who stands on this level. */
  description: z.optional(z.string()),
});

export type Level = z.infer<typeof level>;
