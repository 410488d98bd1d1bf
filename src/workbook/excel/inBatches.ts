import { finishSteps, type Steps } from "../../domain/steps";

type Value = string | number | boolean;

/** Up to so many people everything goes in one batch, if it fits: each takes a moment on the web. */
const ONE_BATCH = 1_000;
/** Of what is sent at once: 3 bytes each at most in UTF-8, of 5 MB that a request may hold. */
const CHARACTERS_AT_ONCE = 1_000_000;
/** Quotes, brackets and a comma around a value. */
const AROUND_VALUE = 6;

/**
 * What fills a sheet for many people stops between its batches; for a department it is done at once.
 * A request may hold 5 MB on the web (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 * @param columns values of which a few people may have more than fit into one batch, such as formulas.
 */
export function* inBatches(
  steps: Steps<void>,
  people: number,
  columns: readonly (readonly Value[])[] = [],
): Steps<void> {
  const characters = columns.flat().reduce((sum: number, value) => sum + lengthOf([value]), 0);
  if (people > ONE_BATCH || characters > CHARACTERS_AT_ONCE) yield* steps;
  else finishSteps(steps);
}

/** Rows of values, in parts of which each fits into a batch: `from` counts from 0. */
export function* partsOf<Row extends readonly Value[]>(
  rows: readonly Row[],
): Generator<{ readonly from: number; readonly rows: readonly Row[] }, void, void> {
  let from = 0;
  let characters = 0;
  for (const [i, row] of rows.entries()) {
    const own = lengthOf(row);
    if (i > from && characters + own > CHARACTERS_AT_ONCE) {
      yield { from, rows: rows.slice(from, i) };
      from = i;
      characters = 0;
    }
    characters += own;
  }
  if (from < rows.length) yield { from, rows: rows.slice(from) };
}

/**
 * Writes rows of cells below one another, a batch a step.
 * @param first the cell that they begin with, both from 0.
 */
export function* writeInParts(
  sheet: Excel.Worksheet,
  first: { readonly row: number; readonly column: number },
  rows: readonly (readonly Value[])[],
  as: "values" | "formulas" = "values",
): Steps<void> {
  for (const { from, rows: part } of partsOf(rows)) {
    const cells = sheet.getRangeByIndexes(first.row + from, first.column, part.length, part[0]?.length ?? 0);
    cells[as] = part.map((row) => [...row]);
    yield (from + part.length) / rows.length;
  }
}

/** Values below one another. */
export function inColumn<Each extends Value>(values: readonly Each[]): (readonly [Each])[] {
  return values.map((value) => [value]);
}

function lengthOf(row: readonly Value[]): number {
  return row.reduce((sum: number, value) => sum + String(value).length + AROUND_VALUE, 0);
}
