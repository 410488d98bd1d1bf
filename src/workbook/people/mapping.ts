/** What tells people apart, and where they belong. */
export type IdentityKey = "number" | "name" | "department";

/** What a column of a source can be: who a person is, or what a head of the engine names, as `readHeads` reads it. */
export type FieldKey = IdentityKey | `head ${string}`;

/** The column of each field that has one, counted from 0. */
export type Mapping = ReadonlyMap<FieldKey, number>;

/** The key of a head in its English spelling, whatever language the sheet speaks. @example keyOfHead("CONV@target") // "head CONV@target" */
export function keyOfHead(head: string): FieldKey {
  return `head ${head}`;
}
