import type { Indicator } from "../../domain/scheme/scheme";
import type { personConcepts } from "./lexicon";

/** What a column of a source can be: a person's own data, or the actuals of the indicator of that code. */
export type FieldKey = keyof typeof personConcepts | `indicator ${string}`;

/** The column of each field that has one, counted from 0. */
export type Mapping = ReadonlyMap<FieldKey, number>;

export function fieldOf({ code }: Pick<Indicator, "code">): FieldKey {
  return `indicator ${code}`;
}
