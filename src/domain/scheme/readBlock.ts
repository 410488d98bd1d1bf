import type { Block, CellValue } from "./layOutScheme";
import { saysNothing } from "./readCell";

/** A cell of a scheme's sheet that is not blank, under its header, as text. */
export interface Field {
  readonly header: string;
  readonly text: string;
}

/** The fields of a row by the key of their column, in the order of the columns; blank ones are left out. */
export type Row = ReadonlyMap<string, Field>;

/** What a section of a scheme's sheet says, row by row. */
export function readBlock({ columns, headers, rows, formats }: Block): Row[] {
  return rows.map((cells, i) => {
    const fields = columns.flatMap((column, j) => {
      const cell = cells[j] ?? "";
      if (typeof cell === "string" && saysNothing(cell, column)) return [];
      return [[column.key, { header: headers[j] ?? "", text: showCell(cell, formats[i]?.[j]) }] as const];
    });
    return new Map(fields);
  });
}

/** A cell as its number format shows it, without the decimals that only line figures up in a column: `50%`, `1,000`. */
function showCell(value: CellValue, format: string | undefined): string {
  if (typeof value === "string") return value;
  const isPercent = format?.endsWith("%") === true;
  return value.toLocaleString(
    "en-US",
    isPercent ? { style: "percent", maximumFractionDigits: 2 } : { maximumFractionDigits: 4 },
  );
}
