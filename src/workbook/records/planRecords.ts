import type { Language } from "../../domain/language";
import { absoluteAddress, type Area } from "../cells/area";
import { quoteText } from "../cells/quoteText";
import { referToSource } from "../people/referToSource";
import type { Collection } from "./collection";
import { columnOf, formsOf, mostInMonth, type Log } from "./log";
import { widths } from "./readFigure";
import { recordWords } from "./words/recordWords";

/** A sheet with the records of the period as they are read, before it is written. */
export interface RecordsPlan {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  readonly headers: readonly string[];
  readonly formats: readonly string[];
  /** Fills all columns; the last has 1 for rows that count, where a column tells events apart. */
  readonly formula: string;
  /** Rows that there is room for; formulas look at so many. */
  readonly room: number;
}

/** Where the columns of such a sheet are, for formulas of other sheets. */
export interface RecordsRanges {
  /** A formula without its sign: whether there are more rows than the formulas look at. */
  readonly isFull: string;
  readonly person: string;
  readonly counts: string | null;
  /** By header of the log. */
  readonly column: (header: string) => string;
  readonly isNumeric: (header: string) => boolean;
}

/** Rows of the sheet, from 0. */
export const recordRows = { title: 0, hint: 1, headers: 3, records: 4 } as const;

/** In front of the columns of the log: row, person, day, event. */
const ROW = 0;
const PERSON = 1;
const DAY = 2;
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
  // What is read is mended after the rows have been chosen: a log of years stays quick.
  const chosen = (cells: string) => `FILTER(${cells},k,"")`;
  const texts = (reference: string) => `IFERROR(TRIM(${chosen(reference)}),"")`;
  const columns = [
    chosen(`ROW(${person})`),
    texts(person),
    date === null ? '""' : chosen("d"),
    event === null ? '""' : "e",
    ...used.map((header) => readColumn(log, header, chosen(asBlank(refer(header) ?? '""')))),
    ...(event === null ? [] : ['IF(e="",1,IF(XMATCH(e,e)=SEQUENCE(ROWS(e)),1,0))']),
  ];
  const numbers = columns.map((_, i) => i + 1).join(",");
  const events = event === null ? "" : `e,${texts(event)},`;
  const block = `${events}CHOOSE({${numbers}},${columns.join(",")})`;
  const isMonthly = collection.month !== null;
  const formula =
    date === null
      ? `=LET(k,IFERROR(TRIM(${person}),"")<>"",${block})`
      : `=LET(t,${date},d,${readDays(log)},k,${isMonthly ? withinMonth(period) : "ISNUMBER(d)"},${block})`;
  const cells = (column: number): Area => ({ sheet, row: recordRows.records, column, rowCount: room, columnCount: 1 });
  const countsAt = FIRST + used.length;
  const words = recordWords(language);
  return {
    plan: {
      sheet,
      title: words.recordsSheet({ log: log.key }),
      hint: words.recordsHint({ log: log.key }),
      headers: [
        words.recordRow(),
        ...[log.choice.person, log.choice.date, log.choice.id].map((header) => header ?? ""),
        ...used,
        ...(event === null ? [] : [words.recordCounts()]),
      ],
      formats: columns.map((_, i) => (i === DAY && date !== null ? "yyyy-mm-dd hh:mm" : "General")),
      formula,
      room,
    },
    ranges: {
      isFull: `COUNT(${absoluteAddress({ ...cells(ROW), rowCount: room + 1 })})>${room}`,
      person: absoluteAddress(cells(PERSON)),
      counts: event === null ? null : absoluteAddress(cells(countsAt)),
      column: (header) => absoluteAddress(cells(FIRST + used.indexOf(header))),
      isNumeric: (header) => log.columns[columnOf(log.headers, header) ?? -1]?.isNumeric ?? false,
    },
  };
}

/** A month half as busy again as the busiest so far still fits. */
function roomFor(log: Log, month: number | null): number {
  const most = month === null ? log.data.body.length : mostInMonth(log);
  return Math.max(500, Math.ceil((most * 1.5) / 500) * 500);
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

/** A blank cell that a formula takes over would be 0. */
function asBlank(reference: string): string {
  return `IF(${reference}="","",${reference})`;
}

/** Texts without blanks around them; numbers, also those that were typed as text. */
function readColumn({ columns, headers }: Log, header: string, cells: string): string {
  const { isNumeric = false, hasFullWidth = false, unit = "" } = columns[columnOf(headers, header) ?? -1] ?? {};
  if (!isNumeric) return `IFERROR(TRIM(${cells}),"")`;
  const plain = unit === "" ? "x" : `SUBSTITUTE(x,${quoteText(unit)},"")`;
  const text = hasFullWidth
    ? widths.reduce((inner, [wide, narrow]) => `SUBSTITUTE(${inner},"${wide}","${narrow}")`, plain)
    : plain;
  return `LET(x,${cells},IFERROR(IF(ISNUMBER(x),x,IF(TRIM(${plain})="","",NUMBERVALUE(${text},".",","))),""))`;
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
