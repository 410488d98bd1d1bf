import type { Area } from "../cells/area";
import type { FormerAdjustments } from "./keptAdjustments";

/** A sheet of results before it is written; only `insertResults` needs to look inside. */
export interface ResultsPlan {
  /** Proposed; the sheet gets a number behind it if that is taken. */
  readonly sheet: string;
  readonly people: number;
  /** The adjustments that stand in it from the beginning; `null` for none. */
  readonly former: FormerAdjustments | null;
  /** The lines above everything: a text, or a formula that gives one. */
  readonly heading: { readonly title: string; readonly lines: readonly string[]; readonly check: string };
  /** What everyone's results come to, side by side. */
  readonly summary: readonly SummaryFigure[];
  /** A formula that says what is missing and what still has to be done. */
  readonly missing: string;
  readonly sumLabel: string;
  readonly columns: readonly ResultColumn[];
  /** How many of the first columns tell who a person is; they stay in sight. */
  readonly identityCount: number;
  /** How many of the first columns are for readers and printed; behind them stands what the results are computed from. */
  readonly printedCount: number;
  /** The grades of the scheme, the best first, which are coloured. */
  readonly grades: readonly string[];
  /** Where grades stand: columns, counted from 0. */
  readonly gradeColumns: readonly number[];
  /** The same people as an Excel table on a sheet of its own; `null` where none is wanted. */
  readonly table: ResultsTablePlan | null;
}

/**
 * Results as a table that can be sorted, filtered and read by Power Query. A table cannot hold formulas that spill
 * (https://support.microsoft.com/office/dynamic-arrays-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531), so each of its
 * rows says whose it is, and looks his results up on the sheet of results: a row stays right wherever sorting puts it.
 */
export interface ResultsTablePlan {
  /** Proposed. */
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  /** Number or name of each person, by which the rest is looked up. */
  readonly keys: readonly (string | number | boolean)[];
  /** The column of the sheet of results that holds them. */
  readonly keyColumn: number;
  /** The key first. */
  readonly columns: readonly TableColumn[];
  /** The headers of the last two columns: which of the people he is, and what leads to his working; and the words of the latter. */
  readonly link: { readonly placeHeader: string; readonly header: string; readonly text: string };
}

export interface TableColumn {
  readonly header: string;
  /** Of the sheet of results. */
  readonly column: number;
}

export interface SummaryFigure {
  readonly label: string;
  readonly formula: string;
  readonly format: string;
  /** Below the figure: a share, or what it leaves out; else blank. */
  readonly note: string;
}

export interface ResultColumn {
  readonly header: string;
  /** What columns side by side have in common. */
  readonly group: string;
  /** What formulas know the column by, see `readHeads`; else blank. */
  readonly code: string;
  /**
   * Of the first person; it spills to the others. `null` where the column is filled by the formula of one further left, or by
   * hand.
   */
  readonly formula: string | null;
  /** What is written for each person, where it is no formula; readers change it. */
  readonly values: readonly (string | number | boolean)[] | null;
  readonly format: string;
  /** In digits. */
  readonly width: number;
  /** Of all people together, above the headers: a formula; else blank. */
  readonly sum: string;
  readonly sumFormat: string;
  /** Texts stand to the left, numbers to the right. */
  readonly isText: boolean;
  /** What people look for first. */
  readonly isResult: boolean;
  /** Whether readers write into it. */
  readonly isInput: boolean;
}

/** Rows of a sheet of results, from 0. */
export const resultRows = {
  title: 0,
  lines: 1,
  check: 3,
  summaryLabels: 4,
  summary: 5,
  summaryNotes: 6,
  missing: 7,
  groups: 8,
  sums: 9,
  codes: 10,
  headers: 11,
  people: 12,
} as const;

/** Where something of a sheet of results stands. The sheet's final name is known when it is written; formulas on it need none. */
export function resultArea(row: keyof typeof resultRows, column: number, columnCount = 1, rowCount = 1): Area {
  return { sheet: "", row: resultRows[row], column, rowCount, columnCount };
}
