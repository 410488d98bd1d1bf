import type { Language } from "../../../../domain/language";
import type { Field, Row } from "../../../../domain/scheme/readBlock";
import { defineWords } from "../words/defineWords";

/**
 * Fields of a row in a line, each after its header.
 * @returns `undefined` where the row has none of them.
 * @example joinFacts(row, (key) => key === "floor" || key === "cap", "en") // "Floor: 100 · Cap: 2,000"
 */
export function joinFacts(row: Row, isTold: (key: string) => boolean, language: Language): string | undefined {
  const told = [...row].filter(([key]) => isTold(key)).map(([, field]) => sayField(field, language));
  return told.length === 0 ? undefined : told.join(" · ");
}

/** A field after its header. */
export function sayField(field: Field, language: Language): string {
  return defineWords[language].field(field);
}
