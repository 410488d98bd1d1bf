import { z } from "zod";
import type { HostProfile } from "./HostProfile";

// Zod would try to compile its parsers, which the page's security policy forbids and reports.
z.config({ jitless: true });

const FORMAT = "appraise-host-profile/1";
const blank = z.union([z.null(), z.literal(""), z.literal(0)]);

/**
 * A profile as a file: what “Check this Excel” in the add-in's pane writes. The add-in has a description of its own of the same,
 * and a test that takes what the one writes to the other.
 */
const profileFile = z.object({
  format: z.literal(FORMAT),
  name: z.string().min(1),
  platform: z.enum(["PC", "Mac", "OfficeOnline"]),
  requirementSets: z.record(z.string(), z.string().regex(/^\d+(\.\d+)*$/)),
  arguments: z.object({
    blankInRange: blank,
    blankCell: blank,
    skipped: z.enum(["omitted", "blankCell"]),
    error: z.enum(["object", "text"]),
    boolean: z.enum(["boolean", "number"]),
  }),
  undo: z.object({
    refused: z.array(z.string()),
    groupsFailWith: z.literal("GeneralException").nullable(),
  }),
  events: z.object({ lag: z.number().nonnegative(), order: z.enum(["asMade", "byKind"]) }),
  errors: z.object({
    general: z.array(z.enum(["AccessDenied", "InvalidArgument", "ItemAlreadyExists", "ItemNotFound"])),
  }),
  validationListLength: z.number().int().positive(),
  calculationMode: z.enum(["Automatic", "Manual"]),
});

/** Why a file is no profile that can be replayed: where, and what was expected. */
export class BadProfile extends Error {
  constructor(readonly what: string) {
    super(`Not a host profile: ${what}`);
    this.name = "BadProfile";
  }
}

/** Reads a profile from the text of a file. @throws BadProfile */
export function readProfile(text: string): HostProfile {
  const result = profileFile.safeParse(parseJson(text));
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join(".") || "JSON"}: ${message}`);
  throw new BadProfile(issues.join("; "));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadProfile(error instanceof Error ? error.message : String(error));
  }
}
