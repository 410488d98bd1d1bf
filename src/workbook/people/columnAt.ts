import { columnIndex } from "../cells/area";

/** Where a header, or a letter of a column as `$E`, stands in a source; -1 where it does not. */
export function columnAt(header: string, headers: readonly string[], firstColumn: number): number {
  const letters = /^\$([A-Z]{1,3})$/.exec(header)?.[1];
  return letters === undefined ? headers.indexOf(header) : columnIndex(letters) - firstColumn;
}
