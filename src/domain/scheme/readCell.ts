import { isBlank, isBlankOrZero, readNumber, readText, type Cell } from "../cell";
import { Failure, type Place } from "../failure";
import { all, blanks, choices, findTerm, options, type Column, type ColumnKind, type Term } from "./vocabulary";

/** A field's value as a cell states it; `undefined` when the cell is blank. */
export type FieldValue = string | number | undefined;

/** Kinds of columns that hold figures, or a word in the place of one. */
const figures: ReadonlySet<ColumnKind> = new Set<ColumnKind>(["number", "percent", "amount", "count", "mixed"]);

/** Whether a column holds figures: there 0 may be what it says. */
export function holdsFigures({ kind }: Pick<Column, "kind">): boolean {
  return figures.has(kind);
}

/** Whether a cell of a column says nothing: it is blank, or what stands for that, see `Blank`. */
export function saysNothing(cell: Cell, column: Pick<Column, "kind" | "blank">): boolean {
  if (!holdsFigures(column) || column.blank === "is0") {
    if (isBlankOrZero(cell)) return true;
  } else if (isBlank(cell)) return true;
  return column.kind !== "mixed" && holdsFigures(column) && typeof cell === "string" && findTerm(blanks, cell) !== null;
}

/**
 * Reads a cell of a scheme by its column.
 * @throws Failure `value` for text where a number belongs, or a word that is none of the choices.
 */
export function readCell(cell: Cell, column: Pick<Column, "kind" | "blank">, place: Place): FieldValue {
  if (cell instanceof Failure) throw cell.at(place);
  if (saysNothing(cell, column)) return undefined;
  const { kind } = column;
  switch (kind) {
    case "number":
    case "percent":
    case "amount":
      return readNumber(cell, place) ?? undefined;
    case "count":
      return typeof cell === "string" && findTerm({ all }, cell) ? "all" : (readNumber(cell, place) ?? undefined);
    case "mixed":
      return typeof cell === "number" ? cell : (readText(cell) ?? undefined);
    case "text":
    case "options":
      return readText(cell) ?? undefined;
    default: {
      const word = readText(cell) ?? "";
      const key = findTerm(choices[kind], word);
      if (key) return key;
      throw unknownWord(word, Object.values(choices[kind]), place);
    }
  }
}

/**
 * Reads a list of options, separated by semicolons: each word decides the field that it belongs to.
 * @throws Failure `value` for a word that no option has.
 * @example readOptions("低于归零；界点归下档", { row: 1, column: 1 }) // { below: "cutoff", boundary: "lower" }
 */
export function readOptions(text: string, place: Place): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const word of text.split(/[;；\n]/).filter((each) => !isBlank(each))) {
    const found = Object.entries(options).flatMap(([field, terms]) => {
      const key = findTerm(terms, word);
      return key ? [{ field, key }] : [];
    })[0];
    if (!found)
      throw unknownWord(
        word.trim(),
        Object.values(options).flatMap((terms) => Object.values(terms)),
        place,
      );
    chosen[found.field] = found.key;
  }
  return chosen;
}

function unknownWord(found: string, known: readonly Term[], place: Place): Failure {
  return new Failure(
    "value",
    {
      code: "unknownWord",
      facts: { found, zh: known.map(({ zh }) => zh).join("、"), en: known.map(({ en }) => en).join(", ") },
    },
    place,
  );
}
