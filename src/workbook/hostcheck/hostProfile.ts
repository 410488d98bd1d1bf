/** What marks a file as a host profile, and the version of its form. */
export const PROFILE_FORMAT = "appraise-host-profile/1";

type Blank = null | "" | 0;

/** How a host behaves where hosts differ, in the form that the workbench reads (its own description parses it) and replays. */
export interface HostProfile {
  readonly format: typeof PROFILE_FORMAT;
  readonly name: string;
  /** As `Office.context.platform` has it. */
  readonly platform: string;
  /** The highest version of each set that there is. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly arguments: {
    readonly blankInRange: Blank;
    readonly blankCell: Blank;
    readonly skipped: "omitted" | "blankCell";
    readonly error: "object" | "text";
    readonly boolean: "boolean" | "number";
  };
  readonly undo: { readonly refused: readonly string[]; readonly groupsFailWith: "GeneralException" | null };
  readonly events: { readonly lag: number; readonly order: "asMade" | "byKind" };
  /** Codes that come as `GeneralException`. */
  readonly errors: { readonly general: readonly string[] };
  readonly validationListLength: number;
  readonly calculationMode: "Automatic" | "Manual";
}
