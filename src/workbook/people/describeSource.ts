import { isBlank, type Cell, type Cells } from "../../domain/cell";
import { stepsWithin, type Steps } from "../../domain/steps";
import { addressOf, cellIn, type Area } from "../cells/area";
import { headersOf } from "../cells/headersOf";
import { describeColumnInSteps } from "./describeColumn";
import { findPeopleInSteps, type PeopleRows } from "./findPeople";
import { columnOfList, isSameList, nameOfList } from "./joinedColumn";
import { finderInSteps } from "./joinRoster";
import type { Layout } from "./layout";
import { matchHeaders } from "./matchHeaders";
import { monthHeaders } from "./monthHeaders";
import { personKey } from "./personKey";
import { proposeReadings } from "./proposeReadings";
import { countsFrom1904, readDay } from "./readDay";
import { readPeopleInSteps } from "./readPeople";
import { recogniseLayoutInSteps } from "./recogniseLayout";
import type {
  ChosenMonth,
  ColumnReading,
  HeaderRow,
  OnlyPeople,
  Source,
  SourceColumn,
  SourceData,
  SourceReading,
} from "./source";

/** Rows that samples are taken from. */
export const SAMPLED_ROWS = 20;

/** Finds headers and people among the cells of a source's area as its reading says, in steps. @returns `null` when there are no headers. */
export function* findListInSteps({ kind, reading }: Source, area: Area, cells: Cells): Steps<PeopleRows | null> {
  const { header, people } = reading;
  // The headers of a table are where Excel says.
  if (kind === "table") return yield* findPeopleInSteps(cells, { header: 0, people, isClosed: true });
  return yield* findPeopleInSteps(cells, header === null ? { people } : { header: header - area.row, people });
}

/** What cells show besides their values. Rows are counted from 0 below the headers. */
export interface CellMarks {
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows with a day, by column. */
  readonly dates: ReadonlyMap<number, ReadonlySet<number>>;
}

const unmarked: CellMarks = { hiddenRows: new Set(), dates: new Map() };

/**
 * A source with its people, in steps.
 * @param area of `cells`.
 * @param shown the first rows below the headers as the sheet shows them.
 * @param isFollowed whether something stands right below the last person.
 * @param lists that are joined, in the order of `reading.rosters`: whose rows count may be said there.
 */
export function* describeInSteps(
  source: Source,
  area: Area,
  cells: Cells,
  found: PeopleRows,
  shown: readonly (readonly string[])[],
  isFollowed: boolean,
  marks: CellMarks = unmarked,
  lists: readonly SourceData[] = [],
): Steps<SourceData> {
  const { header, headers, count, leftOut, identity } = found;
  const list: Area = { ...area, row: area.row + header, rowCount: count + 1 };
  const body = cells.slice(header + 1, header + 1 + count);
  const chosen = new Map([...namedReadings(source, list, headers), ...source.reading.columns]);
  const plain = (yield* stepsWithin(readPeopleInSteps(body, leftOut, new Map()), 0, 0.1)).rows;
  const columns = new Map([...proposeReadings(headers, plain), ...chosen]);
  yield 0.2;
  const is1904 = body.slice(0, shown.length).some((row, i) => countsFrom1904(row, shown[i] ?? []));
  const layout = yield* stepsWithin(recogniseLayoutInSteps(headers, plain, is1904, source.reading.layout), 0.2, 0.4);
  const month = source.reading.month ?? layout.months.at(-1) ?? null;
  const period = layout.kind === "peopleByMonth" && month !== null ? chooseMonth(body, layout, month) : null;
  const { only, except, ...reading } = source.reading;
  const isOnly = only && (yield* stepsWithin(isAmongInSteps(only, headers, source.reading, lists), 0.4, 0.43));
  const isExcept = except && (yield* stepsWithin(isAmongInSteps(except, headers, source.reading, lists), 0.43, 0.46));
  const people = readPeopleInSteps(
    body,
    leftOut,
    columns,
    period === null ? undefined : isIn(period, layout),
    isOnly || isExcept ? (row) => (isOnly?.(row) ?? true) && !(isExcept?.(row) ?? false) : undefined,
  );
  const { rows, places } = yield* stepsWithin(people, 0.46, 0.5);
  const titles = layout.kind === "monthsAcross" ? headersOfMonth(headers, month) : headers;
  const samples = places.flatMap((place) => (shown[place] ? [shown[place]] : []));
  const described: SourceColumn[] = [];
  for (const [i, header] of titles.entries()) {
    const describing = describeColumnInSteps(header, i, area.column, rows, samples);
    const share = (columns: number) => 0.5 + (0.4 * columns) / titles.length;
    described.push(yield* stepsWithin(describing, share(i), share(i + 1)));
  }
  return {
    source: {
      ...source,
      sheet: area.sheet,
      area: list,
      address: addressOf(list),
      headers,
      rowCount: count,
      reading: { ...reading, columns, ...(only && isOnly && { only }), ...(except && isExcept && { except }) },
    },
    rows,
    body,
    layout,
    period,
    leftOut,
    identity,
    headerRows: source.kind === "table" ? [] : headerRowsAmong(cells, area),
    columns: described,
    isFollowed,
    hiddenRows: places.filter((place) => marks.hiddenRows.has(place)).map((place) => list.row + place + 2),
    dates: new Map(
      [...marks.dates].map(([column, days]) => [column, rows.flatMap((_, i) => (days.has(places[i] ?? i) ? [i] : []))]),
    ),
    addressOf: (row, column) => addressOf(cellIn(list, (places[row] ?? row) + 1, column)),
  };
}

/** The readings of columns that are known by their headers, by column; a header that is gone has none, one that is spelled alike keeps it. */
function namedReadings(source: Source, area: Area, headers: readonly string[]): [number, ColumnReading][] {
  return (source.reading.named ?? []).flatMap(({ header, reading }) => {
    const place = columnOfList({ area, headers }, header);
    const column = place ?? matchHeaders([{ header, field: null }], [], headers)[0]?.column ?? null;
    return column === null ? [] : [[column, reading] as [number, ColumnReading]];
  });
}

/** What stands in the column of months for the one that counts. */
function chooseMonth(body: Cells, { date, is1904 }: Layout, month: number): ChosenMonth | null {
  if (date === null) return null;
  const cells = body.map((row) => row[date] ?? null).filter((cell) => readDay(cell, is1904)?.month === month);
  const labels = new Set(cells.flatMap((cell) => (typeof cell === "string" ? [cell] : [])));
  return { month, column: date, hasNumbers: cells.some((cell) => typeof cell === "number"), labels: [...labels] };
}

function isIn({ column, month }: ChosenMonth, { is1904 }: Layout): (row: readonly Cell[]) => boolean {
  return (row) => readDay(row[column] ?? null, is1904)?.month === month;
}

/** Whether a row of the source has one of some texts in a column of it or of a joined list; `null` where that column is gone. */
function* isAmongInSteps(
  { column, values }: OnlyPeople,
  headers: readonly string[],
  { rosters = [] }: SourceReading,
  lists: readonly SourceData[],
): Steps<((row: readonly Cell[]) => boolean) | null> {
  const keys = new Set(values.map(personKey));
  if (typeof column === "number") return (row) => keys.has(personKey(row[column] ?? null));
  const at = rosters.findIndex((choice) => isSameList(nameOfList(choice), column.list));
  const [choice, list] = [rosters[at], lists[at]];
  const place = list === undefined ? null : columnOfList(list.source, column.header);
  if (choice === undefined || list === undefined || place === null) return null;
  const finder = yield* finderInSteps(headers, list, choice);
  return finder && ((row) => keys.has(personKey(list.rows[finder.rowOf(row) ?? -1]?.[place] ?? null)));
}

/** What the columns of one month are about; those of other months say nothing, so that no figure is taken from them. */
function headersOfMonth(headers: readonly string[], month: number | null): string[] {
  const found = monthHeaders(headers);
  return headers.map((header, column) => {
    const dated = found.find((each) => each.column === column);
    if (!dated) return header;
    return dated.month === month ? dated.rest : "";
  });
}

/** Enough to pass a title, notes and a row that spans others. */
const HEADER_ROWS = 12;
const TEXTS_SHOWN = 4;

function headerRowsAmong(cells: Cells, area: Area): HeaderRow[] {
  return cells.slice(0, HEADER_ROWS).flatMap((row, i): HeaderRow[] => {
    if (row.every(isBlank)) return [];
    return [
      {
        row: area.row + i,
        texts: headersOf(row)
          .filter((text) => text !== "")
          .slice(0, TEXTS_SHOWN),
      },
    ];
  });
}
