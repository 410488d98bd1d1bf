import type { RosterChoice } from "../../../workbook/people/source";

/** What a list is called, with its sheet where that is called otherwise. */
export function placeOfList({ sheet, table }: Pick<RosterChoice, "sheet" | "table">): string {
  return table === null || table === sheet ? sheet : `${table} · ${sheet}`;
}
