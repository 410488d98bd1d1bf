import type { Area } from "../cells/area";

/** A sheet of results before it is written; only `insertResults` needs to look inside. */
export interface ResultsPlan {
  /** Proposed; the sheet gets a number behind it if that is taken. */
  readonly sheet: string;
  readonly people: number;
  /** The lines above everything: a text, or a formula that gives one. */
  readonly heading: { readonly title: string; readonly lines: readonly string[]; readonly check: string };
  readonly sumLabel: string;
  readonly columns: readonly ResultColumn[];
  /** How many of the first columns tell who a person is; they stay in sight. */
  readonly identityCount: number;
}

export interface ResultColumn {
  readonly header: string;
  /** What columns side by side have in common. */
  readonly group: string;
  /** What formulas know the column by, see `readHeads`; else blank. */
  readonly code: string;
  /** Of the first person; it spills to the others. `null` where the column is filled by the formula of one further left. */
  readonly formula: string | null;
  readonly format: string;
  /** In digits. */
  readonly width: number;
  readonly isSummed: boolean;
  /** Texts stand to the left, numbers to the right. */
  readonly isText: boolean;
  /** What people look for first. */
  readonly isResult: boolean;
}

/** Rows of a sheet of results, from 0. */
export const resultRows = {
  title: 0,
  lines: 1,
  check: 3,
  groups: 4,
  sums: 5,
  codes: 6,
  headers: 7,
  people: 8,
} as const;

/** Where something of a sheet of results stands. The sheet's final name is known when it is written; formulas on it need none. */
export function resultArea(row: keyof typeof resultRows, column: number, columnCount = 1, rowCount = 1): Area {
  return { sheet: "", row: resultRows[row], column, rowCount, columnCount };
}
