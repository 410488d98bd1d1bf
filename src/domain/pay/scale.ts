import * as z from "zod/mini";
import { boundary } from "../scoring/steps";
import { bonusMode, tier, tierMode } from "./tiers";

/** How the tiers of a scale apply. */
export const scaleChoices = {
  /** What pay items call it; blank where a scheme has a single scale. */
  scale: z._default(z.string(), ""),
  tierMode: z._default(tierMode, "marginal"),
  bonusMode: z._default(bonusMode, "reached"),
  /** Tiers from amounts, or from shares of a quota (amount ÷ quota). The rate is paid on the amount either way. */
  tierBy: z._default(z.enum(["amount", "attainment"]), "amount"),
  /** The tier that owns an amount on its boundary. */
  tierBoundary: boundary,
  /** Net returns of a period: taken back at the lowest tier's rate, not paid, or reported. */
  negative: z._default(z.enum(["takeBack", "nothing", "report"]), "takeBack"),
};

/** A scale of commission: its tiers and how they apply. */
export const scale = z.object({ ...scaleChoices, tiers: z.array(tier).check(z.minLength(1)) });

export type Scale = z.infer<typeof scale>;
