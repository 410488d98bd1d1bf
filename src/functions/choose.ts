import { readNumber, readText, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import { sameText } from "../domain/sameText";

/** The only cell of an argument that takes one value. */
function single(cells: Cells | null) {
  return cells?.[0]?.[0] ?? null;
}

/**
 * Reads an argument that names one of a few choices; blank or left out takes the default.
 * @param words the spellings of each choice; the first is the one that messages offer.
 * @throws Failure `value` for anything else, with the choices.
 */
export function choose<Choice extends string>(
  cells: Cells | null,
  name: string,
  words: Readonly<Record<Choice, readonly string[]>>,
  otherwise: NoInfer<Choice>,
): Choice {
  const found = readText(single(cells));
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
  return readNumber(single(cells), { within: { zh: name, en: name }, row: 1, column: 1 }) ?? otherwise;
}

/** Reads an argument that is true or false; 1 and 0 will do. Blank or left out is false. */
export function chooseFlag(cells: Cells | null, name: string): boolean {
  const cell = single(cells);
  return typeof cell === "boolean" ? cell : chooseNumber(cells, name, 0) !== 0;
}

/** Reads an argument that takes one text; `null` when it is blank or left out. */
export function chooseText(cells: Cells | null, name: string): string | null {
  const cell = single(cells);
  if (cell instanceof Failure) throw cell.at({ within: { zh: name, en: name }, row: 1, column: 1 });
  return readText(cell);
}
