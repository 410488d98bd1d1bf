import type { Language } from "../domain/language";
import type { Scheme } from "../domain/scheme/scheme";

/** What a column of a source can be: a person's own data, or the actuals of the indicator of that code. */
export type FieldKey = "number" | "name" | "department" | "base" | "allowance" | `indicator ${string}`;

/** Something that an appraisal takes from a column. */
export interface Field {
  readonly key: FieldKey;
  readonly label: string;
  /** Without it there is no result: a name, at least one indicator that is scored, … */
  readonly needed: boolean;
  /** Headers that mean it, the surest first. */
  readonly words: readonly string[];
}

/** The column of each field that has one, counted from 0. */
export type Mapping = ReadonlyMap<FieldKey, number>;

/** What an appraisal by this scheme takes from a source. */
export declare function fieldsOf(scheme: Scheme, language: Language): Field[];
