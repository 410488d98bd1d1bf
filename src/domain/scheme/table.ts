import { isBlank, type Cell, type Cells } from "../cell";
import { Failure, type Place } from "../failure";
import type { Text } from "../language";
import { findTerm, sections, type Column, type Section } from "./vocabulary";

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

/**
 * Splits the cells of a scheme sheet at its section titles: a title is alone in its row. Cells without any title are all
 * one section, `only`; what stands before the first title is the reader's own. Blank rows are left out.
 */
export function splitSections(cells: Cells, only: Section): ReadonlyMap<Section, readonly Row[]> {
  const untitled: Row[] = [];
  const titled = new Map<Section, Row[]>();
  let current = untitled;
  cells.forEach((row, index) => {
    const filled = row.filter((cell) => !isBlank(cell));
    const [alone] = filled;
    const title = filled.length === 1 && typeof alone === "string" ? findTerm(sections, alone) : null;
    if (title) {
      current = titled.get(title) ?? [];
      titled.set(title, current);
    } else if (filled.length > 0) current.push({ index, cells: row });
  });
  return titled.size > 0 ? titled : new Map([[only, untitled]]);
}

/**
 * Reads rows as a list with headers. A row of texts that name a column is the header row; so is a first row that starts
 * with text where `positional` starts with a number. Columns may stand in any order and unknown headers are the reader's
 * own notes; without known headers the first columns are taken in the order of `positional`.
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
  const positions = new Map<string, number>();
  first.cells.forEach((cell, i) => {
    const key = typeof cell === "string" ? findTerm(columns, cell) : null;
    if (key && !positions.has(key)) positions.set(key, i);
  });
  if (positions.size > 0) return { positions, headers: first.cells, rows: rest, within };
  const startsWithText = typeof first.cells[0] === "string" && !isBlank(first.cells[0]);
  return startsWithText
    ? { positions: inOrder, headers: first.cells, rows: rest, within }
    : { positions: inOrder, headers: null, rows, within };
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
