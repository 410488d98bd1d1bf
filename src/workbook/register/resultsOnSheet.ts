import type { Cell, Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { readText } from "../../domain/cell";
import type { Area } from "../cells/area";
import { say, type Message } from "../messages/message";
import { resultRows } from "../results/resultsPlan";
import { checkCodeOf } from "./checkCode";
import { readLine } from "./readLine";

/** A sheet of results as it stands: live formulas, or the values that were issued. */
export interface ResultsOnSheet {
  readonly sheet: string;
  /** Header row and people. */
  readonly area: Area;
  /** What its stamp says of the scheme. */
  readonly scheme: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  readonly columns: readonly ResultsColumn[];
  /** A row a person. */
  readonly rows: Cells;
  /** What its issue line says; `null` where it has not been issued. */
  readonly issue: IssueLine | null;
  /** The check code of the values that stand there now. */
  readonly checkCode: string;
  readonly isProtected: boolean;
}

export interface ResultsColumn {
  readonly header: string;
  /** What kind of column it is; `null` for one of the reader's own. */
  readonly group: ResultsGroup | null;
  /** What formulas know it by; else blank. */
  readonly code: string;
  /** In the row of the first person; blank where values stand. */
  readonly formula: string;
}

export interface IssueLine {
  readonly period: string;
  readonly time: string;
  readonly by: string;
  readonly checkCode: string;
}

export type ResultsGroup = (typeof groups)[number];

const groups = [
  "groupPerson",
  "groupActuals",
  "groupScores",
  "groupResults",
  "groupRoster",
  "groupHistory",
  "groupPeriods",
  "groupCarried",
  "groupPay",
] as const;

/** What a sheet of results was found to hold. */
export interface FoundResults {
  /** Header row and people. */
  readonly area: Area;
  /** From its title to the last person. */
  readonly cells: Cells;
  /** Formulas in the row of the first person. */
  readonly formulas: readonly string[];
  readonly isProtected: boolean;
}

/** Where something of the sheet stands, now that rows may have been inserted above: counted from its header row. */
export function rowOf(area: Area, row: keyof typeof resultRows): number {
  return area.row - resultRows.headers + resultRows[row];
}

/** Reads a sheet of results. @returns `null` for one that does not say its scheme, or has no people. */
export function readResultsOnSheet({ area, cells, formulas, isProtected }: FoundResults): ResultsOnSheet | null {
  const at = (row: keyof typeof resultRows) => cells[resultRows[row]] ?? [];
  const stamp = readLine(textOf(at("lines")[0]), "stamp", ["id", "version", "digest"]);
  const headers = at("headers").map(textOf);
  const rows = cells.slice(resultRows.people);
  if (stamp === null || rows.length === 0 || headers.every((header) => header === "")) return null;
  let group: ResultsGroup | null = null;
  const columns = headers.map((header, i): ResultsColumn => {
    const title = textOf(at("groups")[i]);
    if (title !== "") group = groups.find((code) => means(title, { code, facts: {} })) ?? null;
    return { header, group, code: textOf(at("codes")[i]), formula: formulas[i] ?? "" };
  });
  const issue = readLine(textOf(at("check")[0]), "issuedLine", ["period", "time", "by", "checkCode"]);
  return {
    sheet: area.sheet,
    area,
    scheme: stamp.id,
    version: stamp.version,
    digest: stamp.digest,
    title: textOf(at("title")[0]),
    columns,
    rows,
    issue,
    checkCode: checkCodeOf([at("headers"), ...rows]),
    isProtected,
  };
}

/** The column with what a message says as its header, in either language; -1 where there is none. */
export function columnSaying({ columns }: ResultsOnSheet, message: Message): number {
  return columns.findIndex(({ header }) => means(header, message));
}

/** Whether a text says what a message does, in either language. */
function means(text: string, message: Message): boolean {
  return text === say(message, "zh") || text === say(message, "en");
}

/** The text in a cell; none for an error. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell instanceof Failure ? "" : (readText(cell) ?? "");
}

/** The number in a cell; `null` for anything else. */
export function figureOf(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
