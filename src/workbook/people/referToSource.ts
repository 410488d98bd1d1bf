import { absoluteAddress } from "../cells/area";
import type { Source } from "./source";

/**
 * What a formula calls a column of a source: by table and header, so that it follows when the table moves or grows; by
 * absolute addresses where there is no table.
 * @example referToSource(source, 3) // "数据_9月[接待人数]"
 */
export function referToSource({ table, area, headers, rowCount }: Source, column: number): string {
  const header = headers[column] ?? "";
  // A line break in a header does not survive every way into a formula.
  if (table !== null && header !== "" && !/\p{Cc}/u.test(header))
    return `${table}[${header.replace(/[[\]#'@]/g, "'$&")}]`;
  return absoluteAddress({ ...area, row: area.row + 1, column: area.column + column, rowCount, columnCount: 1 });
}
