import { createContext, useContext } from "react";
import type { Remark } from "../../../../domain/check/remark";
import type { Language } from "../../../../domain/language";
import type { Content } from "../../../../workbook/cells/content";
import type { SchemeOnSheet } from "../../../../workbook/scheme/schemeOnSheet";
import type { SheetForm } from "../../../../workbook/scheme/sheetForm";
import type { CellPlace } from "../../../../workbook/scheme/edit";
import type { TypedFindings } from "./checkTyped";
import type { Edits } from "./useEdits";

/** What every part of the editor works with. */
export interface Editor {
  readonly onSheet: SchemeOnSheet;
  readonly form: SheetForm;
  readonly edits: Edits;
  /** What the check says of a cell. */
  readonly remarksAt: (place: CellPlace) => readonly Remark[];
  /** What it would say were a content in a cell that is still being typed. */
  readonly checkTyped: (place: CellPlace, content: Content) => TypedFindings;
  /** The cell whose field was asked for: it opens, and takes the focus. */
  readonly wanted: CellPlace | null;
  readonly onArrived: () => void;
  /** What it says of any cell of a row. */
  readonly remarksIn: (row: number) => readonly Remark[];
  /** A row is about to be added: what it brings is said when `rowLeft` tells that whoever fills it in has gone on. */
  readonly rowBegun: () => void;
  readonly rowLeft: () => void;
  /** Texts that could not be understood stay as they were typed. */
  readonly drafts: Map<string, string>;
  /** The language of the sheet's own words. */
  readonly sheetLanguage: Language;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error("useEditor: expected an EditorContext around the component");
  return editor;
}
