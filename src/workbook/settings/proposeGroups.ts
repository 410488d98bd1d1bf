import { headerKey } from "../../domain/headerKey";
import { isBlank, readText, type Cells } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { personConcepts, postWords } from "../people/lexicon";
import { personKey } from "../people/personKey";
import type { SourceData } from "../people/source";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { sameText } from "../../domain/sameText";

/** People who have one text in a column: of one post, or one team. */
export interface PostGroup {
  /** As it stands with the first of them; `""` for those without. */
  readonly value: string;
  readonly people: number;
}

/** More different texts than this are no posts. */
const MOST_GROUPS = 30;

const words = [...postWords, ...personConcepts.department.same, ...personConcepts.department.near].map(headerKey);

/** The columns that may say which scheme is whose, the likeliest first: few texts, each of which returns. */
export function groupColumns({ columns, rows, identity }: SourceData): number[] {
  return columns
    .flatMap(({ header }, column) => {
      const groups = header === "" || identity.includes(column) ? [] : groupsIn(rows, column);
      const named = groups.filter(({ value }) => value !== "");
      const rank = words.indexOf(headerKey(header));
      const areTexts = columns[column] !== undefined && columns[column].texts > 0;
      // What is not called so has to be shared by some, as a note is not.
      const most = rank >= 0 ? MOST_GROUPS : Math.min(MOST_GROUPS, rows.length / 2);
      const isFit = areTexts && named.length >= 2 && named.length <= most;
      return isFit ? [{ column, rank: rank < 0 ? words.length : rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}

/** The texts in a column with how many people have each, in the order in which they appear. */
export function groupsIn(rows: Cells, column: number): PostGroup[] {
  const found = new Map<string, PostGroup>();
  for (const row of rows) {
    if (row.every(isBlank)) continue;
    const cell = row[column] ?? null;
    const value = cell instanceof Failure ? "" : (readText(cell) ?? "").trim();
    const key = personKey(value);
    const before = found.get(key);
    found.set(key, { value: before?.value ?? value, people: (before?.people ?? 0) + 1 });
  }
  return [...found.values()];
}

/** The scheme that a text names: by its id, its title, or a title that says the post. @returns `null` where none, or several */
export function schemeNamed(value: string, schemes: readonly SchemeOnSheet[]): SchemeOnSheet | null {
  if (value === "") return null;
  const named = schemes.filter(
    ({ reading: { scheme }, name }) =>
      sameText(scheme.id, value) || sameText(scheme.title, value) || sameText(name, value),
  );
  const within = schemes.filter(({ reading: { scheme } }) => headerKey(scheme.title).includes(headerKey(value)));
  const [only = null] = named.length > 0 ? named : within;
  return (named.length > 0 ? named : within).length === 1 ? only : null;
}
