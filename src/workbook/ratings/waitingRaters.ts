import { personColumns } from "../people/personColumns";
import type { SourceData } from "../people/source";
import { textIn } from "../records/log";
import { ratingWords } from "./words/ratingWords";

/** Somebody whom raters have not rated yet, as a summary of ratings says: their names, as they stand there. */
export interface WaitedFor {
  readonly person: string;
  readonly raters: string;
}

/** Who is still to be rated by whom, where the data are a summary of ratings, or one is joined to them; nobody elsewhere. */
export function waitingRaters({ columns, rows, source }: SourceData): WaitedFor[] {
  const headers = [ratingWords("zh").waiting(), ratingWords("en").waiting()];
  const at = columns.flatMap(({ header }, column) => (headers.includes(header) ? [column] : []));
  if (at.length === 0) return [];
  const { number, name } = personColumns(source.headers);
  return rows.flatMap((row) => {
    const called = [name, number].map((column) => textIn(row[column ?? -1] ?? null)).find((text) => text !== "");
    if (called === undefined) return [];
    const waited = at.map((column) => textIn(row[column] ?? null)).filter((raters) => raters !== "");
    return waited.map((raters) => ({ person: called, raters }));
  });
}
