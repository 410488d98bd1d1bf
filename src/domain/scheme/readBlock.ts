import type { Block, CellValue } from "./layOutScheme";

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
    const fields = columns.map(
      ({ key }, j) => [key, { header: headers[j] ?? "", text: showCell(cells[j] ?? "", formats[i]?.[j]) }] as const,
    );
    return new Map(fields.filter(([, { text }]) => text !== ""));
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
