import { isNumberAsText, numberIn, type Cell } from "../cell";
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

const numeric: ReadonlySet<Column["kind"]> = new Set(["number", "percent", "amount", "count"]);

/** Figures that are typed as text: one remark a column, as whole columns are pasted so. */
export const checkNumbersAsText: Check = ({ layout: { regions } }) =>
  [...regions].flatMap(([section, rows]): Remark[] => {
    if (section in columns) {
      const table = tableOf(regions, section as TableSection);
      return Object.entries<Column>(columns[section as TableSection])
        .filter(([, { kind }]) => numeric.has(kind))
        .flatMap(([key]) =>
          remarkOnTexts(table.rows.map((row) => ({ cell: cellOf(table, row, key), place: placeOf(table, row, key) }))),
        );
    }
    const known: Readonly<Record<string, Column>> = items[section as ListSection];
    return rows.flatMap(({ index, cells }) => {
      const { item, content } = itemIn(cells, takesFigures(section as ListSection));
      const key = typeof item?.cell === "string" ? findHeader(known, item.cell) : null;
      const kind = key === null ? undefined : known[key]?.kind;
      if (!content || kind === undefined || !numeric.has(kind)) return [];
      const place = { within: sections[section], row: index + 1, column: content.column + 1 };
      return remarkOnTexts([{ cell: content.cell, place }]);
    });
  });

function remarkOnTexts(cells: readonly { cell: Cell; place: Place }[]): Remark[] {
  const texts = cells.filter(({ cell }) => isNumberAsText(cell));
  const [first] = texts;
  if (!first) return [];
  const facts = { found: String(first.cell).trim(), value: numberIn(first.cell) ?? NaN, count: texts.length };
  return [
    {
      severity: "advice",
      place: first.place,
      what: { code: "numberAsText", facts },
      mend: { code: "mendNumberAsText", facts: {} },
    },
  ];
}
