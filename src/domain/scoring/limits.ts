import * as z from "zod/mini";

/** Fields that every method has: its full score and the bounds that no score leaves. */
export const limits = {
  /** Score for meeting the standard; the scale of the indicator. */
  full: z._default(z.number().check(z.positive()), 100),
  /** No score is below. */
  floor: z._default(z.number(), 0),
  /** No score is above; `null` for no cap. */
  cap: z._default(z.nullable(z.number()), null),
};

/** Which results are better. */
export const better = z._default(z.enum(["higher", "lower"]), "higher");
