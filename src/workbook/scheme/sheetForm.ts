import type { Cell } from "../../domain/cell";
import { isBlank } from "../../domain/cell";
import type { Language } from "../../domain/language";
import { tableOf, takesFigures } from "../../domain/scheme/readScheme";
import { filledIn, itemIn, type Row } from "../../domain/scheme/table";
import {
  columns,
  findHeader,
  items,
  sections,
  type Column,
  type ListSection,
  type Section,
  type TableSection,
} from "../../domain/scheme/vocabulary";
import { isFormula, type Content } from "../cells/content";
import type { SchemeOnSheet } from "./schemeOnSheet";

/** A scheme as a form to be filled in: the cells of its sheet by section, row and field, whether they can be understood or not. */
export interface SheetForm {
  /** The language that its cells are written in. */
  readonly language: Language;
  readonly sections: readonly FormSection[];
}

/** A section where it stands. Rows and columns are counted from 0, from the first cell of the scheme. */
export interface FormSection {
  readonly section: Section;
  readonly titleRow: number;
  /** The row of the headers; in a list of items, which may have none, the title's. */
  readonly headerRow: number;
  /** Where each field has its column; in a list of items there is one column for all contents. */
  readonly positions: ReadonlyMap<string, number>;
  /** The columns from the first header to the last. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly rows: readonly FormRow[];
  /** The last row that belongs to the section, its spare row aside. */
  readonly lastRow: number;
}

/** A row of a section; of a list, one of its items. */
export interface FormRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, FormCell>;
}

/** A cell of a form. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  /** What stands in it. */
  readonly content: Content;
  /** What it comes to. */
  readonly value: Cell;
  readonly isFormula: boolean;
}

/** Takes a scheme's sheet for a form. */
export function sheetForm(scheme: SchemeOnSheet): SheetForm {
  const { layout, language } = scheme.reading;
  return {
    language,
    sections: [...layout.regions].flatMap(([section, rows]) => {
      const titleRow = findTitle(scheme, section, rows);
      return section in columns
        ? [tableSection(scheme, section as TableSection, rows, titleRow)]
        : [listSection(scheme, section as ListSection, rows, titleRow)];
    }),
  };
}

/** The row of a section in a form; `undefined` for a section that the sheet does not have. */
export function sectionOf(form: SheetForm, section: Section): FormSection | undefined {
  return form.sections.find((each) => each.section === section);
}

function tableSection(
  scheme: SchemeOnSheet,
  section: TableSection,
  region: readonly Row[],
  titleRow: number,
): FormSection {
  const { positions, headers, rows } = tableOf(scheme.reading.layout.regions, section);
  const known = [...positions.values()];
  const headerRow = headers === null ? titleRow : (region[0]?.index ?? titleRow);
  return {
    section,
    titleRow,
    headerRow,
    positions,
    firstColumn: Math.min(...known, Infinity) === Infinity ? 0 : Math.min(...known),
    lastColumn: Math.max(0, ...known),
    rows: rows.map(({ index }) => ({
      row: index,
      cells: new Map([...positions].map(([key, column]) => [key, cellAt(scheme, index, column)])),
    })),
    lastRow: Math.max(headerRow, ...region.map(({ index }) => index)),
  };
}

function listSection(
  scheme: SchemeOnSheet,
  section: ListSection,
  region: readonly Row[],
  titleRow: number,
): FormSection {
  const known: Readonly<Record<string, Column>> = items[section];
  const [first] = region;
  const partsOf = ({ cells }: Row) => itemIn(cells, takesFigures(section));
  const isItem = (row: Row) => {
    const { item } = partsOf(row);
    return typeof item?.cell === "string" && findHeader(known, item.cell) !== null;
  };
  const headerRow = first && !isItem(first) ? first.index : titleRow;
  const itemColumn = first ? (filledIn(first.cells)[0]?.column ?? 0) : 0;
  const contentColumn =
    region.map((row) => partsOf(row).content?.column).find((column) => column !== undefined) ?? itemColumn + 1;
  const seen = new Set<string>();
  return {
    section,
    titleRow,
    headerRow,
    positions: new Map(Object.keys(known).map((key) => [key, contentColumn])),
    firstColumn: itemColumn,
    lastColumn: contentColumn,
    rows: region.flatMap((row) => {
      const { item, content } = partsOf(row);
      const key = typeof item?.cell === "string" ? findHeader(known, item.cell) : null;
      // Of two rows for one item the first that says something counts, as in reading.
      if (key === null || seen.has(key)) return [];
      seen.add(key);
      return [{ row: row.index, cells: new Map([[key, cellAt(scheme, row.index, content?.column ?? contentColumn)]]) }];
    }),
    lastRow: Math.max(headerRow, ...region.map(({ index }) => index)),
  };
}

function cellAt({ contents, cells }: SchemeOnSheet, row: number, column: number): FormCell {
  const content = contents[row]?.[column] ?? "";
  return { row, column, content, value: cells[row]?.[column] ?? null, isFormula: isFormula(content) };
}

/** The nearest row above a section's first that starts with its title. */
function findTitle({ cells }: SchemeOnSheet, section: Section, rows: readonly Row[]): number {
  const end = rows[0]?.index ?? cells.length;
  const isTitle = (row: number) => {
    const start = cells[row]?.find((cell) => !isBlank(cell));
    return typeof start === "string" && findHeader({ [section]: sections[section] }, start) !== null;
  };
  for (let row = end - 1; row >= 0; row--) if (isTitle(row)) return row;
  return Math.max(0, end - 1);
}
