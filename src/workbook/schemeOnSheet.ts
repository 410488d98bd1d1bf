import type { Cells } from "../domain/cell";
import type { Place } from "../domain/failure";
import type { Reading } from "../domain/scheme/readScheme";
import type { Section } from "../domain/scheme/vocabulary";

/** A scheme where it stands in the workbook. */
export interface SchemeOnSheet {
  /** Its defined name: `Scheme_S5`. */
  readonly name: string;
  /** What formulas on any sheet call it; for a name of one sheet, as a copied sheet has it, `'S5 (2)'!Scheme_S5`. */
  readonly reference: string;
  readonly sheet: string;
  /** What the name covers, with the sheet: `'S5 方案'!A4:N52`. */
  readonly address: string;
  readonly cells: Cells;
  readonly reading: Reading;
  readonly digest: string;
  /** What formulas call its sections, as far as they have names of their own: `S5_Grades`. */
  readonly sections: Partial<Readonly<Record<Section, string>>>;
  /** Names that no longer cover what was typed below or beside them; `repairNames` mends them. */
  readonly outgrown: readonly OutgrownName[];
  /** The address of a cell that a finding or a failure names: `'S5 方案'!C7`. */
  readonly addressOf: (place: Place) => string;
}

/** A defined name that covers less than it should. */
export interface OutgrownName {
  readonly name: string;
  readonly covers: string;
  readonly needs: string;
}
