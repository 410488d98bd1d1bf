import { isBlank, type Cells } from "../../domain/cell";
import type { SchemeInfo } from "../../domain/scheme/scheme";
import { filledIn } from "../../domain/scheme/table";
import { choices, findHeader, items } from "../../domain/scheme/vocabulary";
import { cellIn, type Area } from "../cells/area";
import type { SchemeOnSheet } from "./schemeOnSheet";

/** What is to be written into the section that says what a scheme is. */
export interface InfoPlan {
  /** The row of the sheet, from 0, before which so many rows have to be inserted first; `null` where there is room. */
  readonly insert: { readonly row: number; readonly count: number } | null;
  /** The cells to write, where they stand after the insertion. All are texts: an id or a version may look like a number. */
  readonly writes: readonly { readonly area: Area; readonly text: string }[];
}

/** Fields of the section, and what they are to say; blank takes out what they say. */
export type InfoFields = Partial<Record<keyof SchemeInfo, string>>;

/**
 * Plans a change of what a scheme says of itself, in the words of its own language. Fields that the sheet has are written in their cells;
 * others go below the last, into rows that are blank as long as one stays between them and what follows, else into inserted ones.
 * @returns `null` where the sheet has no such section.
 */
export function planInfo({ area, cells, reading }: SchemeOnSheet, fields: InfoFields): InfoPlan | null {
  const rows = (reading.layout.regions.get("info") ?? []).map(({ index, cells: row }) => {
    const [item, content] = filledIn(row);
    const key = typeof item?.cell === "string" ? findHeader(items.info, item.cell) : null;
    return { index, key, column: item?.column ?? 0, valueColumn: content?.column ?? (item?.column ?? 0) + 1 };
  });
  const known = rows.filter(({ key }) => key !== null);
  const last = known.at(-1);
  if (last === undefined) return null;
  const wordOf = (key: string, text: string) =>
    key === "status" ? (choices.status[text]?.[reading.language] ?? text) : text;
  const stated = Object.entries(fields);
  const standing = stated.flatMap(([key, text]) => {
    const row = known.find((each) => each.key === key);
    return row ? [{ area: cellIn(area, row.index, row.valueColumn), text: wordOf(key, text) }] : [];
  });
  const missing = stated.filter(([key, text]) => text !== "" && !known.some((each) => each.key === key));
  const next = last.index + 1;
  const count = missing.length <= roomFrom(cells, next) ? 0 : missing.length;
  const added = missing.flatMap(([key, text], i) => {
    const label = items.info[key as keyof SchemeInfo][reading.language];
    return [
      { area: cellIn(area, next + i, last.column), text: label },
      { area: cellIn(area, next + i, last.valueColumn), text: wordOf(key, text) },
    ];
  });
  return { insert: count === 0 ? null : { row: area.row + next, count }, writes: [...standing, ...added] };
}

/** How many blank rows can be filled so that one is left before what follows; all where nothing does. */
function roomFrom(cells: Cells, first: number): number {
  const filled = cells.slice(first).findIndex((row) => row.some((cell) => !isBlank(cell)));
  return filled < 0 ? Math.max(0, cells.length - first) : Math.max(0, filled - 1);
}

/** Where cells stand after rows were inserted: below they have moved, around they have grown. */
export function afterInsertion(area: Area, insert: InfoPlan["insert"]): Area {
  if (insert === null || area.row + area.rowCount <= insert.row) return area;
  return area.row >= insert.row
    ? { ...area, row: area.row + insert.count }
    : { ...area, rowCount: area.rowCount + insert.count };
}
