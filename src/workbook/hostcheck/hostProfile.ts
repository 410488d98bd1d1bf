import { z } from "zod";

// Zod would try to compile its parsers, which the page's security policy forbids and reports.
z.config({ jitless: true });

/** What marks a file as a host profile, and the version of its form. The workbench has a description of its own of the same. */
export const PROFILE_FORMAT = "appraise-host-profile/1";

const blank = z.union([z.null(), z.literal(""), z.literal(0)]);

/** How a host behaves where hosts differ, in the form that the workbench replays. */
export const hostProfile = z.object({
  format: z.literal(PROFILE_FORMAT),
  name: z.string(),
  /** As `Office.context.platform` has it. */
  platform: z.string(),
  /** The highest version of each set that there is. */
  requirementSets: z.record(z.string(), z.string()),
  arguments: z.object({
    blankInRange: blank,
    blankCell: blank,
    skipped: z.enum(["omitted", "blankCell"]),
    error: z.enum(["object", "text"]),
    boolean: z.enum(["boolean", "number"]),
  }),
  undo: z.object({
    refused: z.array(z.string()),
    groupsFailWith: z.enum(["GeneralException"]).nullable(),
  }),
  events: z.object({ lag: z.number().nonnegative(), order: z.enum(["asMade", "byKind"]) }),
  /** Codes that come as `GeneralException`. */
  errors: z.object({ general: z.array(z.string()) }),
  validationListLength: z.number().int().positive(),
  calculationMode: z.enum(["Automatic", "Manual"]),
});

export type HostProfile = z.infer<typeof hostProfile>;
