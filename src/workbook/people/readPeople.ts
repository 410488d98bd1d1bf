import { isBlank, type Cell, type Cells } from "../../domain/cell";
import { mapInBlocks, stepsWithin, type Steps } from "../../domain/steps";
import { isDaysNumber } from "./daysNumber";
import type { LeftOut } from "./findPeople";
import { scale, scalingOf, type Scaling } from "./scaledReadings";
import type { ColumnReading } from "./source";

/** The people of a list with the row, from 0 below the headers, in which each stands. */
export interface PeopleRead {
  readonly rows: Cells;
  readonly places: readonly number[];
}

/**
 * Reads the people's rows as a reader has chosen to, in steps: what is written once for several holds downwards, percentages without their
 * sign are fractions. Rows that are nobody's are left out, and blank ones with them. Does what `columnFormula` writes.
 * @param isOfPeriod whether a row is of the month that counts, where the list has several.
 * @param isMeant whether a row as it is read counts, where a scheme is not for everyone.
 */
export function* readPeopleInSteps(
  body: Cells,
  leftOut: readonly LeftOut[],
  columns: ReadonlyMap<number, ColumnReading>,
  isOfPeriod?: (row: readonly Cell[]) => boolean,
  isMeant?: (row: readonly Cell[]) => boolean,
): Steps<PeopleRead> {
  let read = body;
  for (const [column, reading] of columns) read = yield* stepsWithin(readColumn(read, column, reading), 0, 0.5);
  const out = new Set(leftOut.map(({ row }) => row));
  const isTaken = (row: readonly Cell[], i: number) =>
    (leftOut.length === 0 || (!out.has(i) && row.some((cell) => !isBlank(cell)))) && (isOfPeriod?.(row) ?? true);
  const areTaken = yield* stepsWithin(
    mapInBlocks(body, (row, i) => isTaken(row, i) && (isMeant?.(read[i] ?? []) ?? true)),
    0.5,
    1,
  );
  const places = areTaken.flatMap((isOne, i) => (isOne ? [i] : []));
  return { rows: places.map((i) => read[i] ?? []), places };
}

function* readColumn(rows: Cells, column: number, reading: ColumnReading): Steps<Cells> {
  const scaling = scalingOf(reading);
  const withRead = (read: (cell: Cell) => Cell) =>
    mapInBlocks(rows, (row) => withCell(row, column, read(row[column] ?? null)));
  if (scaling) return yield* withRead((cell) => scaled(cell, scaling));
  switch (reading) {
    case "noDates":
      return yield* withRead((cell) => (isDaysNumber(cell) ? "" : cell));
    case "downwards": {
      let above: Cell = "";
      return yield* withRead((cell) => {
        if (!isBlank(cell)) above = cell;
        return above;
      });
    }
    default:
      return rows;
  }
}

function scaled(cell: Cell, scaling: Scaling): Cell {
  const number = typeof cell === "string" && plainNumber.test(cell) ? Number(cell.replace(/[ ,]/g, "")) : cell;
  return typeof number === "number" ? scale(scaling, number) : cell;
}

/** What NUMBERVALUE reads of the numbers that are texts; one with a percent sign says what it is. */
const plainNumber = /^ *[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+) *$/;

function withCell(row: readonly Cell[], column: number, cell: Cell): Cell[] {
  return row.map((own, i) => (i === column ? cell : own));
}
