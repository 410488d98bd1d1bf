import type { Content } from "../cells/content";
import type { CellPlace, Refusal, Step } from "./edit";

/** A change that was made to a scheme's sheet, and what takes it back. */
export interface Change {
  /** What formulas call the scheme after the change. */
  readonly reference: string;
  /** What they called it before. */
  readonly formerly: string;
  /** How many cells elsewhere were changed with it: formulas, and heads of columns. */
  readonly elsewhere: number;
  readonly forward: readonly Step[];
  readonly backward: readonly Step[];
}

/** What has become of an edit, or of taking one back. */
export type EditResult =
  | {
      readonly kind: "done";
      readonly change: Change;
      /** The cell that it is about. */ readonly address: string | null;
    }
  | {
      readonly kind: "refused";
      readonly refusal:
        | Refusal
        /** Rows are hidden, by a filter or by hand, where cells would have to move. */
        | { readonly kind: "hidden" }
        /** What is to be taken back has been changed since. */
        | {
            readonly kind: "overtaken";
            readonly place: CellPlace;
            readonly found: Content;
            readonly expected: Content;
          };
      readonly address: string | null;
    };
