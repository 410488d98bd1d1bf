import type { Field } from "./fields";
import type { FieldKey } from "./mapping";
import { matchColumns, type ColumnMatch } from "./matchColumns";

/** The match of every field: what the reader chose, else what its header says, but never a column that he chose for another. */
export function matchChosen(
  headers: readonly string[],
  fields: readonly Field[],
  choices: ReadonlyMap<FieldKey, number | null>,
): ColumnMatch[] {
  const taken = new Set(choices.values());
  return matchColumns(headers, fields).map((match): ColumnMatch => {
    const chosen = choices.get(match.field.key);
    if (chosen !== undefined) return { ...match, column: chosen, certainty: chosen === null ? "none" : "sure" };
    return match.column !== null && taken.has(match.column) ? { ...match, column: null, certainty: "none" } : match;
  });
}
