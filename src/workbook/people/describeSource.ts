import { isBlank, type Cells } from "../../domain/cell";
import { addressOf, cellIn, type Area } from "../cells/area";
import { headersOf } from "../cells/headersOf";
import { describeColumns } from "./describeColumns";
import { findPeople, type PeopleRows } from "./findPeople";
import { proposeReadings } from "./proposeReadings";
import { readPeople } from "./readPeople";
import type { HeaderRow, Source, SourceData } from "./source";

/** Rows that samples are taken from. */
export const SAMPLED_ROWS = 20;

/** Finds headers and people among the cells of a source's area as its reading says. @returns `null` when there are no headers. */
export function findInSource({ kind, reading }: Source, area: Area, cells: Cells): PeopleRows | null {
  const { header, people } = reading;
  // The headers of a table are where Excel says.
  if (kind === "table") return findPeople(cells, { header: 0, people, isClosed: true });
  return findPeople(cells, header === null ? { people } : { header: header - area.row, people });
}

/**
 * A source with its people.
 * @param area of `cells`.
 * @param shown the first rows below the headers as the sheet shows them.
 * @param isFollowed whether something stands right below the last person.
 */
export function describeSource(
  source: Source,
  area: Area,
  cells: Cells,
  found: PeopleRows,
  shown: readonly (readonly string[])[],
  isFollowed: boolean,
): SourceData {
  const { header, headers, count, leftOut, identity } = found;
  const list: Area = { ...area, row: area.row + header, rowCount: count + 1 };
  const body = cells.slice(header + 1, header + 1 + count);
  const chosen = source.reading.columns;
  const plain = readPeople(body, leftOut, new Map()).rows;
  const columns = new Map([...proposeReadings(headers, plain), ...chosen]);
  const { rows, places } = readPeople(body, leftOut, columns);
  return {
    source: {
      ...source,
      sheet: area.sheet,
      area: list,
      address: addressOf(list),
      headers,
      rowCount: count,
      reading: { ...source.reading, columns },
    },
    rows,
    leftOut,
    identity,
    headerRows: source.kind === "table" ? [] : headerRowsAmong(cells, area),
    columns: describeColumns(
      headers,
      area.column,
      rows,
      places.flatMap((place) => (shown[place] ? [shown[place]] : [])),
    ),
    isFollowed,
    addressOf: (row, column) => addressOf(cellIn(list, (places[row] ?? row) + 1, column)),
  };
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
