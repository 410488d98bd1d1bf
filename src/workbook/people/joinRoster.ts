import { isBlank, type Cell } from "../../domain/cell";
import { headerKey } from "../../domain/headerKey";
import { eachInSteps, finishSteps, stepsWithin, type Steps } from "../../domain/steps";
import { addressOf } from "../cells/area";
import { personColumns } from "./personColumns";
import { personKey } from "./personKey";
import { plainReading, type RosterChoice, type Source, type SourceColumn, type SourceData } from "./source";

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

/** Where a roster is read from: the whole of its table, or of its sheet. */
export function sourceOfRoster({ sheet, table }: Pick<RosterChoice, "sheet" | "table">): Source {
  const area = { sheet, row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const kind = table === null ? "sheet" : "table";
  return { kind, table, sheet, area, address: addressOf(area), headers: [], rowCount: 0, reading: plainReading };
}

/** `joinInSteps` at once. */
export function joinRoster(...joined: Parameters<typeof joinInSteps>): SourceData {
  return finishSteps(joinInSteps(...joined));
}

/**
 * Puts the columns of a roster behind those of a source, each person's by number or name. Of several rows of a person the first counts,
 * as for XLOOKUP; who is not there has blanks. Does what `columnFormula` writes. A column that the source has itself keeps its place
 * and loses its header, so that nothing is taken twice.
 * @returns the source as it is where the two have no column in common to find people by.
 */
export function* joinInSteps(data: SourceData, roster: SourceData, choice: RosterChoice): Steps<SourceData> {
  const { headers } = data.source;
  const width = headers.length;
  const [own, theirs] = [personColumns(headers), personColumns(roster.source.headers)];
  const [ownKey, key] = [own[choice.by], theirs[choice.by]];
  if (ownKey === null || key === null) return data;

  const rows = new Map<string, number>();
  const keep = (row: readonly Cell[], i: number) => {
    const text = personKey(row[key] ?? null);
    if (text !== "" && !rows.has(text)) rows.set(text, i);
  };
  yield* stepsWithin(eachInSteps(roster.rows, keep), 0, 0.5);
  const instead = new Map(choice.instead.map(([from, to]) => [personKey(from), personKey(to)]));
  const rosterWidth = roster.source.headers.length;
  const rowOf: (number | null)[] = [];
  const joined: Cell[][] = [];
  const join = (row: readonly Cell[]) => {
    const text = personKey(row[ownKey] ?? null);
    const place = rows.get(instead.get(text) ?? text) ?? null;
    const own = Array.from({ length: width }, (_, column) => row[column] ?? null);
    const theirs = Array.from({ length: rosterWidth }, (_, column) =>
      blankAsText(roster.rows[place ?? -1]?.[column] ?? null),
    );
    rowOf.push(place);
    joined.push([...own, ...theirs]);
  };
  yield* stepsWithin(eachInSteps(data.rows, join), 0.5, 1);
  const taken = new Set(data.columns.map(({ header }) => headerKey(header)));
  const columns = roster.columns.map((column, i): SourceColumn => {
    const isKnown = i === key || taken.has(headerKey(column.header));
    return { ...column, header: isKnown ? "" : column.header, letter: `${roster.source.sheet}!${column.letter}` };
  });
  return {
    ...data,
    rows: joined,
    columns: [...data.columns, ...columns],
    roster: { data: roster, by: choice.by, ownKey, key, instead: choice.instead, rowOf },
    addressOf: (row, column) => {
      if (column < width) return data.addressOf(row, column);
      const place = rowOf[row] ?? null;
      return place === null ? data.addressOf(row, ownKey) : roster.addressOf(place, column - width);
    },
  };
}

function blankAsText(cell: Cell): Cell {
  return isBlank(cell) ? "" : cell;
}
