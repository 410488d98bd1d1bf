import * as z from "zod/mini";
import { limits } from "./limits";

/** A measure that is kept but not scored: the sales that commission is paid on, the load that excuses a slow response. */
export const record = z.object({ method: z.literal("record"), ...limits });
