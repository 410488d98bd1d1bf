import { isBlank } from "../cell";
import type { Place } from "../failure";
import { tableOf, takesFigures } from "../scheme/readScheme";
import { cellOf, itemIn, placeOf } from "../scheme/table";
import {
  columns,
  findHeader,
  items,
  sections,
  type Column,
  type ListSection,
  type TableSection,
} from "../scheme/vocabulary";
import type { Check, Remark } from "./remark";

/**
 * Zeros that are read as blank, see `Blank`: one remark a column. Only where other cells show that blanks do not arrive as 0, so
 * that these must have been typed.
 */
export const checkZeros: Check = ({ layout: { regions } }) => {
  const rows = [...regions.values()].flat();
  if (!rows.some(({ cells }) => cells.some(isBlank))) return [];
  return [...regions.keys()].flatMap((section): Remark[] => {
    if (section in columns) {
      const table = tableOf(regions, section as TableSection);
      return Object.entries<Column>(columns[section as TableSection]).flatMap(([key, column]) => {
        const zero = table.rows.find((row) => cellOf(table, row, key) === 0);
        return zero ? remarkOn(column, placeOf(table, zero, key)) : [];
      });
    }
    const known: Readonly<Record<string, Column>> = items[section as ListSection];
    return (regions.get(section) ?? []).flatMap(({ index, cells }) => {
      const { item, content } = itemIn(cells, takesFigures(section as ListSection));
      const column = typeof item?.cell === "string" ? known[findHeader(known, item.cell) ?? ""] : undefined;
      if (column === undefined || content?.cell !== 0) return [];
      return remarkOn(column, { within: sections[section], row: index + 1, column: content.column + 1 });
    });
  });
};

function remarkOn({ zh, en, blank }: Column, place: Place): Remark[] {
  if (blank !== "is0") return [];
  const what = { code: "zeroIsBlank", facts: { zh, en } } as const;
  return [{ severity: "warning", place, what, mend: { code: "mendZero", facts: {} } }];
}
