import { isBlank, type Cell } from "../../domain/cell";
import { headerKey } from "../../domain/headerKey";
import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import { addressOf } from "../cells/area";
import { filledHeaders } from "./filledHeaders";
import { meanTheSame } from "./meanTheSame";
import { personColumns } from "./personColumns";
import { personKey } from "./personKey";
import {
  plainReading,
  type JoinedRoster,
  type RosterChoice,
  type Source,
  type SourceColumn,
  type SourceData,
} from "./source";

/** The columns of a source and of a roster by which people are found; `null` where both have no such column. */
export function keysBetween(
  headers: readonly string[],
  rosterHeaders: readonly string[],
): { readonly by: RosterChoice["by"]; readonly ownKey: number; readonly key: number } | null {
  const [own, theirs] = [personColumns(headers), personColumns(rosterHeaders)];
  for (const by of ["number", "name"] as const) {
    const [ownKey, key] = [own[by], theirs[by]];
    if (ownKey !== null && key !== null) return { by, ownKey, key };
  }
  return null;
}

/** Where a roster is read from, and how: the whole of its table, or of its sheet. */
export function sourceOfRoster({ sheet, table, readings }: Pick<RosterChoice, "sheet" | "table" | "readings">): Source {
  const area = { sheet, row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const kind = table === null ? "sheet" : "table";
  const reading = readings === undefined ? plainReading : { ...plainReading, named: readings };
  return { kind, table, sheet, area, address: addressOf(area), headers: [], rowCount: 0, reading };
}

/** How people of a source are found in a list. */
export interface Finder extends Pick<JoinedRoster, "ownKey" | "key"> {
  /** The row of the list for a row of the source; `null` where it has none. */
  readonly rowOf: (row: readonly Cell[]) => number | null;
}

/**
 * Prepares how people are found in a list by number or name. Of several rows of a person the first counts, as for XLOOKUP.
 * @param headers of the source.
 * @returns `null` where the two have no such column in common.
 */
export function* finderInSteps(
  headers: readonly string[],
  list: SourceData,
  { by, instead: others }: Pick<RosterChoice, "by" | "instead">,
): Steps<Finder | null> {
  const [ownKey, key] = [personColumns(headers)[by], personColumns(list.source.headers)[by]];
  if (ownKey === null || key === null) return null;
  const rows = new Map<string, number>();
  const keep = (row: readonly Cell[], i: number) => {
    const text = personKey(row[key] ?? null);
    if (text !== "" && !rows.has(text)) rows.set(text, i);
  };
  yield* eachInSteps(list.rows, keep);
  const instead = new Map(others.map(([from, to]) => [personKey(from), personKey(to)]));
  const rowOf = (row: readonly Cell[]) => {
    const text = personKey(row[ownKey] ?? null);
    return rows.get(instead.get(text) ?? text) ?? null;
  };
  return { ownKey, key, rowOf };
}

/**
 * Puts the columns of a list behind those that a source has by now, each person's by number or name; who is not there has blanks. Does what
 * `columnFormula` writes. A column that the source has itself keeps its place and loses its header, so that nothing is taken twice; so do
 * number and name where a list before has them. A column of the source in which nothing stands gives way. What else two lists have in common
 * stands twice, for somebody to choose.
 * @returns the source as it is where the two have no column in common to find people by.
 */
export function* joinInSteps(data: SourceData, roster: SourceData, choice: RosterChoice): Steps<SourceData> {
  const { headers } = data.source;
  const first = data.columns.length;
  const finder = yield* stepsWithin(finderInSteps(headers, roster, choice), 0, 0.5);
  if (finder === null) return data;

  const { ownKey, key } = finder;
  const width = roster.source.headers.length;
  const rowOf: (number | null)[] = [];
  const joined: Cell[][] = [];
  const join = (row: readonly Cell[]) => {
    const place = finder.rowOf(row);
    const own = Array.from({ length: first }, (_, column) => row[column] ?? null);
    const theirs = Array.from({ length: width }, (_, column) =>
      blankAsText(roster.rows[place ?? -1]?.[column] ?? null),
    );
    rowOf.push(place);
    joined.push([...own, ...theirs]);
  };
  yield* stepsWithin(eachInSteps(data.rows, join), 0.5, 1);
  const filled = filledHeaders(data);
  const known = data.columns.map((column, i): SourceColumn => {
    const isEmpty = i < headers.length && filled[i] === "" && i !== ownKey;
    const givesWay = isEmpty && roster.source.headers.some((header) => meanTheSame(header, column.header));
    return givesWay ? { ...column, header: "" } : column;
  });
  const own = new Set(known.slice(0, headers.length).map(({ header }) => headerKey(header)));
  const before = new Set(known.map(({ header }) => headerKey(header)));
  const { number, name } = personColumns(roster.source.headers);
  const columns = roster.columns.map((column, i): SourceColumn => {
    const taken = i === number || i === name ? before : own;
    const isKnown = i === key || taken.has(headerKey(column.header));
    return { ...column, header: isKnown ? "" : column.header, letter: `${roster.source.sheet}!${column.letter}` };
  });
  const { by, instead } = choice;
  return {
    ...data,
    rows: joined,
    columns: [...known, ...columns],
    rosters: [...(data.rosters ?? []), { data: roster, by, first, ownKey, key, instead, rowOf }],
    addressOf: (row, column) => {
      if (column < first) return data.addressOf(row, column);
      const place = rowOf[row] ?? null;
      return place === null ? data.addressOf(row, ownKey) : roster.addressOf(place, column - first);
    },
  };
}

/**
 * Puts several lists behind a source, one after another.
 * @param lists as they were read, one for each of `reading.rosters`.
 */
export function* joinAllInSteps(data: SourceData, lists: readonly SourceData[]): Steps<SourceData> {
  const choices = data.source.reading.rosters ?? [];
  let joined = data;
  for (const [i, choice] of choices.entries()) {
    const list = lists[i];
    if (list === undefined) continue;
    joined = yield* stepsWithin(joinInSteps(joined, list, choice), i / choices.length, (i + 1) / choices.length);
  }
  return joined;
}

function blankAsText(cell: Cell): Cell {
  return isBlank(cell) ? "" : cell;
}
