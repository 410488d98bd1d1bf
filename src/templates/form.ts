import type { Text } from "../domain/language";

/** A sheet beside a scheme that people fill in line by line: a register, a plan, a checklist. One sheet serves one period. */
export interface Form {
  /** Name of the sheet: 31 characters at most, and none of `\ / ? * [ ] :`. */
  readonly sheet: Text;
  readonly title: Text;
  readonly columns: readonly FormColumn[];
  /** Lines to begin with. A checklist brings its steps, a register made-up lines of the example's people. */
  readonly rows: readonly FormRow[];
  /**
   * Inputs of the example, by code, that are counted from here: for each person, his own lines that meet every criterion. A
   * form that is counted has one column of kind `person`, which says whose line it is.
   */
  readonly counts?: Readonly<Record<string, Criteria>>;
}

/** A column; its code, unique in the form, is what rows, formulas and criteria call it by. */
export type FormColumn = { readonly code: string; readonly name: Text } & (
  | { readonly kind: "text" | "date" | "person" }
  /** With a formula the column is computed, line by line; codes of the form's columns stand in brackets: `[DUE]-[START]`. */
  | { readonly kind: "number"; readonly formula?: string }
  /** Words to choose from. */
  | { readonly kind: "choice"; readonly words: readonly Text[] }
);

/**
 * What a line holds, by code of the column; absent is blank. A date is written `2024-03-31`, a choice is one of its words, a
 * person is the place in the example's people, from 1: the sheet shows that person's name.
 */
export type FormRow = Readonly<Record<string, string | number | Text>>;

/**
 * What a line must hold to be counted, by code of the column, as in COUNTIFS: a word of a choice for that word, `"<>"` for
 * anything at all, `"<=1"` for a number up to 1. Without criteria every line of the person counts.
 */
export type Criteria = Readonly<Record<string, string | Text>>;
