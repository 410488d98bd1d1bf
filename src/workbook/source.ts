import type { Cells } from "../domain/cell";

/** Cells with people in them: a row of headers, and a row a person below. */
export interface Source {
  /** `sheet`: the used part of a sheet without tables. */
  readonly kind: "table" | "sheet" | "selection";
  /** Name of the table; else `null`. */
  readonly table: string | null;
  readonly sheet: string;
  /** Headers and rows, with the sheet: `'9月'!A1:S29`. */
  readonly address: string;
  /** As shown; a source whose headers are not known before it is read has none here. */
  readonly headers: readonly string[];
  readonly rowCount: number;
}

/** A source with its cells. */
export interface SourceData {
  readonly source: Source;
  readonly headers: readonly string[];
  /** The rows below the headers; an error in a cell is a Failure. */
  readonly rows: Cells;
  readonly columns: readonly SourceColumn[];
  /** The address of a cell of `rows`, counted from 0: `'9月'!E7`. */
  readonly addressOf: (row: number, column: number) => string;
}

export interface SourceColumn {
  readonly header: string;
  /** `E` */
  readonly letter: string;
  /** The first cells that are filled, as the sheet shows them; three at most. */
  readonly samples: readonly string[];
  readonly numbers: number;
  readonly blanks: number;
  readonly texts: number;
  readonly errors: number;
}
