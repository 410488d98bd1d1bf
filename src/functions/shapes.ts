import { readName, readNumber, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";

/** Arguments of a function that spills, by name; `null` for one that was left out. */
type Named = Readonly<Record<string, Cells | null>>;

/**
 * Computes each cell of the result from the cells of the arguments that belong to it. A single cell serves all, a row
 * serves every row, a column every column, as in Excel's own arithmetic. One cell's failure is that cell's alone.
 * @throws Failure `value` when the shapes do not fit each other.
 */
export function spread<Arguments extends Named>(
  args: Arguments,
  compute: (cells: { readonly [Name in keyof Arguments]: Cell }) => Cell,
): Cell[][] {
  const named = Object.entries(args);
  let rows = 1;
  let columns = 1;
  for (const [, cells] of named) {
    rows = Math.max(rows, cells?.length ?? 1);
    columns = Math.max(columns, cells?.[0]?.length ?? 1);
  }
  for (const [name, cells] of named) if (cells) requireFit(name, cells, rows, columns);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const at: Record<string, Cell> = {};
      for (const [name, cells] of named) at[name] = cells ? cellAt(cells, row, column) : null;
      return attempt(() => compute(at as { readonly [Name in keyof Arguments]: Cell }), row, column);
    }),
  );
}

function requireFit(name: string, cells: Cells, expectedRows: number, expectedColumns: number): void {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if ((rows === 1 || rows === expectedRows) && (columns === 1 || columns === expectedColumns)) return;
  throw new Failure("value", { code: "shapesDiffer", facts: { name, rows, columns, expectedRows, expectedColumns } });
}

function cellAt(cells: Cells, row: number, column: number): Cell {
  const line = cells.length === 1 ? cells[0] : cells[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

function attempt(compute: () => Cell, row: number, column: number): Cell {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Failure) return error.at({ row: row + 1, column: column + 1 });
    throw error;
  }
}

/** People with the heads of their columns: each row of `people` is one person. */
export interface Lists {
  readonly people: Cells;
  readonly heads: readonly Cell[];
  /** Brings one line a person back to the way in which the people were handed over. */
  readonly restore: (lines: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[];
}

/**
 * Reads a range of people against its heads. Heads in a row: people are rows; heads in a column: people are columns. One
 * person may lie across while the heads stand upright, or the other way round.
 * @throws Failure `value` when the lengths differ.
 */
export function alignPeople(name: string, cells: Cells, heads: Cells): Lists {
  const isUpright = heads.length > 1;
  const line = isUpright ? transpose(heads) : heads;
  if (line.length !== 1) {
    const facts = {
      name: "indicators",
      rows: heads.length,
      columns: heads[0]?.length ?? 0,
      expectedRows: 1,
      expectedColumns: heads[0]?.length ?? 0,
    };
    throw new Failure("value", { code: "shapesDiffer", facts });
  }
  const length = line[0]?.length ?? 0;
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const liesAcross = columns === length && (length > 1 || rows > 1 || columns === 1);
  const standsUpright = rows === length && (length > 1 || columns > 1 || rows === 1);
  const isAcross = isUpright ? liesAcross && !standsUpright : liesAcross || !standsUpright;
  const people = isAcross ? cells : transpose(cells);
  if ((people[0]?.length ?? 0) !== length) {
    const [expectedRows, expectedColumns] = isUpright ? [length, columns] : [rows, length];
    throw new Failure("value", { code: "shapesDiffer", facts: { name, rows, columns, expectedRows, expectedColumns } });
  }
  return { people, heads: line[0] ?? [], restore: (lines) => (isAcross ? lines : transpose(lines)) };
}

/** @throws Failure `value` for a range that has not the shape of another. */
export function requireSameShape(name: string, cells: Cells, like: Cells): void {
  const [expectedRows, expectedColumns] = [like.length, like[0]?.length ?? 0];
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (rows === expectedRows && columns === expectedColumns) return;
  throw new Failure("value", { code: "shapesDiffer", facts: { name, rows, columns, expectedRows, expectedColumns } });
}

/** Rows become columns. */
export function transpose(cells: readonly (readonly Cell[])[]): Cell[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));
}

/** The numbers in a range, blank ones as `null`. @throws Failure `value` with the place of anything else. */
export function numbersOf(name: string, cells: Cells): (number | null)[][] {
  return cells.map((row, i) =>
    row.map((cell, j) => readNumber(cell, { within: { zh: name, en: name }, row: i + 1, column: j + 1 })),
  );
}

/** The numbers in a range that must not have gaps. */
export function completeNumbersOf(name: string, cells: Cells): number[][] {
  return numbersOf(name, cells).map((row, i) =>
    row.map((value, j) => {
      if (value === null)
        throw new Failure(
          "value",
          { code: "argumentBlank", facts: { name } },
          { within: { zh: name, en: name }, row: i + 1, column: j + 1 },
        );
      return value;
    }),
  );
}

/** Weights, in a row. @throws Failure `value` for one that is blank. */
export function readWeights(heads: readonly Cell[]): number[] {
  return numbersOf("weights", [heads])
    .flat()
    .map((weight, i) => {
      if (weight === null) throw new Failure("value", { code: "weightMissing", facts: { position: i + 1 } });
      return weight;
    });
}

/** A label for each cell of a range: its group. One group for all without `labels`. */
export function labelsLike(cells: Cells, labels: Cells | null): string[] {
  const spreadLabels = spread(
    { cells: cells.map((row) => row.map(() => null)), labels },
    (at) => readName(at.labels) ?? "",
  );
  return spreadLabels.flat().map((label) => (typeof label === "string" ? label : ""));
}

/** Puts values, one for each cell of a range in reading order, into its shape. */
export function shapeLike(cells: Cells, values: readonly Cell[]): Cell[][] {
  const width = cells[0]?.length ?? 0;
  return cells.map((row, i) => row.map((_, j) => values[i * width + j] ?? null));
}

/** The group of each person: one label for each, in a column or a row; `null` when the argument was left out. */
export function groupsOf(cells: Cells | null, people: number): string[] | null {
  if (cells === null) return null;
  const labels = cells.flat().map((cell) => readName(cell) ?? "");
  if (labels.length === people) return labels;
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const facts = { name: "groups", rows, columns, expectedRows: people, expectedColumns: 1 };
  throw new Failure("value", { code: "shapesDiffer", facts });
}

/** One result a person, from his numbers; a person's mistake is his own. */
export function eachPerson(
  name: string,
  people: Cells,
  compute: (values: readonly (number | null)[]) => Cell,
): Cell[][] {
  return people.map((person, row) => [
    attempt(
      () => {
        const values = person.map((cell, column) =>
          readNumber(cell, { within: { zh: name, en: name }, row: row + 1, column: column + 1 }),
        );
        return compute(values);
      },
      row,
      0,
    ),
  ]);
}
