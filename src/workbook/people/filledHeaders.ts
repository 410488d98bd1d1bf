import { isBlank } from "../../domain/cell";
import type { SourceData } from "./source";

/**
 * The headers of a source's own columns; `""` above one in which nothing stands, whoever counts: a column that waits to be filled in is no
 * figure, and gives way to one of a list that is joined.
 */
export function filledHeaders({ source, columns, body, leftOut }: SourceData): string[] {
  const out = new Set(leftOut.map(({ row }) => row));
  const people = body.filter((_, row) => !out.has(row));
  return columns.slice(0, source.headers.length).map(({ header, numbers, texts, errors }, at) => {
    const mayBeEmpty = numbers + texts + errors === 0;
    return mayBeEmpty && people.every((row) => isBlank(row[at] ?? null)) ? "" : header;
  });
}
