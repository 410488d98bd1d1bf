import { readLine } from "./readLine";

/** What the lines above a sheet of results say of it. */
export interface ResultsMark {
  readonly sheet: string;
  /** Of the scheme that it was computed by. */
  readonly stamp: ResultsStamp;
  /** Row of the stamp among the lines, from 0. */
  readonly stampRow: number;
  /** `null` where it has not been issued. */
  readonly issue: IssueLine | null;
}

export type ResultsStamp = Readonly<Record<"id" | "version" | "digest", string>>;

export interface IssueLine {
  readonly period: string;
  readonly time: string;
  readonly by: string;
  readonly checkCode: string;
}

/** The line that says whether scheme and data are what they were, or that the results are issued, counted from the stamp. */
export const CHECK_LINE = 2;

/**
 * Reads the lines above the headers. They are found by the stamp, as rows may have been inserted.
 * @returns `null` where no line says which scheme the results are of.
 */
export function markOfResults(sheet: string, lines: readonly string[]): ResultsMark | null {
  const stampRow = lines.findLastIndex((line) => readStamp(line) !== null);
  const stamp = readStamp(lines[stampRow] ?? "");
  if (stamp === null) return null;
  const issue = readLine(lines[stampRow + CHECK_LINE] ?? "", "issuedLine", ["period", "time", "by", "checkCode"]);
  return { sheet, stamp, stampRow, issue };
}

function readStamp(line: string): ResultsStamp | null {
  return readLine(line, "stamp", ["id", "version", "digest"]);
}
