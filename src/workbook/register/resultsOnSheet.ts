import type { Cell, Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { readText } from "../../domain/cell";
import type { Area } from "../cells/area";
import { say, type Message } from "../messages/message";
import { readAdjustments, type Adjustment } from "../results/adjustment";
import { checkCodeInSteps } from "./checkCode";
import type { Steps } from "../../domain/steps";
import { readLine } from "./readLine";
import { CHECK_LINE, markOfResults, type IssueLine } from "./resultsMark";

/** A sheet of results as it stands: live formulas, or the values that were issued. */
export interface ResultsOnSheet {
  readonly sheet: string;
  /** Header row and people. */
  readonly area: Area;
  /** Row of the sheet, from 0, in which it says whether scheme and data are what they were. */
  readonly checkRow: number;
  /** What that line says; `null` where it was issued, and where it is of an earlier version, which did not know. */
  readonly state: ResultsState | null;
  /** What its stamp says of the scheme. */
  readonly scheme: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  /** Where its line says that the data come from: `'9月'!A3:K31 (数据9月)`; blank where it does not. */
  readonly from: string;
  readonly columns: readonly ResultsColumn[];
  /** A row a person. */
  readonly rows: Cells;
  /** What was written into its columns for adjustments. */
  readonly adjustments: readonly Adjustment[];
  /** What its issue line says; `null` where it has not been issued. */
  readonly issue: IssueLine | null;
  /** The check code of the values that stand there now. */
  readonly checkCode: string;
  readonly isProtected: boolean;
  /** How many people's rows are hidden, by a filter or by hand: they count. */
  readonly hiddenCount: number;
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

/** Whether results still are what they were when they were inserted. */
export type ResultsState = "same" | "schemeChanged" | "dataChanged" | "outgrown";

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
  "groupAdjust",
  "groupFinal",
] as const;

/** What a sheet of results was found to hold. */
export interface FoundResults {
  /** Header row and people. */
  readonly area: Area;
  /** From the first row of the sheet to the last person. */
  readonly cells: Cells;
  /** Formulas in the row of the first person. */
  readonly formulas: readonly string[];
  readonly isProtected: boolean;
  /** People's rows that are hidden; none where it was not asked for. */
  readonly hiddenCount?: number;
}

/** Rows above the headers that have always been there, counted from the headers. */
const above = { groups: 3, codes: 1 } as const;

/** A sheet of results with the check code of its values, in steps of a row each; `null` as for `readResultsOnSheet`. */
export function* resultsInSteps(found: FoundResults): Steps<ResultsOnSheet | null> {
  const results = readResultsOnSheet(found);
  return results && { ...results, checkCode: yield* checkCodeInSteps(found.cells.slice(found.area.row)) };
}

/**
 * Reads a sheet of results of this version or an earlier one, which had no summary. What stands on top is found by the stamp, as rows
 * may have been inserted.
 * @returns `null` for one that does not say its scheme, or has no people.
 */
export function readResultsOnSheet({
  area,
  cells,
  formulas,
  isProtected,
  hiddenCount = 0,
}: FoundResults): Omit<ResultsOnSheet, "checkCode"> | null {
  const at = (row: number) => cells[row] ?? [];
  const mark = markOfResults(
    area.sheet,
    cells.slice(0, area.row).map(([line]) => textOf(line)),
  );
  const headers = at(area.row).map(textOf);
  const rows = cells.slice(area.row + 1);
  if (mark === null || rows.length === 0 || headers.every((header) => header === "")) return null;
  let group: ResultsGroup | null = null;
  const columns = headers.map((header, i): ResultsColumn => {
    const title = textOf(at(area.row - above.groups)[i]);
    if (title !== "") group = groups.find((code) => means(title, { code, facts: {} })) ?? null;
    return { header, group, code: textOf(at(area.row - above.codes)[i]), formula: formulas[i] ?? "" };
  });
  const { stamp, stampRow, issue } = mark;
  const checkRow = stampRow + CHECK_LINE;
  const check = textOf(at(checkRow)[0]);
  return {
    sheet: area.sheet,
    area,
    checkRow,
    state: issue === null ? stateIn(check) : null,
    scheme: stamp.id,
    version: stamp.version,
    digest: stamp.digest,
    title: textOf(at(stampRow - 1)[0]),
    from: readLine(textOf(at(stampRow + 1)[0]), "resultsFrom", ["from", "people", "made", "code"])?.from ?? "",
    columns,
    rows,
    adjustments: readAdjustments(columns, rows),
    issue,
    isProtected,
    hiddenCount,
  };
}

function stateIn(check: string): ResultsState | null {
  if (means(check, { code: "resultsLive", facts: {} })) return "same";
  if (readLine(check, "resultsSchemeChanged", ["code"])) return "schemeChanged";
  if (readLine(check, "resultsDataChanged", ["code"])) return "dataChanged";
  return readLine(check, "resultsOutgrown", ["people"]) ? "outgrown" : null;
}

/** The column with what a message says as its header, in either language; -1 where there is none. */
export function columnSaying({ columns }: Pick<ResultsOnSheet, "columns">, message: Message): number {
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
