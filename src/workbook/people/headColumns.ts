import type { Field } from "./fields";
import type { Mapping } from "./mapping";

/** A column of the source that formulas take, under the head that tells what it is. */
export interface HeadColumn {
  readonly field: Field;
  readonly head: string;
  /** Of the source, counted from 0. */
  readonly column: number;
}

/** The fields that have a head and a column, in the order in which they stand on a sheet of results. */
export function headColumns(fields: readonly Field[], mapping: Mapping): HeadColumn[] {
  return fields.flatMap((field): HeadColumn[] => {
    const column = mapping.get(field.key);
    return field.head === null || column === undefined ? [] : [{ field, head: field.head, column }];
  });
}
