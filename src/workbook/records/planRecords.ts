import type { Language } from "../../domain/language";
import { absoluteAddress, columnLetters, type Area } from "../cells/area";
import { referToSource } from "../people/referToSource";
import type { Collection } from "./collection";
import { columnOf, formsOf, recordsOf, type Log } from "./log";
import { widths } from "./readFigure";
import { recordWords } from "./words/recordWords";

/** A sheet with the records of the period as they are read, before it is written. */
export interface RecordsPlan {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  /** A formula that tells how many rows there are, and whether there is room for them. */
  readonly check: string;
  readonly headers: readonly string[];
  readonly formats: readonly string[];
  /** Fills all columns but the one of doubled events. */
  readonly formula: string;
  /** Of the last column: 1 for rows that count; `null` where no column tells events apart. */
  readonly countFormula: string | null;
  /** Rows that there is room for; formulas look at so many. */
  readonly room: number;
}

/** Where the columns of such a sheet are, for formulas of other sheets. */
export interface RecordsRanges {
  readonly person: string;
  readonly counts: string | null;
  /** By header of the log. */
  readonly column: (header: string) => string;
  readonly isNumeric: (header: string) => boolean;
}

/** Rows of the sheet, from 0. */
export const recordRows = { title: 0, hint: 1, check: 2, headers: 4, records: 5 } as const;

/** In front of the columns of the log: row, person, day, event. */
const ROW = 0;
const PERSON = 1;
const DAY = 2;
const EVENT = 3;
const FIRST = 4;

/** The columns of a log that measures look at. */
function columnsUsed({ key, headers }: Log, { measures }: Collection): string[] {
  const named = measures
    .filter(({ log }) => log === key)
    .flatMap(({ column, where, hit }) => [column, ...where.map((each) => each.column), hit?.column ?? null]);
  return headers.filter((header) => header !== "" && named.includes(header));
}

/**
 * Plans the sheet of a log's records: the rows of the period with numbers, days and blanks mended, so that the formulas of the
 * summary are as plain as they look. It follows the log, which stays as it is.
 * @param sheet its name, free.
 * @param period the cell with the month, with its sheet; unused where all rows are taken.
 */
export function planRecords(
  log: Log,
  collection: Collection,
  sheet: string,
  period: string,
  language: Language,
): { plan: RecordsPlan; ranges: RecordsRanges } {
  const used = columnsUsed(log, collection);
  const room = roomFor(log, collection.month);
  const refer = (header: string | null) => referToColumn(log, columnOf(log.headers, header));
  const person = refer(log.choice.person) ?? '""';
  const date = refer(log.choice.date);
  const event = refer(log.choice.id);
  const columns = [
    `ROW(${person})`,
    `IFERROR(TRIM(${person}),"")`,
    date === null ? `IF(ROW(${person})>0,"","")` : "d",
    event === null ? `IF(ROW(${person})>0,"","")` : `IFERROR(TRIM(${event}),"")`,
    ...used.map((header) => readColumn(log, header, refer(header) ?? '""')),
  ];
  const numbers = columns.map((_, i) => i + 1).join(",");
  const block = `CHOOSE({${numbers}},${columns.join(",")})`;
  const isMonthly = collection.month !== null;
  const formula =
    date === null
      ? `=FILTER(${block},IFERROR(TRIM(${person}),"")<>"","")`
      : `=LET(t,${date},d,${readDays(log)},FILTER(${block},${isMonthly ? withinMonth(period) : "ISNUMBER(d)"},""))`;
  const cells = (column: number): Area => ({ sheet, row: recordRows.records, column, rowCount: room, columnCount: 1 });
  const local = (column: number) => {
    const letter = columnLetters(column);
    return `$${letter}$${recordRows.records + 1}:$${letter}$${recordRows.records + room}`;
  };
  const countsAt = FIRST + used.length;
  const count = `COUNT(${local(ROW)})`;
  const words = recordWords(language);
  return {
    plan: {
      sheet,
      title: words.recordsSheet({ log: log.key }),
      hint: words.recordsHint({ log: log.key }),
      check: `=IF(${count}>=${room},${quote(words.recordsFull())},${quote(words.recordsCount())}&${count})`,
      headers: [
        words.recordRow(),
        ...[log.choice.person, log.choice.date, log.choice.id].map((header) => header ?? ""),
        ...used,
        ...(event === null ? [] : [words.recordCounts()]),
      ],
      formats: columns.map((_, i): string => (i === DAY && date !== null ? "yyyy-mm-dd hh:mm" : "General")).concat("0"),
      formula,
      countFormula: event === null ? null : onceFormula(local(ROW), local(EVENT)),
      room,
    },
    ranges: {
      person: absoluteAddress(cells(PERSON)),
      counts: event === null ? null : absoluteAddress(cells(countsAt)),
      column: (header) => absoluteAddress(cells(FIRST + used.indexOf(header))),
      isNumeric: (header) => log.columns[columnOf(log.headers, header) ?? -1]?.isNumeric ?? false,
    },
  };
}

/** A month twice as busy as the busiest so far still fits. */
function roomFor(log: Log, month: number | null): number {
  const most =
    month === null
      ? log.data.body.length
      : Math.max(...log.data.layout.months.map((each) => recordsOf(log, each).length), 0);
  return Math.max(500, Math.ceil((most * 2) / 500) * 500);
}

/**
 * A column of the log. On a sheet without a table the reference leaves room for rows that are added below; they have a date, and
 * notes below the list have none.
 */
function referToColumn({ data: { source }, choice }: Log, column: number | null): string | null {
  if (column === null) return null;
  if (source.table !== null || choice.date === null) return referToSource(source, column);
  return referToSource({ ...source, rowCount: source.rowCount * 2 + 1_000 }, column);
}

/** Texts without blanks around them; numbers, also those that were typed as text. */
function readColumn({ columns, headers }: Log, header: string, reference: string): string {
  const { isNumeric = false, hasFullWidth = false } = columns[columnOf(headers, header) ?? -1] ?? {};
  if (!isNumeric) return `IFERROR(TRIM(${reference}),"")`;
  const text = hasFullWidth
    ? widths.reduce((inner, [wide, narrow]) => `SUBSTITUTE(${inner},"${wide}","${narrow}")`, reference)
    : reference;
  return `IFERROR(IF(ISNUMBER(${reference}),${reference},IF(TRIM(${reference})="","",NUMBERVALUE(${text},".",","))),"")`;
}

/**
 * The days of `t` as numbers, whichever way they are written. Texts are put in the order year, month, day with hyphens, which
 * Excel reads alike in every region: https://support.microsoft.com/office/datevalue-function-df8b07d4-7761-4a93-bc33-b7471bbff252
 */
function readDays(log: Log): string {
  const forms = formsOf(log);
  const day = `SUBSTITUTE(LEFT(TRIM(t)&" ",FIND(" ",SUBSTITUTE(TRIM(t),"T"," ")&" ")-1),"日","")`;
  const spelled = ["年", "月", ".", "/"].reduce((inner, mark) => `SUBSTITUTE(${inner},"${mark}","-")`, day);
  const text =
    forms.has("month") && !forms.has("text")
      ? `DATEVALUE(IF(RIGHT(${spelled})="-",${spelled},${spelled}&"-")&"1")`
      : `DATEVALUE(${spelled})`;
  const compact = `DATE(LEFT(t,4),MID(t,5,2),RIGHT(t,2))`;
  const read = forms.has("compact") ? `IF(LEN(t)=8,${compact},${text})` : text;
  // 20260903 is more than any day.
  const asNumber = forms.has("compact") ? `ISNUMBER(t)*(t<1000000)` : `ISNUMBER(t)`;
  return `IF(${asNumber},t,IFERROR(${read},""))`;
}

/** Any day in the cell of the period means its month. A text would be more than any number: it is kept out by the second half. */
function withinMonth(period: string): string {
  return `(d>=EOMONTH(${period},-1)+1)*(d<EOMONTH(${period},0)+1)`;
}

/** 1 for the first row of an event and for rows without an event, 0 for those that repeat one. */
function onceFormula(rows: string, events: string): string {
  const first = `XMATCH(${events},${events})=ROW(${events})-${recordRows.records}`;
  return `=IF(${rows}="","",IF(${events}="",1,IF(${first},1,0)))`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
