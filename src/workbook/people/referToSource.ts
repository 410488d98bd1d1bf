import { absoluteAddress } from "../cells/area";
import type { Source } from "./source";

/**
 * What a formula calls a column of a source: by table and header, so that it follows when the table moves or grows; by
 * absolute addresses where there is no table, or where a header cannot be spelled in every way into a formula.
 * @example referToSource(source, 3) // "数据_9月[接待人数]", "数据_9月[[响应(秒)]]"
 */
export function referToSource({ table, area, headers, rowCount }: Source, column: number): string {
  const header = headers[column] ?? "";
  if (table !== null && header.trim() !== "" && !/\p{Cc}/u.test(header)) return referToColumn(table, header);
  return absoluteAddress({ ...area, row: area.row + 1, column: area.column + column, rowCount, columnCount: 1 });
}

/** A column of a table, by its header. @example referToColumn("tblKpiRegister", "Check code") // "tblKpiRegister[Check code]" */
export function referToColumn(table: string, header: string): string {
  return `${table}[${spellHeader(header)}]`;
}

/**
 * Letters and digits, with single blanks between them, go as they are. Anything else takes brackets of its own, without which a
 * blank before or after the header would count as one before or after the bracket, and `[ ] # ' @` are escaped:
 * https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
 */
function spellHeader(header: string): string {
  return /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(header) ? header : `[${header.replace(/[[\]#'@]/g, "'$&")}]`;
}
