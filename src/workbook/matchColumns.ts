import type { Field } from "./fields";

/** The column that a field is taken from. */
export interface ColumnMatch {
  readonly field: Field;
  /** Counted from 0; `null` when none fits. */
  readonly column: number | null;
  readonly certainty: "sure" | "unsure" | "none";
}

/** Finds the column of each field by its header. No column is used twice. */
export declare function matchColumns(headers: readonly string[], fields: readonly Field[]): ColumnMatch[];
