import { ExcelError } from "../bridge/ExcelError";
import type { Range } from "./Range";

/** What `Range.getCellProperties` is asked for: `true` beside each member, as in `{ format: { fill: { color: true } } }`. */
export interface CellPropertiesWanted {
  readonly [member: string]: boolean | CellPropertiesWanted;
}

/** The members of a cell that were asked for. */
export interface CellProperties {
  [member: string]: unknown;
}

/** Reads the members of a cell, or of a part of it. */
export function cellProperties(cell: Range, wanted: CellPropertiesWanted): CellProperties {
  return pick(cell as unknown as Record<string, unknown>, wanted, "Range");
}

function pick(part: Record<string, unknown>, wanted: CellPropertiesWanted, path: string): CellProperties {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([member, inside]) => {
      if (inside === false) return [];
      const value = part[member];
      if (value === undefined) throw new ExcelError("NotImplemented", `${path}.${member} is not implemented.`);
      return [[member, inside === true ? value : pick(value as Record<string, unknown>, inside, `${path}.${member}`)]];
    }),
  );
}
