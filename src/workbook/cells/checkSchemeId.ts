import { freeSchemeId } from "./freeNames";

/** What is wrong with an id. */
export type IdProblem =
  /** Nothing is typed, it does not begin with a letter, or holds more than letters and digits. */
  | { readonly code: "empty" | "start" | "characters" }
  | { readonly code: "tooLong"; readonly most: number }
  /** A scheme or a name of the workbook has it; `free` is like it, and is free. */
  | { readonly code: "taken"; readonly free: string };

const LONGEST = 20;

/**
 * Whether an id can stand in the defined names of a new scheme, `Scheme_S5` and `S5_Grades`.
 *
 * Excel's names begin with a letter, `_` or `\`, hold letters, digits, `.` and `_`, and must not be like a cell: "Names cannot
 * be the same as a cell reference, such as Z$100 or R1C1" ("Define and use names in formulas", support.microsoft.com). The id
 * alone is never a name, and what stands with it, an underscore and a word, makes it none of a cell: S5, KF2024 and R1C1 will do.
 * @param taken the names that there are; case does not count.
 */
export function checkSchemeId(id: string, taken: readonly string[]): IdProblem | null {
  if (id === "") return { code: "empty" };
  if (!/^\p{L}/u.test(id)) return { code: "start" };
  if (!/^[\p{L}\p{N}]*$/u.test(id)) return { code: "characters" };
  if (Array.from(id).length > LONGEST) return { code: "tooLong", most: LONGEST };
  const free = freeSchemeId(id, taken);
  return free === id ? null : { code: "taken", free };
}
