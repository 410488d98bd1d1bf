import type { Cell, Cells } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import { layOutScheme, type Block } from "../../src/domain/scheme/layOutScheme";
import type { Scheme } from "../../src/domain/scheme/scheme";

/** The cells of a scheme sheet: its sections one under another, as the add-in writes them. */
export function schemeCells(scheme: Scheme, language: Language): Cells {
  return pad(layOutScheme(scheme, language).flatMap((block) => [[block.title], ...sectionRows(block), []]));
}

/** The cells that the defined name of one section covers. */
export function sectionCells(scheme: Scheme, language: Language, section: Block["section"]): Cells {
  return pad(
    layOutScheme(scheme, language)
      .filter((block) => block.section === section)
      .flatMap(sectionRows),
  );
}

function sectionRows({ headers, rows }: Block): Cell[][] {
  return [[...headers], ...rows.map((row) => [...row])];
}

function pad(rows: Cell[][]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill("")]);
}
