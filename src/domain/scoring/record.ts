import * as z from "zod/mini";
import { limits } from "./limits";
import type { MethodFacts } from "./methodFacts";

/** A measure that is kept but not scored: the sales that commission is paid on, the load that excuses a slow response. */
export const record = z.object({ method: z.literal("record"), ...limits });

/** What is not scored has no score to reach. */
export function recordFacts(): MethodFacts {
  return { impliedDirection: null, highestScore: 0, targetUse: "none", faults: [] };
}
