import { addressOf, type Area } from "../cells/area";
import { plainReading, type Source } from "../people/source";

/** A sheet with one list on it, before it is written. */
export interface ListPlan {
  readonly sheet: string;
  /** Name of the Excel table that the list becomes. */
  readonly table: string;
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly ListColumn[];
  readonly rowCount: number;
  /** How many of the first columns stay in sight. */
  readonly frozenCount: number;
}

export interface ListColumn {
  /** What formulas of templates call it by; unique on the list. */
  readonly code: string;
  readonly header: string;
  /** One a row; blank is `""`. */
  readonly cells: readonly (string | number | boolean)[];
  /** Whether the cells are formulas. */
  readonly isComputed: boolean;
  readonly format: string;
  /** Words to choose from; none: anything may be typed. */
  readonly words: readonly string[];
}

/** Rows of such a sheet, from 0. */
export const listRows = { headers: 3, body: 4 } as const;

/** Headers and rows. */
export function areaOfList({ sheet, columns, rowCount }: Pick<ListPlan, "sheet" | "columns" | "rowCount">): Area {
  return { sheet, row: listRows.headers, column: 0, rowCount: rowCount + 1, columnCount: columns.length };
}

/** The list as an appraisal takes it. */
export function sourceOfList(plan: ListPlan): Source {
  const { sheet, table, columns, rowCount } = plan;
  const area = areaOfList(plan);
  return {
    kind: "table",
    table,
    sheet,
    area,
    address: addressOf(area),
    headers: columns.map(({ header }) => header),
    rowCount,
    reading: plainReading,
  };
}
