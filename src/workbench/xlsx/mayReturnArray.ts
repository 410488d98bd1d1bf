import type { CustomFunctions } from "./customFunctions";
import { returnsArray } from "./futureFunctions";
import { refersToThisRow } from "./structuredReference";
import { type FormulaToken, tokenizeFormula } from "./tokenizeFormula";

const ARITHMETIC = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", "%"]);

/** These have always computed with whole arrays, in any cell. */
const ARRAY_CONTEXT = new Set(["SUMPRODUCT", "LOOKUP"]);

/**
 * Whether Excel must be told to evaluate a formula as a dynamic array. One that is stored plainly is taken for a formula of
 * older Excel: where it yields more than one value, Excel picks one by row and column and shows an `@`. So this errs
 * towards yes: for any function that may return an array, an add-in's among them, and for arithmetic with whole ranges.
 */
export function mayReturnArray(formula: string, customFunctions: CustomFunctions): boolean {
  const tokens = tokenizeFormula(formula.replace(/^=/, "")).filter((token) => token.kind !== "space");
  const prefix = `${customFunctions.namespace}.`.toUpperCase();
  const calls: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "function") {
      if (returnsArray(token.text) || token.text.toUpperCase().startsWith(prefix)) return true;
    } else if (token.kind === "operator") {
      if (token.text === "(")
        calls.push(tokens[index - 1]?.kind === "function" ? (tokens[index - 1]?.text.toUpperCase() ?? "") : "");
      if (token.text === ")") calls.pop();
      if (token.text === "#" || token.text === "@") return true;
    }
    const range = rangeAt(tokens, index);
    if (range === null || calls.some((call) => ARRAY_CONTEXT.has(call))) continue;
    if (isOperated(tokens, range.start, range.end) || calls.length === 0) return true;
  }
  return false;
}

/** The several cells that a reference ending at `index` names: a range, whole rows or columns, a table's columns. */
function rangeAt(tokens: FormulaToken[], index: number): { start: number; end: number } | null {
  const token = tokens[index];
  const start = (first: number): number => (tokens[first - 1]?.kind === "sheet" ? first - 1 : first);
  if (token?.kind === "line") return { start: start(index), end: index };
  if (token?.kind === "cell" && tokens[index - 1]?.text === ":") return { start: start(index - 2), end: index };
  if (token?.kind !== "bracket" || refersToThisRow(token.text)) return null;
  return { start: tokens[index - 1]?.kind === "name" ? index - 1 : index, end: index };
}

function isOperated(tokens: FormulaToken[], start: number, end: number): boolean {
  return ARITHMETIC.has(tokens[start - 1]?.text ?? "") || ARITHMETIC.has(tokens[end + 1]?.text ?? "");
}
