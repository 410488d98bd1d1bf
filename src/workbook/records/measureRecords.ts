import { isBlank, type Cell } from "../../domain/cell";
import type { Condition, Measure } from "./collection";
import { columnOf, textIn, type Log, type RecordRow } from "./log";
import { readFigure } from "./readFigure";

/** What a measure comes to for one person. */
export interface Measured {
  /** `null` where there is nothing to measure. */
  readonly value: number | null;
  /** What it was made from: the rows of a share, the cells of a mean. */
  readonly count: number;
  /** Of a share: how many meet it. */
  readonly hits: number;
  /** The rows that it was made from. */
  readonly rows: readonly RecordRow[];
}

/**
 * Measures one person's records; does what `measureFormula` writes.
 * @param own his records of the period, as `recordedInSteps` has them.
 */
export function measureRecords(log: Log, own: readonly RecordRow[], measure: Measure): Measured {
  const rows = own.filter((row) => row.isCounted && measure.where.every((condition) => meets(log, row, condition)));
  const column = columnOf(log.headers, measure.column);
  const figures = rows.flatMap((row) => {
    const figure = column === null ? null : figureAt(log, column, row.cells[column] ?? null);
    return figure === null ? [] : [{ row, figure }];
  });
  const numbers = figures.map(({ figure }) => figure);
  const numbered = { count: figures.length, hits: 0, rows: figures.map(({ row }) => row) };
  const sum = numbers.reduce((total, figure) => total + figure, 0);
  // Where there is not a row of the person, nothing was there to be counted.
  const isAbsent = own.length === 0 && measure.where.length > 0;
  switch (measure.kind) {
    case "count":
      return { value: isAbsent ? null : rows.length, count: rows.length, hits: 0, rows };
    case "sum":
      return { ...numbered, value: sum };
    case "mean":
      return { ...numbered, value: numbers.length === 0 ? null : sum / numbers.length };
    case "median":
      return { ...numbered, value: medianOf(numbers) };
    case "distinct": {
      const filled = rows.filter((row) => column !== null && isFilled(log, column, row.cells[column] ?? null));
      const values = new Set(filled.map((row) => keyIn(log, column ?? 0, row.cells[column ?? 0] ?? null)));
      return { value: isAbsent ? null : values.size, count: filled.length, hits: 0, rows: filled };
    }
    case "share": {
      const { hit } = measure;
      const at = columnOf(log.headers, hit?.column ?? null);
      const filled = rows.filter((row) => at !== null && isFilled(log, at, row.cells[at] ?? null));
      const hits = hit === null ? 0 : filled.filter((row) => meets(log, row, hit)).length;
      return { value: filled.length === 0 ? null : hits / filled.length, count: filled.length, hits, rows: filled };
    }
  }
}

function figureAt({ columns }: Log, column: number, cell: Cell): number | null {
  return readFigure(cell, columns[column]?.unit);
}

function isFilled(log: Log, column: number, cell: Cell): boolean {
  return log.columns[column]?.isNumeric ? figureAt(log, column, cell) !== null : !isBlank(cell) && textIn(cell) !== "";
}

function keyIn(log: Log, column: number, cell: Cell): string {
  return log.columns[column]?.isNumeric ? String(figureAt(log, column, cell)) : textIn(cell).toUpperCase();
}

/** Whether a row meets a condition, as COUNTIFS compares. */
export function meets(log: Log, { cells }: RecordRow, { column, is, value }: Condition): boolean {
  const at = columnOf(log.headers, column);
  if (at === null) return false;
  const cell = cells[at] ?? null;
  if (log.columns[at]?.isNumeric && is !== "contains") {
    const figure = figureAt(log, at, cell);
    const wanted = typeof value === "number" ? value : readFigure(value);
    switch (is) {
      case "=":
        return figure !== null && figure === wanted;
      case "<>":
        return figure !== wanted;
      case "<=":
        return figure !== null && wanted !== null && figure <= wanted;
      case ">=":
        return figure !== null && wanted !== null && figure >= wanted;
    }
  }
  const [text, wanted] = [textIn(cell).toUpperCase(), textIn(value).toUpperCase()];
  if (is === "contains") return text.includes(wanted);
  if (is === "=") return text === wanted;
  return is === "<>" ? text !== wanted : false;
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
