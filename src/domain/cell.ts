import { Failure, type Place } from "./failure";

/** What a cell holds: blank is `null` or `""`; a cell in error holds the failure that it stands for. */
export type Cell = string | number | boolean | null | Failure;

/** Rows of cells, all of the same length. */
export type Cells = readonly (readonly Cell[])[];

/** Blank, also when only white space was typed. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/**
 * Blank, or 0 where no number belongs. Excel hands blank cells of a range over as null or "" in some versions and as 0 in
 * others (office-js#5262, #1951, #4702), so that a cell of names or words with the number 0 in it counts as blank in all of
 * them. "0" as text is a text.
 */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/**
 * The number in a cell, `null` when it is blank. A text that has one meaning as a number is read as that, see
 * `isNumberAsText`.
 * @throws Failure `value` when the cell holds anything else, or the failure that the cell itself holds.
 */
export function readNumber(cell: Cell, place?: Place): number | null {
  if (typeof cell === "number") return cell;
  if (cell instanceof Failure) throw cell;
  if (isBlank(cell)) return null;
  const number = numberIn(cell);
  if (number !== null) return number;
  throw new Failure("value", { code: "notANumber", facts: { found: showCell(cell) } }, place);
}

/**
 * Whether a cell holds a number as text: blanks around it, full-width characters, thousands separators in their places, one
 * sign, a currency sign in front or a percent sign behind do not matter. Spreadsheets skip such texts in sums without a word,
 * so whoever reads one says so. "95分", "1,00" or a date is none.
 * @example isNumberAsText("￥１,０００") // true
 * @example isNumberAsText("1万") // false
 */
export function isNumberAsText(cell: Cell): boolean {
  return typeof cell === "string" && numberIn(cell) !== null;
}

/** What `readNumber` reads; `null` as well for what it refuses. */
export function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const written = numberText.exec(toHalfWidth(cell).trim())?.groups;
  if (!written) return null;
  const { signBefore = "", sign = signBefore, digits = "", percent } = written;
  // The power of ten in the text, not a division after it: 58.3 / 100 may miss the number nearest to 0.583.
  const size = Number(`${digits.replaceAll(",", "")}${percent === undefined ? "" : "e-2"}`);
  return sign === "-" || sign === "−" ? -size : size;
}

/**
 * Not two signs, nor a share of money; separators in every third place or none. More than 15 digits are not a number but a
 * name: a number could not hold them all.
 */
const numberText =
  /^(?!.*[-+−].*[-+−])(?!.*[¥$].*%)(?:(?<signBefore>[-+−])?[¥$]\s*)?(?<sign>[-+−])?(?<digits>(?:[1-9]\d{0,2}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d+)?|\.\d+)(?:\s*(?<percent>%))?$/;

/** Not all of NFKC, which makes "95²" 952 and "½" a division. */
function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll("￥", "¥");
}

/** The text in a cell, `null` when it is blank; numbers and booleans are read as Excel shows them. */
export function readText(cell: Cell): string | null {
  if (cell instanceof Failure) throw cell;
  return isBlank(cell) ? null : showCell(cell).trim();
}

/** The text in a cell of names or words; `null` when it is blank, see `isBlankOrZero`. */
export function readName(cell: Cell): string | null {
  return cell === 0 ? null : readText(cell);
}

function showCell(cell: string | number | boolean | null): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
