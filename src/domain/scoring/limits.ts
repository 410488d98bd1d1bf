import * as z from "zod/mini";

const direction = z.enum(["higher", "lower"]);

/** Which results are better. */
export type Direction = z.infer<typeof direction>;

/** Which results are better, where it decides the score. */
export const better = z._default(direction, "higher");

/** Fields that every method has: its full score and the bounds that no score leaves. */
export const limits = {
  /** Score for meeting the standard; the scale of the indicator. */
  full: z._default(z.number().check(z.positive()), 100),
  /** No score is below. */
  floor: z._default(z.number(), 0),
  /** No score is above; `null` for no cap. */
  cap: z._default(z.nullable(z.number()), null),
  /** Which results are better, as stated; where figures imply it, the check compares. */
  better: z.optional(direction),
};
