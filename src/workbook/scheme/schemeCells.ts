import { isBlank } from "../../domain/cell";
import { splitSections } from "../../domain/scheme/divideSheet";
import { filledIn, readTable } from "../../domain/scheme/table";
import { columns, findHeader, items, sections, type Term } from "../../domain/scheme/vocabulary";
import { absoluteAddress } from "../cells/area";
import type { SchemeOnSheet } from "./schemeOnSheet";

/** The absolute address of the cell that holds an item of the pay section; `null` when it is not there. */
export function cellOfPay({ cells, area }: SchemeOnSheet, item: keyof typeof items.pay): string | null {
  const known: Readonly<Record<string, Term>> = items.pay;
  for (const row of splitSections(cells, "indicators").get("pay") ?? []) {
    const [name, content] = filledIn(row.cells);
    if (typeof name?.cell === "string" && findHeader(known, name.cell) === item && content) {
      return absoluteAddress({
        ...area,
        row: area.row + row.index,
        column: area.column + content.column,
        rowCount: 1,
        columnCount: 1,
      });
    }
  }
  return null;
}

/** The absolute address of a column of the grades, a spare row included; `null` when it is not there. */
export function columnOfGrades({ cells, area }: SchemeOnSheet, key: keyof typeof columns.grades): string | null {
  const rows = splitSections(cells, "indicators").get("grades") ?? [];
  const table = readTable(rows, columns.grades, [], sections.grades);
  const column = table.positions.get(key);
  const [first] = table.rows;
  const last = table.rows.at(-1);
  if (column === undefined || !first || !last) return null;
  const hasSpare = cells[last.index + 1]?.every(isBlank) ?? false;
  return absoluteAddress({
    ...area,
    row: area.row + first.index,
    column: area.column + column,
    rowCount: last.index - first.index + (hasSpare ? 2 : 1),
    columnCount: 1,
  });
}
