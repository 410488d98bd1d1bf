import { isBlank, numberIn, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { groupBy } from "../../domain/groupBy";
import { mapInBlocks, stepsWithin, type Steps } from "../../domain/steps";
import type { Layout } from "../people/layout";
import { compareKeys } from "../people/compareKeys";
import { isTotalLabel } from "../people/notPeople";
import { personKey, trimmed } from "../people/personKey";
import { readDay, type Day, type DayForm } from "../people/readDay";
import { MOSTLY } from "../people/recogniseLayout";
import type { SourceData } from "../people/source";
import { countSpelling, usualSpelling, type Spellings } from "../people/spellings";
import { keyOfLog, type LogChoice } from "./collection";
import { isFullWidth, readFigure } from "./readFigure";
import { unitInSteps } from "./unitInCells";

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
  /** What is typed behind numbers as text, `unitInSteps`. */
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

/** Looks through records once, in steps. */
export function* openLogInSteps(data: SourceData, choice: LogChoice): Steps<Log> {
  const { headers } = data.source;
  const { is1904 } = data.layout;
  const dated = columnOf(headers, choice.date);
  const cellsOf = (column: number) => data.body.map((row) => row[column] ?? null);
  const share = (columns: number) => columns / (headers.length + 1);
  const reading = mapInBlocks(dated === null ? [] : cellsOf(dated), (cell) => readDay(cell, is1904));
  const days = inOneForm(yield* stepsWithin(reading, 0, share(1)));
  const columns: LogColumn[] = [];
  for (const [i, header] of headers.entries())
    columns.push(yield* stepsWithin(describeInSteps(header, cellsOf(i)), share(i + 1), share(i + 2)));
  return { key: keyOfLog(choice), choice, data, headers, days, columns };
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

function* describeInSteps(header: string, cells: readonly Cell[]): Steps<LogColumn> {
  const unit = yield* stepsWithin(unitInSteps(header, cells), 0, 0.5);
  let [filled, numbers, textNumbers] = [0, 0, 0];
  let hasFullWidth = false;
  const unread: number[] = [];
  const counts = new Map<string, number>();
  const look = (cell: Cell, at: number) => {
    const text = textIn(cell);
    // Of a column with more of them none is of use.
    if (text !== "" && counts.size <= VALUES_LISTED) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (isBlank(cell)) return;
    filled++;
    const figure = readFigure(cell, unit);
    if (numberIn(unit === "" ? cell : (figure ?? cell)) !== null) numbers++;
    if (typeof cell !== "string") return;
    if (figure === null) unread.push(at);
    else {
      textNumbers++;
      hasFullWidth ||= isFullWidth(cell);
    }
  };
  yield* stepsWithin(mapInBlocks(cells, look), 0.5, 1);
  // Typed as text or not.
  if (filled > 0 && numbers / filled >= MOSTLY)
    return { header, isNumeric: true, textNumbers, hasFullWidth, unit, unread, values: [] };
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

/** Which rows are of a month, or of any where none is chosen. Without dates every row of somebody is; with them a row needs one. */
function isTakenIn({ headers, choice, days }: Log, month: number | null): (at: number, who: string) => boolean {
  const isDated = columnOf(headers, choice.date) !== null;
  if (!isDated) return (_, who) => who !== "";
  return month === null ? (at) => days[at] != null : (at) => days[at]?.month === month;
}

/** How many rows a log has of a month at most. */
export function mostInMonth({ data, headers, choice, days }: Log): number {
  if (columnOf(headers, choice.date) === null) return data.body.length;
  const counts = new Map<number, number>();
  for (const day of days) if (day !== null) counts.set(day.month, (counts.get(day.month) ?? 0) + 1);
  return Math.max(0, ...counts.values());
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

/** The records of a period. */
export interface Recorded {
  /** Of each log, by its key: the later ones of a doubled event do not count. */
  readonly rows: ReadonlyMap<string, readonly RecordRow[]>;
  /** Somebody's among them. @param who `personKey` */
  readonly own: (log: string, who: string) => readonly RecordRow[];
  /** Who is in them, in the order of their numbers or names. */
  readonly people: readonly RecordedPerson[];
}

interface Spelled {
  readonly person: Spellings;
  readonly name: Spellings;
  department: string;
  rows: number;
}

/**
 * Looks out the records of a month, or all where none is chosen, and puts them to their people, in steps. Each is called as most of his
 * rows call him: formulas find all of them by any spelling, as Excel's comparisons do not tell small letters from capitals.
 */
export function* recordedInSteps(logs: readonly Log[], month: number | null): Steps<Recorded> {
  const rows = new Map<string, readonly RecordRow[]>();
  const grouped = new Map<string, ReadonlyMap<string, readonly RecordRow[]>>();
  const found = new Map<string, Spelled>();
  for (const [i, log] of logs.entries()) {
    const { key, headers, choice } = log;
    const records = yield* stepsWithin(recordsInSteps(log, month), i / logs.length, (i + 1) / logs.length);
    rows.set(key, records);
    const own = groupBy(records, ({ who }) => who);
    grouped.set(key, own);
    yield (i + 1) / logs.length;
    const at = { name: columnOf(headers, choice.name), department: columnOf(headers, choice.department) };
    const person = columnOf(headers, choice.person) ?? 0;
    for (const [who, theirs] of own) {
      if (who === "") continue;
      const known = found.get(who) ?? { person: new Map(), name: new Map(), department: "", rows: 0 };
      found.set(who, known);
      for (const { cells } of theirs) {
        countSpelling(known.person, textIn(cells[person] ?? null));
        if (at.name !== null) countSpelling(known.name, textIn(cells[at.name] ?? null));
        if (at.department !== null) known.department ||= textIn(cells[at.department] ?? null);
      }
      known.rows += theirs.length;
      yield (i + 1) / logs.length;
    }
  }
  const people = [...found]
    .map(([key, { person, name, ...others }]): RecordedPerson => {
      return { key, person: usualSpelling(person), name: usualSpelling(name), ...others };
    })
    .sort((a, b) => compareKeys(a.key, b.key));
  return { rows, own: (log, who) => grouped.get(log)?.get(who) ?? [], people };
}

function* recordsInSteps(log: Log, month: number | null): Steps<RecordRow[]> {
  const { data, choice, headers } = log;
  const person = columnOf(headers, choice.person);
  const id = columnOf(headers, choice.id);
  const isTaken = isTakenIn(log, month);
  const seen = new Set<string>();
  const taken = yield* mapInBlocks(data.body, (cells, at): RecordRow[] => {
    const who = personKey(person === null ? null : (cells[person] ?? null));
    if (!isTaken(at, who)) return [];
    const event = id === null ? "" : textIn(cells[id] ?? null).toUpperCase();
    const isCounted = event === "" || !seen.has(event);
    seen.add(event);
    return [{ at, who, isCounted, cells }];
  });
  return taken.flat();
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
