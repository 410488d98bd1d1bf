import { readText } from "../cell";
import { Failure, type Place } from "../failure";
import { textKey } from "../sameText";
import { tableOf, type Reading } from "../scheme/readScheme";
import { cellOf, filledIn, placeOf } from "../scheme/table";
import { findHeader, items, sections, type ListSection, type Terms } from "../scheme/vocabulary";
import type { Difference } from "./compareSchemes";
import type { LevelOwner } from "./schemeParts";
import { columnKey } from "./showValue";

/**
 * Where a difference stands in the later scheme: the cell of the field, or the first of its row.
 * @param reading of the later scheme.
 * @returns `null` for what was taken out, and for what the sheet leaves to a default in a list of settings.
 */
export function placeOfDifference({ section, field, owner, kind }: Difference, reading: Reading): Place | null {
  if (kind === "removed") return null;
  const column = field === null ? undefined : columnKey(section, field);
  if (owner !== null) {
    const place = isLevel(owner) ? placeOfLevel(owner, column, reading) : reading.placeOf(owner, column);
    return place ?? null;
  }
  return section in items ? placeOfItem(section as ListSection, field, reading) : null;
}

function isLevel(owner: object): owner is LevelOwner {
  return "levelOf" in owner;
}

function placeOfLevel({ levelOf: { code, name }, position }: LevelOwner, column: string | undefined, reading: Reading) {
  const table = tableOf(reading.layout.regions, "levels");
  const own = new Set([textKey(code), textKey(name)]);
  const row = table.rows.filter((each) => {
    const cell = cellOf(table, each, "indicator");
    return !(cell instanceof Failure) && own.has(textKey(readText(cell) ?? ""));
  })[position];
  return row && placeOf(table, row, column ?? "indicator");
}

function placeOfItem(section: ListSection, field: string | null, { layout }: Reading): Place | null {
  const known: Terms = items[section];
  for (const { index, cells } of layout.regions.get(section) ?? []) {
    const [item, content] = filledIn(cells);
    if (typeof item?.cell !== "string" || findHeader(known, item.cell) !== field) continue;
    return { within: sections[section], row: index + 1, column: (content ?? item).column + 1 };
  }
  return null;
}
