import type { Field, Row } from "../../../../domain/scheme/readBlock";

/**
 * Fields of a row in a line, each after its header; a line breaks between them, and not after a header.
 * @returns `undefined` where the row has none of them.
 * @example joinFacts(row, (key) => key === "floor" || key === "cap") // "Floor 100 · Cap 2,000"
 */
export function joinFacts(row: Row, isTold: (key: string) => boolean): string | undefined {
  const told = [...row].filter(([key]) => isTold(key)).map(([, field]) => sayField(field));
  return told.length === 0 ? undefined : told.join(" · ");
}

/** A field after its header. */
export function sayField({ header, text }: Field): string {
  return `${header}\u00a0${text}`;
}
