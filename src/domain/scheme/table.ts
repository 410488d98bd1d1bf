import { isBlank, isNumberAsText, type Cell } from "../cell";
import { Failure, type Place } from "../failure";
import type { Text } from "../language";
import { findHeader, findTerm, type Column } from "./vocabulary";

/** A list read by its headers: where each column stands, and the rows below. */
export interface Table {
  /** Column index by column key. */
  readonly positions: ReadonlyMap<string, number>;
  /** Headers as they are written; `null` where the range has none. */
  readonly headers: readonly Cell[] | null;
  readonly rows: readonly Row[];
  /** What the reader calls the range, for failures. */
  readonly within: Text;
}

export interface Row {
  /** Zero-based, in the range that was handed over. */
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** A cell that holds something. */
export interface Filled {
  readonly cell: Cell;
  readonly column: number;
}

/** The cells of a row that hold something; in a list the first is an item's name and the second its content. */
export function filledIn(cells: readonly Cell[]): Filled[] {
  return cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
}

/**
 * Reads rows as a list with headers. A row of texts that name a column is the header row; so is a first row that starts
 * with text where `positional` starts with a number. Columns may stand in any order, and what is not known is left to the
 * check to tell; without known headers the first columns are taken in the order of `positional`.
 */
export function readTable(
  rows: readonly Row[],
  columns: Readonly<Record<string, Column>>,
  positional: readonly string[],
  within: Text,
): Table {
  const [first, ...rest] = rows;
  const inOrder = new Map(positional.map((key, i) => [key, i]));
  if (!first || first.cells.some((cell) => typeof cell === "number"))
    return { positions: inOrder, headers: null, rows, within };
  const positions = findColumns(first.cells, columns);
  if (positions.size > 0) return { positions, headers: first.cells, rows: rest, within };
  const [start = null] = first.cells;
  const startsWithText = typeof start === "string" && !isBlank(start) && !first.cells.some(isNumberAsText);
  return startsWithText
    ? { positions: inOrder, headers: first.cells, rows: rest, within }
    : { positions: inOrder, headers: null, rows, within };
}

/** Where each column stands. Of two headers for the same the one that is spelled as it should be counts, else the first. */
function findColumns(headers: readonly Cell[], known: Readonly<Record<string, Column>>): Map<string, number> {
  const positions = new Map<string, number>();
  const isPlain = (key: string, at: number | undefined) => {
    const [header, term] = [headers[at ?? -1], known[key]];
    return typeof header === "string" && term !== undefined && findTerm({ term }, header) !== null;
  };
  headers.forEach((cell, i) => {
    const key = typeof cell === "string" ? findHeader(known, cell) : null;
    if (key === null) return;
    if (!positions.has(key) || (isPlain(key, i) && !isPlain(key, positions.get(key)))) positions.set(key, i);
  });
  return positions;
}

/** The cell of a row in a column; `null` where the table has no such column. */
export function cellOf(table: Table, row: Row, key: string): Cell {
  const position = table.positions.get(key);
  return position === undefined ? null : (row.cells[position] ?? null);
}

/** Where a cell of the table stands; the row's first cell for a column that the table does not have. */
export function placeOf(table: Table, row: Row, key: string): Place {
  return { within: table.within, row: row.index + 1, column: (table.positions.get(key) ?? 0) + 1 };
}

/** @throws Failure `value` when the table lacks a column that it needs. */
export function requireColumns(table: Table, columns: Readonly<Record<string, Column>>, keys: readonly string[]): void {
  const missing = keys
    .map((key) => (table.positions.has(key) ? undefined : columns[key]))
    .find((column) => column !== undefined);
  if (!missing) return;
  const { zh, en } = missing;
  throw new Failure(
    "value",
    { code: "columnMissing", facts: { zh, en } },
    { within: table.within, row: (table.rows[0]?.index ?? 0) + 1, column: 1 },
  );
}
