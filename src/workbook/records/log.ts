import { isBlank, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import type { Layout } from "../people/layout";
import { compareKeys } from "../people/compareKeys";
import { isTotalLabel } from "../people/notPeople";
import { personKey, trimmed } from "../people/personKey";
import { readDay, type Day, type DayForm } from "../people/readDay";
import { isNumeric } from "../people/recogniseLayout";
import type { SourceData } from "../people/source";
import { countSpelling, usualSpelling, type Spellings } from "../people/spellings";
import { keyOfLog, type LogChoice } from "./collection";
import { isFullWidth, readFigure } from "./readFigure";
import { unitInCells } from "./unitInCells";

/** Records as they were read, with which of their columns says what. */
export interface Log {
  readonly key: string;
  readonly choice: LogChoice;
  readonly data: SourceData;
  readonly headers: readonly string[];
  /** Days of all rows; `null` where the log has no dates, or where one cannot be read. */
  readonly days: readonly (Day | null)[];
  readonly columns: readonly LogColumn[];
}

/** What a column of a log holds. */
export interface LogColumn {
  readonly header: string;
  readonly isNumeric: boolean;
  /** Of a column of numbers: how many are typed as text, and where texts are that are no numbers. */
  readonly textNumbers: number;
  readonly hasFullWidth: boolean;
  /** What is typed behind numbers as text, `unitInCells`. */
  readonly unit: string;
  readonly unread: readonly number[];
  /** Of a column of texts: what stands in it, the most frequent first; few alone are of use. */
  readonly values: readonly string[];
}

/** One event, or one figure, of the period. */
export interface RecordRow {
  /** Counted from 0 below the headers. */
  readonly at: number;
  /** `personKey`; `""` for nobody. */
  readonly who: string;
  /** Not for the second and later rows of one event. */
  readonly isCounted: boolean;
  readonly cells: readonly Cell[];
}

const VALUES_LISTED = 40;

/** Looks through records once. */
export function openLog(data: SourceData, choice: LogChoice): Log {
  const { headers } = data.source;
  const dated = columnOf(headers, choice.date);
  const { is1904 } = data.layout;
  return {
    key: keyOfLog(choice),
    choice,
    data,
    headers,
    days: dated === null ? [] : inOneForm(data.body.map((row) => readDay(row[dated] ?? null, is1904))),
    columns: headers.map((header, column) =>
      describe(
        header,
        data.body.map((row) => row[column] ?? null),
      ),
    ),
  };
}

/** Among whole dates a month without its day is none: one formula reads the column. */
function inOneForm(days: readonly (Day | null)[]): readonly (Day | null)[] {
  const areWhole = days.some((day) => day?.form === "text");
  return areWhole ? days.map((day) => (day?.form === "month" ? null : day)) : days;
}

/** The choice of columns that a layout comes to. */
export function chooseColumns({ source, layout }: SourceData): LogChoice {
  const headerAt = (column: number | null) => (column === null ? null : (source.headers[column] ?? null));
  return {
    table: source.table,
    sheet: source.sheet,
    person: headerAt(layout.person) ?? "",
    name: headerAt(layout.name),
    department: headerAt(layout.department),
    date: headerAt(layout.date),
    id: headerAt(layout.id),
  };
}

function describe(header: string, cells: readonly Cell[]): LogColumn {
  const unit = unitInCells(header, cells);
  if (isNumeric(unit === "" ? cells : cells.map((cell) => readFigure(cell, unit) ?? cell))) {
    const texts = cells.flatMap((cell, at) => (typeof cell === "string" && !isBlank(cell) ? [{ cell, at }] : []));
    const read = texts.filter(({ cell }) => readFigure(cell, unit) !== null);
    return {
      header,
      isNumeric: true,
      textNumbers: read.length,
      hasFullWidth: read.some(({ cell }) => isFullWidth(cell)),
      unit,
      unread: texts.flatMap(({ cell, at }) => (readFigure(cell, unit) === null ? [at] : [])),
      values: [],
    };
  }
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = textIn(cell);
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const values = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return {
    header,
    isNumeric: false,
    textNumbers: 0,
    hasFullWidth: false,
    unit: "",
    unread: [],
    values: values.length > VALUES_LISTED ? [] : values,
  };
}

/** A cell of a column of texts, as TRIM gives it. */
export function textIn(cell: Cell): string {
  return cell === null || cell instanceof Failure ? "" : trimmed(String(cell));
}

/** Where a header stands; `null` where there is none. */
export function columnOf(headers: readonly string[], header: string | null): number | null {
  const at = header === null ? -1 : headers.indexOf(header);
  return at < 0 ? null : at;
}

/** The rows of a month, or all where none is chosen; the later ones of a doubled event do not count. */
export function recordsOf({ data, choice, headers, days }: Log, month: number | null): RecordRow[] {
  const person = columnOf(headers, choice.person);
  const id = columnOf(headers, choice.id);
  const isDated = columnOf(headers, choice.date) !== null;
  const seen = new Set<string>();
  return data.body.flatMap((cells, at): RecordRow[] => {
    const who = personKey(person === null ? null : (cells[person] ?? null));
    // Without dates every row of somebody counts; with them a row needs a date, to be of a month.
    const isTaken = isDated ? (month === null ? days[at] != null : days[at]?.month === month) : who !== "";
    if (!isTaken) return [];
    const event = id === null ? "" : textIn(cells[id] ?? null).toUpperCase();
    const isCounted = event === "" || !seen.has(event);
    seen.add(event);
    return [{ at, who, isCounted, cells }];
  });
}

/** How the days of a log are written. */
export function formsOf({ days }: Log): ReadonlySet<DayForm> {
  return new Set(days.flatMap((day) => (day === null ? [] : [day.form])));
}

/** Someone who is in records. */
export interface RecordedPerson {
  /** `personKey` */
  readonly key: string;
  /** Number or name as the log has it, and the name beside a number. */
  readonly person: string;
  readonly name: string;
  readonly department: string;
  readonly rows: number;
}

/**
 * Who is in the records of a period, in the order of their numbers or names, each called as most of his rows call him: formulas find all
 * of them by any spelling, as Excel's comparisons do not tell small letters from capitals.
 */
export function peopleIn(logs: readonly Log[], month: number | null): RecordedPerson[] {
  const found = new Map<string, { person: Spellings; name: Spellings; department: string; rows: number }>();
  for (const log of logs) {
    const { headers, choice } = log;
    const at = { name: columnOf(headers, choice.name), department: columnOf(headers, choice.department) };
    const person = columnOf(headers, choice.person) ?? 0;
    for (const { who, cells } of recordsOf(log, month)) {
      if (who === "") continue;
      const known = found.get(who) ?? {
        person: new Map<string, number>(),
        name: new Map<string, number>(),
        department: "",
        rows: 0,
      };
      found.set(who, known);
      countSpelling(known.person, textIn(cells[person] ?? null));
      if (at.name !== null) countSpelling(known.name, textIn(cells[at.name] ?? null));
      if (at.department !== null) known.department ||= textIn(cells[at.department] ?? null);
      known.rows += 1;
    }
  }
  return [...found]
    .map(([key, { person, name, ...others }]): RecordedPerson => {
      return { key, person: usualSpelling(person), name: usualSpelling(name), ...others };
    })
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** Words under which programs keep what nobody took, or nobody of the team: 未分配, 机器人, system; and totals of all. */
export function isNobody(person: string): boolean {
  if (isTotalLabel(person)) return true;
  return /^(未知|未分配|无|系统|机器人|自动|临时|测试|unknown|unassigned|none|n\/a|system|bot|robot|auto|temp|test|-+)$/i.test(
    person,
  );
}

/** The months of logs, the last first. */
export function monthsOf(logs: readonly { readonly data: { readonly layout: Layout } }[]): number[] {
  const months = logs.flatMap(({ data }) => data.layout.months);
  return [...new Set(months)].sort((a, b) => b - a);
}
