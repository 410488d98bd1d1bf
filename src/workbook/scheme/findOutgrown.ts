import { isBlank, type Cells } from "../../domain/cell";
import { splitSections } from "../../domain/scheme/divideSheet";
import type { Row } from "../../domain/scheme/table";
import { coverBoth, isSameArea, type Area } from "../cells/area";
import type { FoundScheme } from "./schemeOnSheet";

/** A defined name that covers less than it should. */
export interface OutgrownName {
  readonly name: string;
  readonly covers: Area;
  readonly needs: Area;
}

/**
 * Finds the names that no longer cover their rows: rows typed below the spare row of a section, or below the scheme, and
 * columns whose header was typed beside the last. Formulas would leave such rows out without a word.
 */
export function findOutgrown({ name, area, surroundings, sections }: FoundScheme): OutgrownName[] {
  const grown = { ...area, rowCount: area.rowCount + filledBelow(surroundings, area.rowCount) };
  const regions = splitSections(surroundings.slice(0, grown.rowCount), "indicators");
  const parts = sections.map((section) => {
    const rows = regions.get(section.section) ?? [];
    return { ...section, needs: rows.length === 0 ? section.area : coverBoth(section.area, areaOf(rows, area)) };
  });
  const whole = { name, area, needs: parts.reduce((sum, { needs }) => coverBoth(sum, needs), grown) };
  return [whole, ...parts]
    .filter((each) => !isSameArea(each.area, each.needs))
    .map((each) => ({ name: each.name, covers: each.area, needs: each.needs }));
}

/** How many rows directly below the last hold something. */
function filledBelow(cells: Cells, rowCount: number): number {
  const below = cells.slice(rowCount).map((row) => row.some((cell) => !isBlank(cell)));
  const end = below.indexOf(false);
  return end < 0 ? below.length : end;
}

/** From the header row to the last row, as wide as the headers stand side by side. */
function areaOf(rows: readonly Row[], { sheet, row, column }: Area): Area {
  const headers = rows[0]?.cells ?? [];
  const top = rows[0]?.index ?? 0;
  const bottom = rows.at(-1)?.index ?? top;
  const left = Math.max(
    0,
    headers.findIndex((cell) => !isBlank(cell)),
  );
  const gap = headers.findIndex((cell, i) => i > left && isBlank(cell));
  const right = gap < 0 ? headers.length : gap;
  return { sheet, row: row + top, column: column + left, rowCount: bottom - top + 1, columnCount: right - left };
}
