import { headerKey } from "../../domain/headerKey";
import { matchHeaders } from "../people/matchHeaders";
import type { Source, SourceData } from "../people/source";
import type { HeaderChange } from "./resumeRun";

/** What headers of last month are called now. */
export interface MovedHeaders {
  /** A header that is nowhere keeps its name. */
  readonly rename: (header: string) => string;
  readonly changes: readonly HeaderChange[];
}

/**
 * Finds the headers that something is taken from on the list of the month after.
 * @param last the list of last month; `null` where it is gone or the same.
 * @param recognised headers with what the new list itself shows to be the same: who, when, which event.
 */
export function moveHeaders(
  taken: readonly string[],
  { source: { headers } }: SourceData,
  last: Source | null,
  recognised: readonly (readonly [string | null, string | null])[],
): MovedHeaders {
  // Where nobody knows which columns are new, none is taken for one that went.
  const before = last?.headers ?? [...headers, ...taken];
  const known = new Set(before.map(headerKey));
  const found = matchHeaders(
    taken.map((header) => ({ header, field: null })),
    before,
    headers,
  ).map((each) => {
    const meant = recognised.find(([header]) => header === each.header)?.[1] ?? "";
    const isNew = meant !== "" && !known.has(headerKey(meant));
    return isNew && (each.by === "place" || each.by === "gone")
      ? { ...each, column: headers.indexOf(meant), by: "alike" as const }
      : each;
  });
  const names = new Map(
    found.flatMap(({ header, column }) => (column === null ? [] : [[header, headers[column] ?? header] as const])),
  );
  return {
    rename: (header) => names.get(header) ?? header,
    changes: found.flatMap(({ header, column, by }): HeaderChange[] =>
      by === "same"
        ? []
        : [
            {
              label: header,
              from: header,
              to: column === null ? null : (headers[column] ?? ""),
              isGuess: by === "place",
            },
          ],
    ),
  };
}
