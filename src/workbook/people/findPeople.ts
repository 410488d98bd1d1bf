import { isBlank, numberIn, type Cell, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { headerKey } from "../../domain/headerKey";
import { mapInBlocks, type Steps } from "../../domain/steps";
import { isDaysNumber } from "./daysNumber";
import { headerTexts } from "./headerTexts";
import { isFootnote, isTotalLabel } from "./notPeople";
import { personConcepts } from "./lexicon";

/** Where a list of people is among cells that may have a title above it, subtotals in it and notes below. */
export interface PeopleRows {
  /** Index of the row of headers; of the lower one, where two make the headers together. */
  readonly header: number;
  /** One for each column. */
  readonly headers: readonly string[];
  /** Rows below the headers, down to the last person. */
  readonly count: number;
  /** Those of these rows that are nobody's although something stands in them. */
  readonly leftOut: readonly LeftOut[];
  /** Columns that say who a person is. */
  readonly identity: readonly number[];
}

/** A row that is no person's. */
export interface LeftOut {
  /** Counted from 0 below the headers. */
  readonly row: number;
  /** `total`: figures of several people; `nobody`: neither number nor name. */
  readonly why: "total" | "nobody";
  /** The text that tells, as it stands in its cell, and its column. */
  readonly label: string;
  readonly column: number;
}

/** What a reader has decided otherwise. */
export interface PeopleChoices {
  /** Index of the row of headers. */
  readonly header?: number;
  /** Labels of rows that look like totals and are people. */
  readonly people?: readonly string[];
  /** Whether the list ends where the cells end, as a table does. */
  readonly isClosed?: boolean;
}

/** Headers stand near the top. */
const SEARCHED_ROWS = 20;

/**
 * Finds the headers and the people's rows, in steps. Headers are the first row that is mostly texts, filled in at least half as many cells
 * as the fullest row near the top; a row of texts right below belongs to them where the first leaves gaps that it fills. What
 * follows the last person (blank rows, totals, who made the sheet) is no part of the list; subtotals between people are told.
 * @returns `null` when no row looks like headers.
 */
export function* findPeopleInSteps(cells: Cells, choices: PeopleChoices = {}): Steps<PeopleRows | null> {
  const first = choices.header ?? findHeaderRow(cells);
  if (first < 0) return null;
  const header = choices.header === undefined && isSecondHeaderRow(cells, first) ? first + 1 : first;
  const headers = joinHeaders(cells, first, header);
  const identity = headers.flatMap((text, column) => (isIdentity(text) ? [column] : []));
  const body = cells.slice(header + 1);
  const kept = new Set(choices.people);
  const found = yield* mapInBlocks(body, (row): Omit<LeftOut, "row"> | "person" | "blank" => {
    if (countFilled(row) === 0) return "blank";
    const total = labelIn(row, isTotalLabel);
    if (total && !kept.has(total.label.trim())) return { why: "total", ...total };
    if (identity.length === 0 || identity.some((column) => !isBlank(row[column] ?? null))) return "person";
    const column = row.findIndex((cell) => !isBlank(cell));
    return { why: "nobody", label: String(row[column]), column };
  });
  const last = choices.isClosed
    ? found.length - 1
    : found.findLastIndex((kind, i) => kind === "person" && !isBelowTheList(body[i] ?? []));
  const leftOut = found
    .slice(0, last + 1)
    .flatMap((kind, row): LeftOut[] => (typeof kind === "string" ? [] : [{ row, ...kind }]));
  return { header, headers, count: last + 1, leftOut, identity };
}

function findHeaderRow(cells: Cells): number {
  const top = cells.slice(0, SEARCHED_ROWS);
  const fullest = Math.max(0, ...top.map(countFilled));
  return top.findIndex((row) => countFilled(row) >= Math.max(2, fullest / 2) && looksLikeHeaders(row));
}

/** All texts; a year or a date among them is a header too where the others say who the people are. */
function looksLikeHeaders(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  const texts = filled.filter((cell) => typeof cell === "string");
  if (texts.length === filled.length) return true;
  return texts.some(isIdentity) && filled.every(isHeader);
}

function isHeader(cell: Cell): boolean {
  return typeof cell === "string" || (typeof cell === "number" && isPeriod(cell));
}

/** A month, a year, or a day of these decades as Excel counts days. */
function isPeriod(number: number): boolean {
  const within = (low: number, high: number) => number >= low && number <= high;
  return Number.isInteger(number) && (within(1, 12) || within(1990, 2100) || isDaysNumber(number));
}

/**
 * Whether the row below the headers goes on with them: texts, with figures further down, under cells that span several columns,
 * while the columns that say who the people are stand in the first row alone (merged downwards).
 */
function isSecondHeaderRow(cells: Cells, first: number): boolean {
  const upper = cells[first] ?? [];
  const lower = cells[first + 1] ?? [];
  const below = cells[first + 2] ?? [];
  const columns = lower.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const areTexts = columns.every((column) => typeof lower[column] === "string" && numberIn(lower[column]) === null);
  const standsAlone = (column: number) => isIdentity(textOf(upper[column] ?? null)) && columns.includes(column);
  return (
    columns.length >= 2 &&
    areTexts &&
    upper.some((cell, column) => isIdentity(textOf(cell)) && isBlank(lower[column] ?? null)) &&
    !columns.some(standsAlone) &&
    columns.some((column) => numberIn(below[column] ?? null) !== null)
  );
}

/** The text above each column: the lower row's, with what spans it in front where that alone would stand twice. */
function joinHeaders(cells: Cells, first: number, last: number): string[] {
  const lower = headerTexts(cells[last]);
  const above = last > first ? cells[first] : bandAbove(cells, last);
  if (!above) return lower;
  const upper = headerTexts(above);
  const spanning = upper.map((text, column) => text || (lower[column] === "" ? "" : spanOver(upper, column)));
  const isTwice = (text: string) => lower.filter((each) => headerKey(each) === headerKey(text)).length > 1;
  return lower.map((text, column) => {
    const span = spanning[column] ?? "";
    if (text === "") return span;
    return span !== "" && isTwice(text) ? `${span} ${text}` : text;
  });
}

/** A row right above full headers that names what several columns share: 7月 over 响应时间 and 满意度. */
function bandAbove(cells: Cells, header: number): readonly Cell[] | null {
  const above = cells[header - 1];
  return above && countFilled(above) >= 2 && above.every((cell) => isBlank(cell) || isHeader(cell)) ? above : null;
}

/** A merged cell holds its text in its first column. */
function spanOver(upper: readonly string[], column: number): string {
  return upper.slice(0, column).findLast((text) => text !== "") ?? "";
}

const identityWords = [...personConcepts.number.same, ...personConcepts.name.same, ...personConcepts.name.near].map(
  headerKey,
);

function isIdentity(header: string): boolean {
  return header !== "" && identityWords.includes(headerKey(header));
}

function labelIn(row: readonly Cell[], isLabel: (text: string) => boolean): { label: string; column: number } | null {
  // The first texts of a row say whose it is; a remark further right does not.
  const texts = row.flatMap((cell, column) =>
    typeof cell === "string" && !isBlank(cell) ? [{ label: cell, column }] : [],
  );
  return texts.slice(0, 3).find(({ label }) => isLabel(label)) ?? null;
}

/** A row without figures that starts like a signature or a note. */
function isBelowTheList(row: readonly Cell[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return typeof first === "string" && isFootnote(first) && row.every((cell) => numberIn(cell) === null);
}

function textOf(cell: Cell): string {
  return cell === null || cell instanceof Failure ? "" : String(cell).trim();
}

function countFilled(row: readonly Cell[]): number {
  return row.filter((cell) => !isBlank(cell)).length;
}
