import { isBlank, type Cell, type Cells } from "../../domain/cell";
import { sameText } from "../../domain/sameText";
import { eachInSteps, type Steps } from "../../domain/steps";
import { WorkbookProblem } from "../WorkbookProblem";
import type { KeptColumns } from "./keptTables";

/** A row of a kept table by the keys of its columns. */
export type KeptRow<Columns extends KeptColumns> = { readonly [Key in keyof Columns]: Cell };

/**
 * Where each column of a kept table stands among the headers that are there now: in any order, with columns of the reader's own
 * between them, in either language.
 * @throws WorkbookProblem `keptColumnMissing` when one has been deleted or renamed.
 */
export function findKeptColumns<Columns extends KeptColumns>(
  columns: Columns,
  headers: readonly string[],
  address: string,
): ReadonlyMap<keyof Columns & string, number> {
  return new Map(
    Object.entries(columns).map(([key, { zh, en }]) => {
      const at = headers.findIndex((header) => sameText(header, zh) || sameText(header, en));
      if (at < 0) throw new WorkbookProblem({ code: "keptColumnMissing", facts: { zh, en, address } });
      return [key, at] as const;
    }),
  );
}

/**
 * Reads rows of a kept table by its headers, in steps of a row each; rows with nothing in a known column are none.
 * @throws WorkbookProblem
 */
export function* keptRowsInSteps<Columns extends KeptColumns>(
  columns: Columns,
  headers: readonly string[],
  rows: Cells,
  address: string,
): Steps<KeptRow<Columns>[]> {
  const positions = [...findKeptColumns(columns, headers, address)];
  const kept: KeptRow<Columns>[] = [];
  yield* eachInSteps(rows, (row) => {
    if (positions.some(([, at]) => !isBlank(row[at] ?? null)))
      kept.push(Object.fromEntries(positions.map(([key, at]) => [key, row[at] ?? null])) as KeptRow<Columns>);
  });
  return kept;
}

/**
 * Rows as the table's columns stand now: what is not ours stays blank.
 * @returns the cells, and the number format of each column, `null` for those that are not ours.
 */
export function arrangeRows<Columns extends KeptColumns>(
  columns: Columns,
  headers: readonly string[],
  rows: readonly KeptRow<Columns>[],
  address: string,
): { readonly cells: (string | number | boolean)[][]; readonly formats: (string | null)[] } {
  const positions = findKeptColumns(columns, headers, address);
  const keys = headers.map((_, i) => [...positions].find(([, at]) => at === i)?.[0]);
  return {
    cells: rows.map((row) => keys.map((key) => plainOf(key === undefined ? null : (row[key] ?? null)))),
    formats: keys.map((key) => (key === undefined ? null : (columns[key]?.format ?? null))),
  };
}

function plainOf(cell: Cell): string | number | boolean {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : "";
}
