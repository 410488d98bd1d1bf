import { readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import { sameText } from "../../domain/sameText";
import type { Reading } from "../../domain/scheme/readScheme";
import { fieldsOf, type Field } from "./fields";
import type { IdentityKey, Mapping } from "./mapping";
import { matchColumns, type ColumnMatch } from "./matchColumns";
import type { SourceData } from "./source";

/** Which columns of a source a scheme takes, by their headers alone. */
export interface MatchedSource {
  readonly mapping: Mapping;
  /** What results need and no column is, in words. */
  readonly missing: readonly string[];
  /** Columns that are taken because nothing fits better. */
  readonly unsure: readonly { readonly field: string; readonly header: string }[];
  /** Whether a column is what the scheme scores: without one there is nothing to look at. */
  readonly hasMeasures: boolean;
}

/** Finds the column of each field among those of a source. */
type Match = (fields: readonly Field[], data: SourceData) => readonly ColumnMatch[];

/**
 * Takes the columns of a source as their headers are likeliest meant: for looking, where nothing is written.
 * @param match where something else than headers tells them
 */
export function matchSource(
  { scheme }: Reading,
  data: SourceData,
  language: Language,
  match: Match = matchByHeaders,
): MatchedSource {
  const headers = data.columns.map(({ header }) => header);
  const matches = match(fieldsOf(scheme, language), data);
  return {
    mapping: new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const]))),
    missing: matches
      .filter(({ field, column }) => field.isNeeded && field.role !== "person" && column === null)
      .map(({ field }) => field.label),
    unsure: matches.flatMap(({ field, column, certainty }) =>
      column !== null && certainty === "unsure" ? [{ field: field.label, header: headers[column] ?? "" }] : [],
    ),
    hasMeasures: matches.some(
      ({ field, column }) => column !== null && (field.role === "scored" || field.role === "rating"),
    ),
  };
}

function matchByHeaders(fields: readonly Field[], { columns }: SourceData): ColumnMatch[] {
  return matchColumns(
    columns.map(({ header }) => header),
    fields,
  );
}

/** Someone whose figures can be looked at. */
export interface ListedPerson {
  /** Row in the data. */
  readonly row: number;
  readonly name: string;
  readonly number: string;
}

/** The people of a source, in its order; a row without number and name is nobody. */
export function listPeople({ rows }: Pick<SourceData, "rows">, mapping: Mapping): ListedPerson[] {
  const textOf = (cells: readonly Cell[], key: IdentityKey): string => {
    const cell = cells[mapping.get(key) ?? -1] ?? null;
    return cell instanceof Failure ? "" : (readText(cell) ?? "");
  };
  return rows
    .map((cells, row) => ({ row, name: textOf(cells, "name"), number: textOf(cells, "number") }))
    .filter(({ name, number }) => name !== "" || number !== "");
}

/** Finds somebody again by number and name, wherever his row has come to stand; of several who are called so, the one in his row. */
export function findAgain(people: readonly ListedPerson[], who: ListedPerson): ListedPerson | null {
  const same = people.filter(({ name, number }) =>
    who.number === "" ? number === "" && sameText(name, who.name) : sameText(number, who.number),
  );
  return same.find(({ row }) => row === who.row) ?? same[0] ?? null;
}
