import type { Cells } from "../../domain/cell";
import type { Area } from "../cells/area";
import type { LeftOut } from "./findPeople";
import type { Layout, LayoutChoices } from "./layout";
import type { UnitScale } from "./units";

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
  readonly reading: SourceReading;
}

/**
 * How cells are read that are no plain list. The source stays as it is: what is read otherwise stands in the formulas of the
 * results, for anyone to see.
 */
export interface SourceReading {
  /** Row of the sheet that holds the headers, from 0, where the reader chose one; else `null`. */
  readonly header: number | null;
  /** Labels of rows that look like totals and are people. */
  readonly people: readonly string[];
  /** By column of the source, counted from 0. */
  readonly columns: ReadonlyMap<number, ColumnReading>;
  /** The same by header, of a list whose columns are found again wherever they have moved to; `columns` goes before it. */
  readonly named?: readonly NamedReading[];
  /** What the reader has said of the layout; what is not said is found. */
  readonly layout?: LayoutChoices;
  /** Of a list with several months the one that counts, as `Layout.months` has it; else the last. */
  readonly month?: number;
  /** Whose rows count, where a scheme is not for everyone: those with one of these texts in a column. */
  readonly only?: OnlyPeople;
  /** Whose rows do not count, as somebody has said. */
  readonly except?: OnlyPeople;
  /** Other lists of the same people, whose columns are taken besides: they stand behind those of the source in this order. */
  readonly rosters?: readonly RosterChoice[];
}

/** Another list of the same people, with base pay, or with figures of their own: looked up by number or name, in formulas. */
export interface RosterChoice {
  readonly sheet: string;
  readonly table: string | null;
  readonly by: "number" | "name";
  /** Who is called otherwise there: the number or name in the source, and the one in the roster. */
  readonly instead: readonly (readonly [string, string])[];
  /** Which of its columns are read otherwise than they stand; absent where none is. */
  readonly readings?: readonly NamedReading[];
}

/** People who have one of some texts in a column, such as a post; as `personKey` compares. */
export interface OnlyPeople {
  /** Of the source, counted from 0; or of a joined list. */
  readonly column: number | JoinedColumn;
  readonly values: readonly string[];
}

/** A column of a joined list, which is found again wherever it has moved to. */
export interface JoinedColumn {
  /** As `nameOfList` calls it. */
  readonly list: string;
  /** Of the list; by its letter where it has none, as `$C`. */
  readonly header: string;
}

/**
 * `percent`: 45 stands for 45 %. `shareOfFive` and `pointsOfFive`: stars, of which five are 100 % or 100 points. `×60` and the like: another unit than the scheme's. `noDates`: a
 * date says nothing. `downwards`: what is written once holds for the rows below, as in merged cells; `asIs` where
 * a reader wants none of what is proposed.
 */
export type ColumnReading = "percent" | "shareOfFive" | "pointsOfFive" | UnitScale | "noDates" | "downwards" | "asIs";

/** How the column under a header is read; by its letter where it has none, as `$C`. */
export interface NamedReading {
  readonly header: string;
  readonly reading: ColumnReading;
}

/** Cells that say by themselves what they are. */
export const plainReading: SourceReading = { header: null, people: [], columns: new Map() };

/** A source with its cells. */
export interface SourceData {
  /** As it is now: headers and rows may have changed since it was listed. */
  readonly source: Source;
  /** The people's rows as they are read; an error in a cell is a Failure. */
  readonly rows: Cells;
  /** All rows below the headers, as they stand. */
  readonly body: Cells;
  readonly layout: Layout;
  /** Of a list with a row a person and month: the month that counts. */
  readonly period: ChosenMonth | null;
  /** Rows between those of people that are nobody's; `row` counts from 0 below the headers. */
  readonly leftOut: readonly LeftOut[];
  /** Columns that say who a person is. */
  readonly identity: readonly number[];
  /** Rows near the top that may hold the headers; none where Excel says which, as for a table. */
  readonly headerRows: readonly HeaderRow[];
  readonly columns: readonly SourceColumn[];
  /** Whether something stands right below the last person, such as a row of totals. */
  readonly isFollowed: boolean;
  /** Rows of the sheet, from 1, that hold people and are hidden, by a filter or by hand: they count. */
  readonly hiddenRows: readonly number[];
  /** Cells that show a day where a number is read, by column: indexes of `rows`. */
  readonly dates: ReadonlyMap<number, readonly number[]>;
  /** Lists whose columns stand behind those of the source, in `rows` and `columns`; absent where there are none. */
  readonly rosters?: readonly JoinedRoster[];
  /** The address of a cell of `rows`, counted from 0: `'9月'!E7`. */
  readonly addressOf: (row: number, column: number) => string;
}

/** Another list of the same people, and how it is joined. */
export interface JoinedRoster {
  readonly data: SourceData;
  readonly by: RosterChoice["by"];
  /** Where its columns begin in `rows` and `columns`, counted from 0. */
  readonly first: number;
  /** The column of the source, and that of the roster, by which people are found. */
  readonly ownKey: number;
  readonly key: number;
  readonly instead: RosterChoice["instead"];
  /** The row of the roster for each of `rows`; `null` where it has none. */
  readonly rowOf: readonly (number | null)[];
}

/** The rows of one month among those of several. */
export interface ChosenMonth {
  readonly month: number;
  readonly column: number;
  /** Whether days stand there as numbers, and the texts that mean the month. */
  readonly hasNumbers: boolean;
  readonly labels: readonly string[];
}

/** A row that may hold the headers. */
export interface HeaderRow {
  /** Row of the sheet, from 0. */
  readonly row: number;
  /** The first texts in it. */
  readonly texts: readonly string[];
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
