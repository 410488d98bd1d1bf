import { isBlank, isNumberAsText, type Cell, type Cells } from "../cell";
import type { Place } from "../failure";
import { filledIn, type Filled, type Row } from "./table";
import {
  columns,
  findHeader,
  findSimilar,
  items,
  listHeaders,
  sections,
  type Column,
  type ListSection,
  type Section,
  type TableSection,
} from "./vocabulary";

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
 * headers that are known. Blank rows are left out, but for rows of zeros where they may be more than blank: see `readTable`.
 */
export function divideSheet(cells: Cells, only: Section): Layout {
  const lines = cells.flatMap((row, index) => lineOf(row, index));
  const zeros = cells.flatMap((row, index) => (isOfZeros(row) ? [{ index, cells: row }] : []));
  const isTitled = lines.some((line, i) => titleOf(line, lines[i + 1]) !== null);
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
  const takeZerosAbove = (index: number) => {
    while ((zeros[0]?.index ?? index) < index) {
      const [row] = zeros.splice(0, 1);
      if (row && (current === "tiers" || current === "levels")) regions.get(current)?.push(row);
    }
  };
  lines.forEach((line, i) => {
    takeZerosAbove(line.index);
    const next = lines[i + 1];
    const section = titleOf(line, next);
    if (section !== null && regions.has(section)) startStray(line, line.start, section);
    else if (section !== null) {
      regions.set(section, []);
      current = section;
      expectsHeaders = true;
    } else if (expectsHeaders && current !== null && next && isNoteAbove(line, next, current)) return;
    else if (isForeignTitle(line, next, current)) startStray(line, line.start);
    else if (!expectsHeaders && line.isHeaders) startStray(line, null);
    else {
      if (current !== null) regions.get(current)?.push({ index: line.index, cells: line.cells });
      expectsHeaders = false;
    }
  });
  takeZerosAbove(cells.length);
  return { regions, strays };
}

/** The sections of a scheme sheet with their rows, see `divideSheet`. */
export function splitSections(cells: Cells, only: Section): ReadonlyMap<Section, readonly Row[]> {
  return divideSheet(cells, only).regions;
}

/** A row with what is filled in it. */
interface Line extends Row {
  readonly filled: readonly Filled[];
  /** The text that it starts with; `""` for anything else. */
  readonly start: string;
  readonly isText: boolean;
  /** Whether it can be nothing but the headers of some section. */
  readonly isHeaders: boolean;
  /** A blank, or the lower bound of the last grade. */
  readonly startsWithZero: boolean;
}

function lineOf(cells: readonly Cell[], index: number): Line[] {
  const filled = filledIn(cells);
  const [first] = filled;
  if (!first) return [];
  const isText = filled.every(({ cell }) => typeof cell === "string" && !isNumberAsText(cell));
  const start = typeof first.cell === "string" ? first.cell.trim() : "";
  const isHeaders = isText && filled.length > 1 && looksLikeHeaders(filled);
  const startsWithZero = cells.find((cell) => !isBlank(cell)) === 0;
  return [{ index, cells, filled, start, isText, isHeaders, startsWithZero }];
}

/** Whether a row holds 0 and nothing else. */
function isOfZeros(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell === 0) && filledIn(cells).length === 0;
}

function looksLikeHeaders(filled: readonly Filled[]): boolean {
  return (
    isListHeader(filled.map(({ cell }) => cell)) || Object.values(columns).some((known) => areHeadersOf(filled, known))
  );
}

/** Two headers that are known at least, and no fewer than are not. */
function areHeadersOf(filled: readonly Filled[], known: Readonly<Record<string, Column>>): boolean {
  const count = countHeaders(filled, known);
  return count >= 2 && count * 2 >= filled.length;
}

function countHeaders(filled: readonly Filled[], known: Readonly<Record<string, Column>>): number {
  const found = filled.flatMap(({ cell }) => (typeof cell === "string" ? (findHeader(known, cell) ?? []) : []));
  return new Set(found).size;
}

function sectionNamed({ start }: Line): Section | null {
  return start === "" ? null : findHeader(sections, start);
}

/** "等级" may be a title and a header: with something beside it, it is a title if its headers are the next row. */
function titleOf(line: Line, next: Line | undefined): Section | null {
  const section = sectionNamed(line);
  if (section === null || line.filled.length === 1) return section;
  return line.isText && !line.isHeaders && next && startsSection(next, section) ? section : null;
}

function startsSection(line: Line, section: Section): boolean {
  return section in columns
    ? line.isHeaders && areHeadersOf(line.filled, columns[section as TableSection])
    : isListHeader(line.filled.map(({ cell }) => cell)) || isItem(line, section);
}

/** A note between the title of a section and its headers. */
function isNoteAbove(line: Line, next: Line, section: Section): boolean {
  return line.isText && !line.isHeaders && section in columns && startsSection(next, section);
}

/** A text above headers, or alone above items, that no section has for its title; with notes beside it if it is nearly one. */
function isForeignTitle(line: Line, next: Line | undefined, current: Section | null): boolean {
  if (!next || !line.isText || line.isHeaders || line.startsWithZero) return false;
  if (current !== null && isItem(line, current)) return false;
  if (line.filled.length > 1) return next.isHeaders && findSimilar(sections, line.start) !== null;
  const isInList = current !== null && current in items;
  return next.isHeaders || (!isInList && next.filled.length > 1 && lists.some((list) => isItem(next, list)));
}

const lists = Object.keys(items) as ListSection[];

function isItem({ start }: Line, section: Section): boolean {
  return section in items && findHeader<string>(items[section as ListSection], start) !== null;
}

/** Whether cells are the headers of a list of items: "Item", "Value". */
export function isListHeader([item = null, value = null]: readonly Cell[]): boolean {
  return nameOf(item) === "item" && nameOf(value) === "value";
}

const listTerms = { item: listHeaders[0], value: listHeaders[1] };

function nameOf(cell: Cell): keyof typeof listTerms | null {
  return typeof cell === "string" ? findHeader(listTerms, cell) : null;
}
