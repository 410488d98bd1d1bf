import { readNumber, readText, type Cell, type Cells } from "../../domain/cell";
import type { Language } from "../../domain/language";
import { attempt } from "../../domain/outcome";
import { Failure } from "../../domain/failure";
import { textKey } from "../../domain/sameText";
import type { PeriodResult } from "../../domain/streaks";
import { absoluteAddress, type Area } from "../cells/area";
import { say } from "../messages/message";

/** A sheet of results of an earlier period, as far as later ones build on it. */
export interface EarlierResults {
  readonly sheet: string;
  /** Id of the scheme that it was made by. */
  readonly scheme: string;
  readonly people: number;
  /** Absolute addresses of columns of its people; `null` where the sheet has no such column. */
  readonly number: string | null;
  readonly name: string | null;
  readonly grade: string;
  readonly rank: string | null;
  /** What stands there, a row a person. */
  readonly rows: readonly EarlierRow[];
}

export interface EarlierRow {
  readonly number: string;
  readonly name: string;
  readonly result: PeriodResult;
}

/**
 * Reads a sheet of results.
 * @param list its header row and people.
 * @param stamp the line that tells which scheme it was made by.
 * @returns `null` for a sheet without grades, or that does not say its scheme.
 */
export function readEarlierResults(area: Area, list: Cells, stamp: string): EarlierResults | null {
  const [headers = [], ...rows] = list;
  const columnOf = (code: "number" | "name" | "grade" | "rank"): number =>
    headers.findIndex((header) =>
      (["zh", "en"] as const).some((language) => header === say({ code, facts: {} }, language)),
    );
  const [number, name, grade, rank] = [columnOf("number"), columnOf("name"), columnOf("grade"), columnOf("rank")];
  const scheme = schemeInStamp(stamp);
  if (grade < 0 || scheme === null || (number < 0 && name < 0)) return null;
  const addressOf = (column: number) =>
    column < 0
      ? null
      : absoluteAddress({
          ...area,
          row: area.row + 1,
          column: area.column + column,
          rowCount: rows.length,
          columnCount: 1,
        });
  return {
    sheet: area.sheet,
    scheme,
    people: rows.length,
    number: addressOf(number),
    name: addressOf(name),
    grade: addressOf(grade) ?? "",
    rank: addressOf(rank),
    rows: rows.map((row) => ({
      number: textIn(row[number] ?? null),
      name: textIn(row[name] ?? null),
      result: { grade: textIn(row[grade] ?? null) || null, place: placeIn(row[rank] ?? null) },
    })),
  };
}

/** The id in a stamp of either language; `null` for any other text. */
export function schemeInStamp(stamp: string): string | null {
  const mark = "\u0000";
  for (const language of ["zh", "en"] as const satisfies readonly Language[]) {
    const [before = "", after = ""] = say(
      { code: "stamp", facts: { id: mark, version: "", digest: "" } },
      language,
    ).split(mark);
    const next = after.trim().split(/\s/)[0] ?? "";
    if (!stamp.startsWith(before)) continue;
    const rest = stamp.slice(before.length);
    const end = rest.indexOf(` ${next}`);
    if (end > 0) return rest.slice(0, end).trim();
  }
  return null;
}

function textIn(cell: Cell): string {
  return cell instanceof Failure ? "" : (readText(cell) ?? "");
}

function placeIn(cell: Cell): number | null {
  const place = attempt(() => readNumber(cell));
  return place instanceof Failure ? null : place;
}

/** Whether people are told apart by number on this sheet and on all earlier ones; by name otherwise. */
export function areNumbersKnown(earlier: readonly (EarlierResults | null)[], hasNumber: boolean): boolean {
  return hasNumber && earlier.every((results) => results?.number !== null);
}

/** The results of a period by the people whose they are; `null` for a period without results. */
export type PeriodByKey = ReadonlyMap<string, PeriodResult> | null;

/** @param byNumber whether people are looked up by number, or by name. */
export function byKeyOf(results: EarlierResults | null, byNumber: boolean): PeriodByKey {
  if (results === null) return null;
  const byKey = new Map<string, PeriodResult>();
  for (const row of results.rows) {
    const key = textKey(byNumber ? row.number : row.name);
    // The first of two people of one name, as the formulas on the sheet find him.
    if (key !== "" && !byKey.has(key)) byKey.set(key, row.result);
  }
  return byKey;
}

/**
 * A person's results in earlier periods, in their order; `null` for a period without results. In a period in which he does not appear he
 * has no grade.
 */
export function historyIn(periods: readonly PeriodByKey[], key: string): (PeriodResult | null)[] {
  const own = textKey(key);
  return periods.map((byKey) => byKey && (byKey.get(own) ?? { grade: null, place: null }));
}
