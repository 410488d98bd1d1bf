import type { Fields, Section } from "../../domain/scheme/vocabulary";
import type { Content } from "../cells/content";

/** A row of a section as it was seen when its edit began: someone may have moved or changed it since. */
export interface SeenRow {
  /** From 0, from the first row of the scheme. */
  readonly row: number;
  /** What stood in its cells, by field. */
  readonly contents: Readonly<Record<string, Content>>;
}

/** A new content for the cell of a field. */
export interface FieldEdit {
  readonly section: Section;
  /** `null` for an item that a list does not have yet. */
  readonly row: SeenRow | null;
  readonly key: string;
  readonly content: Content;
  /** A formula in the cell is given up on purpose. */
  readonly replacesFormula?: boolean;
  /** What someone else has written into the cell meanwhile is overwritten on purpose. */
  readonly overrides?: boolean;
}

/** A row to be added: what its fields state. */
export interface NewRow {
  readonly section: Section;
  readonly fields: Fields;
  /** Below this row; `null` for the end of the section. */
  readonly after: SeenRow | null;
}

/** Something that a manager does to a scheme in one step. */
export type Edit =
  | { readonly kind: "set"; readonly fields: readonly FieldEdit[] }
  | { readonly kind: "add"; readonly rows: readonly NewRow[] }
  | { readonly kind: "remove"; readonly rows: readonly { readonly section: Section; readonly row: SeenRow }[] }
  /** Puts a row in another place among those of its section, counted from 0; or among those of the same indicator or scale. */
  | { readonly kind: "move"; readonly section: Section; readonly row: SeenRow; readonly to: SeenRow }
  /** Calls an indicator otherwise, and with it all that refers to it: levels, rules, pay items, formulas and heads. */
  | { readonly kind: "rename"; readonly field: FieldEdit & { readonly key: "code" | "name"; readonly row: SeenRow } }
  /** Gives the scheme another id, and with it its names, and the formulas that use them. */
  | { readonly kind: "renameId"; readonly field: FieldEdit }
  | { readonly kind: "addSection"; readonly section: Section }
  | { readonly kind: "removeSection"; readonly section: Section };

/** A cell, from the first of the scheme. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A change of one cell's content. */
export interface CellChange extends CellPlace {
  readonly before: Content;
  readonly after: Content;
  /** The number format that the content needs, where the cell has none that is fit: `formatToGive`. */
  readonly format: string;
}

/** How new cells are to look. */
export interface Dressing extends CellPlace {
  readonly format: string;
  /** The words to choose from; none for free input. */
  readonly words: readonly string[];
}

/** How a cell looks, in Excel's own words. */
export interface Look {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
}

/** A whole row of the sheet, as far as the sheet is used: what stands in it, and how it looks. From the sheet's first column. */
export interface SavedRow {
  readonly contents: readonly Content[];
  readonly formats: readonly string[];
  readonly looks: readonly Look[];
  /** In points; `null` where it was not looked at. */
  readonly height: number | null;
}

/** A formula anywhere in the workbook; its row and column are the sheet's. */
export interface FormulaChange extends CellPlace {
  readonly sheet: string;
  readonly before: string;
  readonly after: string;
}

/** What is done to the sheet, in this order. Rows and columns are counted from 0, from the first cell of the scheme. */
export type Step =
  | { readonly kind: "write"; readonly cells: readonly CellChange[] }
  /** Whole rows of the sheet; they look like the row `like`, as it is counted before, or like nothing. */
  | { readonly kind: "insertRows"; readonly row: number; readonly count: number; readonly like: number | null }
  | { readonly kind: "deleteRows"; readonly row: number; readonly count: number }
  /** Moves what stands in a column of these rows, and to the right of it, one to the right. */
  | { readonly kind: "insertCells"; readonly row: number; readonly column: number; readonly rowCount: number }
  /** The cells of a column look like those of another one. */
  | {
      readonly kind: "dressColumn";
      readonly row: number;
      readonly rowCount: number;
      readonly column: number;
      readonly like: number;
    }
  | { readonly kind: "dress"; readonly cells: readonly Dressing[] }
  /** The title and the headers of a section get their looks. */
  | { readonly kind: "style"; readonly titleRow: number; readonly rowCount: number; readonly columnCount: number }
  /** Puts rows in another order: the row `order[i]` comes to stand in the place of `rows[i]`. */
  | { readonly kind: "arrange"; readonly rows: readonly number[]; readonly order: readonly number[] }
  /** What a defined name covers; it is added if it is new, and goes with `null`. */
  | { readonly kind: "name"; readonly name: string; readonly covers: RelativeArea | null }
  | UndoStep;

/** What only taking back asks for. */
export type UndoStep =
  | { readonly kind: "deleteCells"; readonly row: number; readonly column: number; readonly rowCount: number }
  /** Rows that were deleted come back, looking like `like` but for what they looked like themselves. */
  | { readonly kind: "restoreRows"; readonly row: number; readonly like: number; readonly rows: readonly SavedRow[] }
  /** Cells lose their looks and their lists of words. */
  | { readonly kind: "undress"; readonly cells: readonly (CellPlace & { readonly format: string })[] }
  | { readonly kind: "formats"; readonly cells: readonly (CellPlace & { readonly format: string })[] }
  /** Formulas that referred to what was deleted, wherever they stand, refer to it again. */
  | { readonly kind: "formulas"; readonly formulas: readonly FormulaChange[] };

/** Cells from the first of the scheme. */
export interface RelativeArea extends CellPlace {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Why an edit was not made. */
export type Refusal =
  /** The cell was changed meanwhile. */
  | { readonly kind: "changed"; readonly field: FieldEdit; readonly place: CellPlace; readonly found: Content }
  /** A formula computes the cell. */
  | { readonly kind: "formula"; readonly field: FieldEdit; readonly place: CellPlace; readonly found: Content }
  /** The row or the section is no longer there. */
  | { readonly kind: "gone"; readonly section: Section };

/** New names for something of a scheme. */
export type Renaming =
  | { readonly kind: "indicator"; readonly from: string; readonly to: string }
  | { readonly kind: "names"; readonly names: ReadonlyMap<string, string> };

/** An edit made ready for the sheet. */
export type EditPlan =
  | {
      readonly kind: "plan";
      readonly steps: readonly Step[];
      readonly at: CellPlace | null;
      /** What is called otherwise from now on, wherever it is called in the workbook. */
      readonly renaming: Renaming | null;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };
