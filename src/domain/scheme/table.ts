import { isBlank, isBlankOrZero, isNumberAsText, numberIn, type Cell } from "../cell";
import { Failure, type Place } from "../failure";
import type { Text } from "../language";
import { holdsFigures } from "./readCell";
import { all, findHeader, findTerm, type Column } from "./vocabulary";

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

/** A cell that holds something; 0 counts as nothing, see `isBlankOrZero`. */
export interface Filled {
  readonly cell: Cell;
  readonly column: number;
}

/** The cells of a row that hold something. */
export function filledIn(cells: readonly Cell[]): Filled[] {
  return cells.flatMap((cell, column) => (isBlankOrZero(cell) ? [] : [{ cell, column }]));
}

/** A row of a list of items, taken apart. */
export interface ItemRow {
  /** The first cell that is filled: the item's name. */
  readonly item: Filled | undefined;
  /** The next one. A 0 beside the name is the content of an item of figures, unless a figure stands further on. */
  readonly content: Filled | undefined;
  /** What stands beside the two. */
  readonly others: readonly Filled[];
}

/** @param takesFigures whether the item of a name is a figure. */
export function itemIn(cells: readonly Cell[], takesFigures: (item: Cell) => boolean): ItemRow {
  const [item, ...rest] = filledIn(cells);
  const [next] = rest;
  const zeroAt = item === undefined ? -1 : cells.findIndex((cell, i) => i > item.column && cell === 0);
  const isZero =
    item !== undefined &&
    zeroAt >= 0 &&
    takesFigures(item.cell) &&
    (next === undefined || (zeroAt < next.column && numberIn(next.cell) === null));
  const content = isZero ? { cell: 0, column: zeroAt } : next;
  return { item, content, others: isZero ? rest : rest.slice(1) };
}

/**
 * Reads rows as a list with headers; rows with nothing in them are left out, see `withoutBlankRows`. A row of texts that name a column is the header row; so is a first row that starts
 * with text where `positional` starts with a number. Columns may stand in any order, and what is not known is left to the
 * check to tell; without known headers the first columns are taken in the order of `positional`.
 */
export function readTable(
  rows: readonly Row[],
  columns: Readonly<Record<string, Column>>,
  positional: readonly string[],
  within: Text,
): Table {
  const table = findHeaders(rows, columns, positional, within);
  const from = table.positions.get("from");
  const isOfFigures = positional.length > 0 && positional.every((key) => columns[key] && holdsFigures(columns[key]));
  return { ...table, rows: withoutBlankRows(table.rows, isOfFigures && from !== undefined ? from : null) };
}

function findHeaders(
  rows: readonly Row[],
  columns: Readonly<Record<string, Column>>,
  positional: readonly string[],
  within: Text,
): Table {
  const start = rows.findIndex(({ cells }) => filledIn(cells).length > 0);
  const first = rows[start];
  const inOrder = new Map(positional.map((key, i) => [key, i]));
  if (!first || filledIn(first.cells).some(({ cell }) => typeof cell === "number"))
    return { positions: inOrder, headers: null, rows, within };
  const rest = rows.slice(start + 1);
  const positions = findColumns(first.cells, columns);
  if (positions.size > 0) return { positions, headers: first.cells, rows: rest, within };
  const [corner = null] = first.cells;
  const startsWithText = typeof corner === "string" && !isBlank(corner) && !first.cells.some(isNumberAsText);
  // A first row of words is one of the list where it has none in the place of a figure: "good", "good", "all".
  const figures = positional.flatMap((key, i) =>
    columns[key] && holdsFigures(columns[key]) ? [first.cells[i] ?? null] : [],
  );
  const isListed =
    figures.length > 0 &&
    figures.every((cell) => isBlankOrZero(cell) || (typeof cell === "string" && findTerm({ all }, cell)));
  return startsWithText && !isListed
    ? { positions: inOrder, headers: first.cells, rows: rest, within }
    : { positions: inOrder, headers: null, rows, within };
}

/**
 * Leaves rows out that hold nothing, or nothing but 0, as blank ones may arrive. Of figures alone a row of zeros may be one of
 * them: from 0 a rate of 0. It is, where its 0 goes with the values above and below, up or down: first, or on the way; and last below
 * falling ones, unless other rows have words and it has none.
 * @param from the column of the values that go up or down; `null` where a row without words says nothing.
 */
function withoutBlankRows(rows: readonly Row[], from: number | null): readonly Row[] {
  const isEmpty = ({ cells }: Row) => filledIn(cells).length === 0;
  if (!rows.some(isEmpty)) return rows;
  if (from === null) return rows.filter((row) => !isEmpty(row));
  const startOf = (row: Row | undefined) => (row === undefined ? null : numberIn(row.cells[from] ?? null));
  const haveWords = rows.some(({ cells }) =>
    cells.some((cell) => typeof cell === "string" && numberIn(cell) === null && !isBlank(cell)),
  );
  const kept: Row[] = [];
  rows.forEach((row, i) => {
    if (!isEmpty(row)) return void kept.push(row);
    if (row.cells[from] !== 0) return;
    const [above, below] = [startOf(kept.at(-1)), startOf(rows.slice(i + 1).find((each) => !isEmpty(each)))];
    const goesOn = startOf(kept.at(-2));
    const fits =
      kept.length === 0
        ? below !== 0
        : above !== null &&
          above !== 0 &&
          (below === null
            ? !haveWords && (goesOn === null || Math.abs(goesOn) > Math.abs(above))
            : Math.sign(above) === -Math.sign(below));
    if (fits) kept.push(row);
  });
  return kept;
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
