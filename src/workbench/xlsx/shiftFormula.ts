import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "./parseRange";
import { type FormulaToken, tokenizeFormula } from "./tokenizeFormula";

/**
 * Moves the relative references of a formula, as filling it to another cell does. A reference that would leave the sheet
 * becomes `#REF!`.
 *
 * @example shiftFormula("A1*$B$1", 2, 0) // "A3*$B$1"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return tokenizeFormula(formula)
    .map((token) => shiftToken(token, rows, columns))
    .join("");
}

function shiftToken(token: FormulaToken, rows: number, columns: number): string {
  if (token.kind === "cell") return shiftReference(token.text, rows, columns);
  if (token.kind !== "line") return token.text;
  const ends = token.text.split(":").map((end) => shiftReference(end, rows, columns));
  return ends.includes("#REF!") ? "#REF!" : ends.join(":");
}

function shiftReference(reference: string, rows: number, columns: number): string {
  const [, columnLock = "", letters = "", rowLock = "", number = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(reference) ?? [];
  // "$5" in "$5:$7" has its one "$" matched as a column's.
  const isRowLocked = rowLock !== "" || (letters === "" && columnLock !== "");
  const column = letters === "" ? 0 : columnIndex(letters) + (columnLock === "" ? columns : 0);
  const row = number === "" ? 0 : Number(number) - 1 + (isRowLocked ? 0 : rows);
  if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return "#REF!";
  const shiftedLetters = letters === "" ? "" : columnLetters(column);
  const shiftedNumber = number === "" ? "" : String(row + 1);
  return `${columnLock}${shiftedLetters}${rowLock}${shiftedNumber}`;
}
