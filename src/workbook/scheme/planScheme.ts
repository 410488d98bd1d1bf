import type { Language } from "../../domain/language";
import { layOutScheme, type Block, type CellValue } from "../../domain/scheme/layOutScheme";
import type { Scheme } from "../../domain/scheme/scheme";
import { choices, findTerm, items, type Column } from "../../domain/scheme/vocabulary";
import type { Area } from "../cells/area";
import { nameOfScheme, nameOfSection } from "../cells/definedNames";
import { displayWidth } from "../cells/displayWidth";
import { say } from "../messages/message";

/** Cells to be written, from a row and column counted from 0. */
export interface PlannedCells {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A section of a scheme on its sheet. */
export interface PlannedSection extends PlannedCells {
  readonly title: { readonly area: Area; readonly text: string };
  readonly headerRow: Area;
  /** The rows, and one spare: typing there is within the names. */
  readonly body: Area;
  readonly choices: readonly PlannedChoice[];
}

/** Cells that hold one of a few words. */
export interface PlannedChoice {
  readonly area: Area;
  readonly words: readonly string[];
}

/** The sheet of a scheme before it is written. */
export interface SchemePlan {
  readonly sheet: string;
  readonly heading: string;
  readonly hint: string;
  readonly sections: readonly PlannedSection[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** In digits, by column. */
  readonly columnWidths: readonly number[];
}

/** The heading and what the sheet is stand above the scheme, with a blank row between. */
const FIRST_ROW = 3;
/** In digits. A column that sections share stays moderate; one that a single section has to itself may hold long texts. */
const WIDEST_SHARED = 28;
const WIDEST_ALONE = 44;
const NARROWEST = 9;

/**
 * Plans the sheet of a scheme: its sections one below the other.
 *
 * The sections are plain ranges, not Excel tables. Excel inserts cells when a table grows, and refuses to do so where that
 * would move a part of another table below; nor does a defined name follow when a table takes in a new row. A spare row inside
 * the name does what is needed: what is typed there counts at once.
 */
export function planScheme(scheme: Scheme, sheet: string, language: Language): SchemePlan {
  const blocks = layOutScheme(scheme, language);
  const sections: PlannedSection[] = [];
  let row = FIRST_ROW;
  for (const block of blocks) {
    const section = placeBlock(block, sheet, row, language);
    sections.push(section);
    row = section.body.row + section.body.rowCount + 1;
  }
  const columnCount = Math.max(...blocks.map(({ headers }) => headers.length));
  const whole: Area = { sheet, row: FIRST_ROW, column: 0, rowCount: row - 1 - FIRST_ROW, columnCount };
  const ofSections = sections.flatMap(({ headerRow, body }, i) => {
    const name = nameOfSection(scheme.id, blocks[i]?.section ?? "info");
    return name === null ? [] : [{ name, area: { ...headerRow, rowCount: body.rowCount + 1 } }];
  });
  return {
    sheet,
    heading: scheme.title,
    hint: say({ code: "schemeHint", facts: {} }, language),
    sections,
    names: [{ name: nameOfScheme(scheme.id), area: whole }, ...ofSections],
    columnWidths: Array.from({ length: columnCount }, (_, column) => widthOf(blocks, column)),
  };
}

function placeBlock(block: Block, sheet: string, row: number, language: Language): PlannedSection {
  const columnCount = block.headers.length;
  const at = (offset: number, rowCount: number): Area => ({
    sheet,
    row: row + offset,
    column: 0,
    rowCount,
    columnCount,
  });
  const body = at(2, block.rows.length + 1);
  return {
    title: { area: { ...at(0, 1), columnCount: 1 }, text: block.title },
    headerRow: at(1, 1),
    body,
    area: at(1, block.rows.length + 1),
    values: [block.headers, ...block.rows],
    formats: [
      block.headers.map(() => "@"),
      ...block.formats.map((line, i) => line.map((format, j) => shownWhole(format, block.rows[i]?.[j]))),
    ],
    choices: [...choicesByColumn(block, body), ...choicesByItem(block, body, language)],
  };
}

/** Excel shows a long text as ##### where the format is text. */
function shownWhole(format: string, value: CellValue | undefined): string {
  return format === "@" && typeof value === "string" && value.length > 255 ? "General" : format;
}

function choicesByColumn({ columns }: Block, body: Area): PlannedChoice[] {
  return columns.flatMap(({ words }, i) =>
    words.length === 0 ? [] : [{ area: { ...body, column: body.column + i, columnCount: 1 }, words }],
  );
}

function choicesByItem({ section, rows }: Block, body: Area, language: Language): PlannedChoice[] {
  if (section !== "info" && section !== "pay") return [];
  const known: Readonly<Record<string, Column>> = items[section];
  return rows.flatMap(([item], i) => {
    const kind = known[findTerm(known, String(item)) ?? ""]?.kind;
    if (kind === undefined || !(kind in choices)) return [];
    const words = Object.values(choices[kind as keyof typeof choices]).map((term) => term[language]);
    return [{ area: { ...body, row: body.row + i, column: body.column + 1, rowCount: 1, columnCount: 1 }, words }];
  });
}

/** Wide enough for headers and short contents; long texts wrap. */
function widthOf(blocks: readonly Block[], column: number): number {
  const widths = blocks.flatMap(({ headers, rows }) => [
    displayWidth(headers[column] ?? "") + 2,
    ...rows.map((cells) => displayWidth(String(cells[column] ?? "")) + 1),
  ]);
  const isShared = blocks.filter(({ headers }) => headers.length > column).length > 1;
  return Math.min(isShared ? WIDEST_SHARED : WIDEST_ALONE, Math.max(NARROWEST, ...widths));
}
