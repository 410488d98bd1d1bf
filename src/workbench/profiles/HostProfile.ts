import type { RequirementSets } from "../bridge/ApiGuard";
import type { ExcelErrorCode } from "../bridge/ExcelError";

/**
 * How one Excel behaves where versions and platforms differ. A profile is data: the host asks it and has no other opinion,
 * "Check this Excel" in the pane writes the same form, and tests run under each. Beside every line of a profile stands the page
 * or thread that it comes from.
 */
export interface HostProfile {
  /** In the workbench's address: `?profile=web`. */
  readonly name: string;
  /** `Office.context.platform`, which also decides the host file that office.js loads. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  /** What the host announces; a member beyond it is refused. */
  readonly requirementSets: RequirementSets;
  readonly arguments: ArgumentsProfile;
  readonly undo: UndoProfile;
  readonly events: EventsProfile;
  readonly errors: ErrorsProfile;
  /** Characters that the source of a validation list may have. */
  readonly validationListLength: number;
  readonly calculationMode: "Automatic" | "Manual";
}

/** What the arguments of a custom function arrive as. */
export interface ArgumentsProfile {
  /** A blank cell of a range of several. */
  readonly blankInRange: Blank;
  /** A reference to one blank cell. */
  readonly blankCell: Blank;
  /** An argument that was skipped between two that were not, as the third of `F(1,2,,4)`: left out, or like a blank cell. */
  readonly skipped: "omitted" | "blankCell";
  /** A cell with an error, where the metadata allows them: an object of the type CustomFunctionError, or "#N/A". */
  readonly error: "object" | "text";
  /** TRUE and FALSE, or 1 and 0. */
  readonly boolean: "boolean" | "number";
}

/** How undo groups (`Excel.run({ mergeUndoGroup: true })`, ExcelApi 1.20) behave. */
export interface UndoProfile {
  /** `Class.member` of what cannot be undone and so stops a group with `UndoNotSupported`. */
  readonly refused: readonly string[];
  /** The error that stops every group, in builds where groups do not work at all; `null` where they do. */
  readonly groupsFailWith: "GeneralException" | null;
}

/** How the host tells of changes. */
export interface EventsProfile {
  /** From a change to its event, in milliseconds. */
  readonly lag: number;
  /**
   * Of events that are told together, because they fell into one lag: as the changes were made; or kind by kind, the kind
   * that came last first. Within a kind the order of the changes stays.
   */
  readonly order: "asMade" | "byKind";
}

/** What becomes of errors on their way to the add-in. */
export interface ErrorsProfile {
  /** Codes that the platform does not tell apart: `GeneralException`, with that word for a message. */
  readonly general: readonly ExcelErrorCode[];
}

/** `null` and "" are blank; 0 cannot be told from a figure. */
export type Blank = null | "" | 0;
