import type { Cells } from "../../domain/cell";
import type { Place } from "../../domain/failure";
import { digestScheme } from "../../domain/scheme/digest";
import { readScheme, type Reading } from "../../domain/scheme/readScheme";
import type { Section } from "../../domain/scheme/vocabulary";
import { addressOf, cellIn, quoteSheet, type Area } from "../cells/area";
import { contentOf, type Contents } from "../cells/content";
import { findOutgrown, type OutgrownName } from "./findOutgrown";

/** A scheme where it stands in the workbook. */
export interface SchemeOnSheet {
  /** Its defined name: `Scheme_S5`. */
  readonly name: string;
  /** Whether the name belongs to the sheet alone, as on a copied sheet, and not to the workbook. */
  readonly isSheetScoped: boolean;
  /** What formulas on any sheet call it: `Scheme_S5`, or `'S5 (2)'!Scheme_S5` where the name is the sheet's. */
  readonly reference: string;
  readonly sheet: string;
  readonly area: Area;
  /** What the name covers, with the sheet: `'S5 方案'!A4:N52`. */
  readonly address: string;
  readonly cells: Cells;
  /** What stands in the same cells: a formula, or a value; blank is `""`. */
  readonly contents: Contents;
  /** Its sections that have names of their own, with what those cover. */
  readonly parts: FoundScheme["sections"];
  readonly reading: Reading;
  readonly digest: string;
  /** What formulas call its sections, as far as they have names of their own: `S5_Grades`. */
  readonly sections: Partial<Readonly<Record<Section, string>>>;
  /** Names that no longer cover what was typed below or beside them; `repairNames` mends them. */
  readonly outgrown: readonly OutgrownName[];
  /** The address of a cell that a finding or a failure names: `'S5 方案'!C7`. */
  readonly addressOf: (place: Place) => string;
}

/** A scheme's names as they were found, and the cells that they stand for. */
export interface FoundScheme {
  readonly name: string;
  readonly isSheetScoped: boolean;
  readonly area: Area;
  /** From the first cell of `area` to some rows and columns beyond its last. */
  readonly surroundings: Cells;
  /** What stands in the same cells: formulas, and values; without formulas it need not be handed over. */
  readonly contents?: Contents;
  readonly sections: readonly { readonly section: Section; readonly name: string; readonly area: Area }[];
}

/** Reads a scheme from the cells that its name stands for. */
export function readSchemeOnSheet(found: FoundScheme): SchemeOnSheet {
  const { name, isSheetScoped, area, surroundings } = found;
  const clip = <Content>(rows: readonly (readonly Content[])[]) =>
    rows.slice(0, area.rowCount).map((row) => row.slice(0, area.columnCount));
  const cells = clip(surroundings);
  const reading = readScheme(cells, "indicators");
  const refer = (to: string) => (isSheetScoped ? `${quoteSheet(area.sheet)}!${to}` : to);
  return {
    name,
    isSheetScoped,
    reference: refer(name),
    sheet: area.sheet,
    area,
    address: addressOf(area),
    cells,
    contents: found.contents ? clip(found.contents) : cells.map((row) => row.map(contentOf)),
    parts: found.sections,
    reading,
    digest: digestScheme(reading.scheme),
    sections: Object.fromEntries(found.sections.map((each) => [each.section, refer(each.name)])),
    outgrown: findOutgrown(found),
    addressOf: ({ row, column }) => addressOf(cellIn(area, row - 1, column - 1)),
  };
}
