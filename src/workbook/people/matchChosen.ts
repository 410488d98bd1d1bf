import type { Field } from "./fields";
import type { FieldKey } from "./mapping";
import { matchColumns, type ColumnMatch } from "./matchColumns";

/** What a reader chose for a field: a column by its header, so that it holds for the next month's sheet too; or none. */
export type Choices = ReadonlyMap<FieldKey, ChosenColumn | null>;

interface ChosenColumn {
  readonly header: string;
  /** Tells columns of one header apart. */
  readonly column: number;
}

/** The column that a choice means among these headers; `undefined` where none has its header. */
export function columnChosen(choice: ChosenColumn, headers: readonly string[]): number | undefined {
  if (headers[choice.column] === choice.header) return choice.column;
  const found = headers.indexOf(choice.header);
  return found < 0 || choice.header === "" ? undefined : found;
}

/** The match of every field: what the reader chose, else what its header says, but never a column that he chose for another. */
export function matchChosen(headers: readonly string[], fields: readonly Field[], choices: Choices): ColumnMatch[] {
  const chosen = new Map(
    [...choices].map(([key, choice]) => [key, choice === null ? null : columnChosen(choice, headers)] as const),
  );
  const taken = new Set(chosen.values());
  return matchColumns(headers, fields).map((match): ColumnMatch => {
    const column = chosen.get(match.field.key);
    if (column !== undefined) return { ...match, column, certainty: column === null ? "none" : "sure" };
    return match.column !== null && taken.has(match.column) ? { ...match, column: null, certainty: "none" } : match;
  });
}
