import { readName, readNumber, type Cell, type Cells } from "../domain/cell";
import { Failure, type Place } from "../domain/failure";
import { sameText } from "../domain/sameText";

/**
 * The only cell of an argument that takes one value; `null` when it was left out.
 * @throws Failure `value` for a range: all but its first cell would be passed over in silence.
 */
export function chooseOne(cells: Cells | null, name: string): Cell {
  const rows = cells?.length ?? 0;
  const columns = cells?.[0]?.length ?? 0;
  if (rows > 1 || columns > 1) throw new Failure("value", { code: "oneValueExpected", facts: { name, rows, columns } });
  return cells?.[0]?.[0] ?? null;
}

/**
 * Reads an argument that names one of a few choices; blank, the number 0 or left out takes the default, see `receiveOptional`.
 * @param words the spellings of each choice; the first is the one that messages offer.
 * @throws Failure `value` for anything else, with the choices.
 */
export function choose<Choice extends string>(
  cells: Cells | null,
  name: string,
  words: Readonly<Record<Choice, readonly string[]>>,
  otherwise: NoInfer<Choice>,
): Choice {
  const found = readName(chooseOne(cells, name));
  if (found === null) return otherwise;
  for (const choice in words) if ([choice, ...words[choice]].some((word) => sameText(word, found))) return choice;
  throw new Failure("value", { code: "unknownChoice", facts: { name, found, known: Object.keys(words) } });
}

/** Reads an argument that takes one number; blank or left out takes the default. */
export function chooseNumber<Default extends number | null>(
  cells: Cells | null,
  name: string,
  otherwise: Default,
): number | Default {
  return readNumber(chooseOne(cells, name), placeOf(name)) ?? otherwise;
}

/** Reads an argument that is true or false, as `readFlag` does. */
export function chooseFlag(cells: Cells | null, name: string): boolean {
  return readFlag(chooseOne(cells, name), placeOf(name));
}

/** Reads a cell that is true or false; 1 and 0 will do. Blank is false. @throws Failure `value` for anything else. */
export function readFlag(cell: Cell, place?: Place): boolean {
  return typeof cell === "boolean" ? cell : (readNumber(cell, place) ?? 0) !== 0;
}

function placeOf(name: string): Place {
  return { within: { zh: name, en: name }, row: 1, column: 1 };
}

/** Reads an argument that takes one text; `null` when it is blank, the number 0 or left out. */
export function chooseText(cells: Cells | null, name: string): string | null {
  return readName(chooseOne(cells, name));
}
