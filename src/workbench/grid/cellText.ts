import { numfmt } from "@univerjs/core";

import type { CellValue } from "./Grid";

/** What the cell shows. */
export function cellText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return numfmt.format(numberFormat, value);
  } catch {
    // A format that cannot be read shows the value as it is, as Excel does for a damaged style.
    return String(value);
  }
}
