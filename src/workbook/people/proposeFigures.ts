import { isBlank, numberIn } from "../../domain/cell";
import type { Language } from "../../domain/language";
import type { Scheme } from "../../domain/scheme/scheme";
import { datePeriod, periodOf, type Period } from "../results/periodOf";
import { monthOf } from "./checkRoster";
import { fieldsOf, type Field } from "./fields";
import { filledHeaders } from "./filledHeaders";
import { keysBetween } from "./joinRoster";
import type { LayoutKind } from "./layout";
import type { FieldKey } from "./mapping";
import { matchColumns } from "./matchColumns";
import { personKey } from "./personKey";
import type { RosterChoice, Source, SourceData } from "./source";

/** A list that has indicators which a source has not, by its headers. */
export interface FigureList {
  readonly choice: RosterChoice;
  readonly source: Source;
  /** The indicators that it has and the source has not. */
  readonly adds: readonly Field[];
  /** Those of them that no list has that is joined by now. */
  readonly news: readonly Field[];
  /** Whether its name tells the month that the source is of, no month, or a month where the source tells none. */
  readonly month: "same" | "untold" | "theirs";
}

/** What becomes of a list that has indicators which a source has not, as its rows say. */
export interface FigureProposal extends FigureList {
  /**
   * `joins`: one row a person, to be looked up. `records`: several rows a person, which are to be collected first, as only the first would be
   * found. `instead`: it has all indicators of the source, and more, so that it may be the better source.
   */
  readonly kind: "joins" | "records" | "instead";
  /** How many people of the source it has. */
  readonly found: number;
  /** Its rows and people, as far as they were looked at. */
  readonly rows: number;
  readonly people: number;
}

/** So many rows tell what kind of list it is, and whose. */
const ROWS_LOOKED_AT = 1_000;

/** The beginning of a list, to be read in no time, however long it is. */
export function headOfList(list: Source): Source {
  const { area, reading } = list;
  return {
    ...list,
    kind: "selection",
    table: null,
    area: { ...area, rowCount: Math.min(area.rowCount, ROWS_LOOKED_AT + 1) },
    reading: { ...reading, header: area.row },
  };
}

/**
 * The lists of the workbook that have indicators which a source lacks, by their headers: those that have people in common with it by number
 * or name, and are of no other month as far as names tell. Those that have most of what is missing come first.
 * @param now the month of today: the year of a sheet that is called 9月 is the nearest.
 */
export function listsWithFigures(
  data: SourceData,
  sources: readonly Source[],
  scheme: Scheme,
  language: Language,
  now: Period,
): FigureList[] {
  const fields = fieldsOf(scheme, language);
  const own = figuresAmong(filledHeaders(data), fields);
  const joined = new Set([...own, ...figuresAmong(joinedHeaders(data), fields)]);
  const month = monthOf(data, now);
  return sources
    .filter((each) => each.kind !== "selection" && !isSameSource(each, data.source))
    .flatMap((source): FigureList[] => {
      const keys = keysBetween(data.source.headers, source.headers);
      const there = figuresAmong(source.headers, fields);
      const adds = fields.filter(({ key }) => there.has(key) && !own.has(key));
      const sameMonth = compareMonths(month, source, now);
      if (keys === null || adds.length === 0 || sameMonth === null) return [];
      const choice: RosterChoice = { sheet: source.sheet, table: source.table, by: keys.by, instead: [] };
      return [{ choice, source, adds, news: adds.filter(({ key }) => !joined.has(key)), month: sameMonth }];
    })
    .sort((a, b) => b.news.length - a.news.length || b.adds.length - a.adds.length);
}

/**
 * Tells by its rows what becomes of a list that has what a source lacks.
 * @param head the beginning of the list, read by `headOfList`.
 * @returns `null` where it has nobody of the source, or no figures under these headers.
 */
export function judgeFigures(
  data: SourceData,
  list: FigureList,
  head: SourceData,
  scheme: Scheme,
  language: Language,
): FigureProposal | null {
  const { layout, rows } = head;
  const keys = keysBetween(data.source.headers, list.source.headers);
  if (keys === null) return null;
  const theirs = new Set(rows.map((row) => personKey(row[keys.key] ?? null)).filter((key) => key !== ""));
  const found = data.rows.filter((row) => theirs.has(personKey(row[keys.ownKey] ?? null))).length;
  const fields = fieldsOf(scheme, language);
  const there = matchColumns(list.source.headers, fields);
  const hasFigures = ({ key }: Field) => {
    const { field, column } = there.find((each) => each.field.key === key) ?? {};
    const takesWords = field?.indicator?.scoring.method === "rating" || field?.indicator?.scoring.method === "passFail";
    const cells = rows.map((row) => row[column ?? -1] ?? null);
    return cells.some((cell) => (takesWords ? !isBlank(cell) : numberIn(cell) !== null));
  };
  const adds = list.adds.filter(hasFigures);
  if (found === 0 || adds.length === 0) return null;
  const own = figuresAmong(filledHeaders(data), fields);
  const hasAll =
    own.size > 0 && [...own].every((key) => there.some(({ field, column }) => field.key === key && column !== null));
  const kind = oneRowEach.has(layout.kind) ? (hasAll ? "instead" : "joins") : "records";
  return { ...list, adds, news: list.news.filter(hasFigures), kind, found, rows: layout.rows, people: layout.people };
}

const oneRowEach: ReadonlySet<LayoutKind> = new Set(["people", "monthsAcross"]);

/** Whether a list has several rows of a person, of which a lookup would find the first alone. */
export function hasSeveralRows({ layout }: Pick<SourceData, "layout">): boolean {
  return !oneRowEach.has(layout.kind);
}

/** The headers of the lists that are joined by now. */
function joinedHeaders({ source, columns }: SourceData): string[] {
  return columns.slice(source.headers.length).map(({ header }) => header);
}

/** The indicators that some headers are. */
function figuresAmong(headers: readonly string[], fields: readonly Field[]): ReadonlySet<FieldKey> {
  const found = matchColumns(headers, fields).filter(({ field, column }) => column !== null && isFigure(field));
  return new Set(found.map(({ field }) => field.key));
}

/** Whether a field is an indicator itself, and nothing beside it. */
export function isFigure({ role }: Field): boolean {
  return role === "scored" || role === "ruled" || role === "recorded";
}

/** How the month of a list's name is to that of the source; `null` where they are two. */
function compareMonths(month: number | null, { sheet, table }: Source, now: Period): FigureList["month"] | null {
  const named = periodOf(sheet) ?? (table === null ? null : periodOf(table));
  if (named === null) return "untold";
  if (month === null) return "theirs";
  return datePeriod(named, { ...now, month }).month === month ? "same" : null;
}

function isSameSource(a: Source, b: Source): boolean {
  return a.address === b.address || (a.sheet === b.sheet && a.table === b.table);
}
