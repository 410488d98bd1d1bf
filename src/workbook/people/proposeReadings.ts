import { isBlank, readText, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { headerKey } from "../../domain/headerKey";
import { personConcepts } from "./lexicon";
import type { ColumnReading } from "./source";

const departmentWords = [...personConcepts.department.same, ...personConcepts.department.near].map(headerKey);

/**
 * The columns that are surely not meant as they stand: a department that is written once for several people, as merged cells
 * hold it. It begins with the first person, has gaps, and no two gaps belong to the same label.
 */
export function proposeReadings(headers: readonly string[], people: Cells): ReadonlyMap<number, ColumnReading> {
  const merged = headers.flatMap((header, column) =>
    departmentWords.includes(headerKey(header)) && isWrittenOnce(people, column) ? [column] : [],
  );
  return new Map(merged.map((column) => [column, "downwards"]));
}

function isWrittenOnce(people: Cells, column: number): boolean {
  const cells = people.map((row) => row[column] ?? null);
  const [first = null] = cells;
  if (isBlank(first) || !cells.some(isBlank) || cells.some((cell) => cell instanceof Failure)) return false;
  const labels = cells.flatMap((cell) => readText(cell) ?? []);
  return new Set(labels).size === labels.length;
}
