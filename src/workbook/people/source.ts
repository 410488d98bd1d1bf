import type { Cells } from "../../domain/cell";
import type { Area } from "../cells/area";

/** Cells with people in them: a row of headers, and a row a person below. */
export interface Source {
  /** `sheet`: the used part of a sheet without tables. */
  readonly kind: "table" | "sheet" | "selection";
  /** Name of the table; else `null`. */
  readonly table: string | null;
  readonly sheet: string;
  /** Headers and rows, with the sheet: `'9月'!A1:S29`. */
  readonly address: string;
  readonly area: Area;
  readonly headers: readonly string[];
  /** Rows below the headers. */
  readonly rowCount: number;
}

/** A source with its cells. */
export interface SourceData {
  /** As it is now: headers and rows may have changed since it was listed. */
  readonly source: Source;
  /** The rows below the headers; an error in a cell is a Failure. */
  readonly rows: Cells;
  readonly columns: readonly SourceColumn[];
  /** Whether something stands right below the last person, such as a row of totals. */
  readonly isFollowed: boolean;
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
