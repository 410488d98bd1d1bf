import { isBlank, isNumberAsText, type Cell, type Cells } from "../cell";
import { Failure, type Place } from "../failure";
import type { Text } from "../language";
import {
  columns,
  findHeader,
  findSimilar,
  findTerm,
  items,
  listHeaders,
  sections,
  type Column,
  type ListSection,
  type Section,
  type TableSection,
} from "./vocabulary";

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

/** A scheme sheet, taken apart at its titles. */
export interface Layout {
  readonly regions: ReadonlyMap<Section, readonly Row[]>;
  /** What belongs to no section, so that nothing reads it. */
  readonly strays: readonly Stray[];
}

/** Rows with headers or a title of their own that are no section's. */
export interface Stray {
  /** What stands above them; `null` where they have no title. */
  readonly title: string | null;
  /** The section that has stood before under the same title. */
  readonly repeats: Section | null;
  readonly place: Place;
}

/**
 * Takes the cells of a scheme sheet apart at its section titles: a title starts its row, alone or with notes beside it. Cells
 * without any title are all one section, `only`; what stands before the first title is the reader's own unless it has
 * headers that are known. Blank rows are left out.
 */
export function divideSheet(cells: Cells, only: Section): Layout {
  const lines = cells.flatMap((row, index) => lineOf(row, index));
  const isTitled = lines.some((line) => line.filled.length === 1 && sectionNamed(line) !== null);
  const regions = new Map<Section, Row[]>(isTitled ? [] : [[only, []]]);
  const strays: Stray[] = [];
  let current = isTitled ? null : only;
  // Right below a title; from there on a row of headers begins something else.
  let expectsHeaders = !isTitled;
  const startStray = (line: Line, title: string | null, repeats: Section | null = null) => {
    strays.push({ title, repeats, place: { row: line.index + 1, column: (line.filled[0]?.column ?? 0) + 1 } });
    current = null;
    expectsHeaders = title !== null;
  };
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const section = expectsHeaders && looksLikeHeaders(line) ? null : titleOf(line, next);
    if (section !== null && regions.has(section)) startStray(line, line.start, section);
    else if (section !== null) {
      regions.set(section, []);
      current = section;
      expectsHeaders = true;
    } else if (expectsHeaders && current !== null && next && isNoteAbove(line, next, current)) return;
    else if (isForeignTitle(line, next, current)) startStray(line, line.start);
    else if (!expectsHeaders && looksLikeHeaders(line)) startStray(line, null);
    else {
      if (current !== null) regions.get(current)?.push({ index: line.index, cells: line.cells });
      expectsHeaders = false;
    }
  });
  return { regions, strays };
}

/** The sections of a scheme sheet with their rows, see `divideSheet`. */
export function splitSections(cells: Cells, only: Section): ReadonlyMap<Section, readonly Row[]> {
  return divideSheet(cells, only).regions;
}

export interface Filled {
  readonly cell: Cell;
  readonly column: number;
}

/** The cells of a row that hold something; in a list the first is an item's name and the second its content. */
export function filledIn(cells: readonly Cell[]): Filled[] {
  return cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
}

/** A row with what is filled in it. */
interface Line extends Row {
  readonly filled: readonly Filled[];
  /** The text that it starts with; `""` for anything else. */
  readonly start: string;
  readonly isText: boolean;
}

function lineOf(cells: readonly Cell[], index: number): Line[] {
  const filled = filledIn(cells);
  const [first] = filled;
  if (!first) return [];
  return [
    {
      index,
      cells,
      filled,
      start: typeof first.cell === "string" ? first.cell.trim() : "",
      isText: filled.every(({ cell }) => typeof cell === "string" && !isNumberAsText(cell)),
    },
  ];
}

function sectionNamed({ start }: Line): Section | null {
  return start === "" ? null : findHeader(sections, start);
}

/** "等级" may be a title and a header: with something beside it, it is a title if the next row is one of its headers. */
function titleOf(line: Line, next: Line | undefined): Section | null {
  const section = sectionNamed(line);
  if (section === null || line.filled.length === 1) return section;
  return line.isText && !looksLikeHeaders(line) && next && startsSection(next, section) ? section : null;
}

function startsSection(line: Line, section: Section): boolean {
  return section in columns
    ? line.isText && countHeaders(line, columns[section as TableSection]) > 0
    : isListHeaders(line) || isItem(line, section);
}

/** A note between the title of a section and its headers. */
function isNoteAbove(line: Line, next: Line, section: Section): boolean {
  return (
    line.isText && !looksLikeHeaders(line) && section in columns && isHeaderRow(next, columns[section as TableSection])
  );
}

/** A text above headers that no section has for its title; what is nearly a title may have notes beside it. */
function isForeignTitle(line: Line, next: Line | undefined, current: Section | null): boolean {
  if (!next || !line.isText || looksLikeHeaders(line)) return false;
  if (current !== null && isItem(line, current)) return false;
  const mayBeTitle = line.filled.length === 1 || findSimilar(sections, line.start) !== null;
  const isInList = current !== null && current in items;
  return (
    mayBeTitle &&
    (looksLikeHeaders(next) || (!isInList && next.filled.length > 1 && lists.some((list) => isItem(next, list))))
  );
}

const lists = Object.keys(items) as ListSection[];

function isItem({ start }: Line, section: Section): boolean {
  return section in items && findHeader<string>(items[section as ListSection], start) !== null;
}

/** Whether a row can be nothing but the headers of some section: two that are known at least, and no fewer than are not. */
function looksLikeHeaders(line: Line): boolean {
  return isListHeaders(line) || Object.values(columns).some((known) => isHeaderRow(line, known));
}

function isHeaderRow(line: Line, known: Readonly<Record<string, Column>>): boolean {
  if (!line.isText || line.filled.length < 2) return false;
  const count = countHeaders(line, known);
  return count >= 2 && count * 2 >= line.filled.length;
}

function countHeaders({ filled }: Line, known: Readonly<Record<string, Column>>): number {
  return new Set(
    filled.map(({ cell }) => (typeof cell === "string" ? findHeader(known, cell) : null)).filter((key) => key),
  ).size;
}

function isListHeaders({ filled }: Line): boolean {
  return filled.length > 1 && isListHeader(filled.map(({ cell }) => cell));
}

/** Whether cells are the headers of a list of items: "Item", "Value". */
export function isListHeader([item = null, value = null]: readonly Cell[]): boolean {
  return nameOf(item) === "item" && nameOf(value) === "value";
}

const listTerms = { item: listHeaders[0], value: listHeaders[1] };

function nameOf(cell: Cell): keyof typeof listTerms | null {
  return typeof cell === "string" ? findHeader(listTerms, cell) : null;
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
  for (const find of [findTerm, findHeader])
    headers.forEach((cell, i) => {
      const key = typeof cell === "string" ? find(known, cell) : null;
      if (key !== null && !positions.has(key)) positions.set(key, i);
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
