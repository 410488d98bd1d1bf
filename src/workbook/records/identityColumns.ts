import { headerKey } from "../../domain/headerKey";
import { displayWidth, headerWidth } from "../cells/displayWidth";
import { personConcepts } from "../people/lexicon";
import type { SummaryColumn } from "./planSummary";

const WIDEST = 18;
const NARROWEST = 10;

interface Identified {
  /** Number or name, whichever the list knows people by. */
  readonly person: string;
  readonly name: string;
  readonly department: string;
}

/**
 * The columns of a summary that say who somebody is: number or name, with the name beside a number and the department where there is one.
 * @param header of the column that the list knows people by.
 */
export function identityColumns(
  people: readonly Identified[],
  header: string,
  words: Readonly<Record<"number" | "name" | "department", () => string>>,
): SummaryColumn[] {
  const { same, near } = personConcepts.number;
  const isNumber =
    [...same, ...near].some((word) => headerKey(word) === headerKey(header)) || people.some(({ name }) => name !== "");
  const column = (title: string, cells: readonly string[]): SummaryColumn => ({
    header: title,
    format: "@",
    isText: true,
    cells,
    width: Math.max(
      NARROWEST,
      headerWidth(title, WIDEST),
      ...cells.map((text) => Math.min(WIDEST, displayWidth(text) + 2)),
    ),
  });
  const beside = (title: string, cells: readonly string[]): SummaryColumn[] =>
    cells.some((text) => text !== "") ? [column(title, cells)] : [];
  return [
    column(
      isNumber ? words.number() : words.name(),
      people.map(({ person }) => person),
    ),
    ...(isNumber
      ? beside(
          words.name(),
          people.map(({ name }) => name),
        )
      : []),
    ...beside(
      words.department(),
      people.map(({ department }) => department),
    ),
  ];
}

/** How wide a column of figures is under its header. */
export function figureWidth(header: string): number {
  return Math.max(NARROWEST, headerWidth(header, WIDEST));
}
