import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "./parseRange";

export interface FormulaToken {
  kind:
    | "text"
    /** `Sheet1!`, `'My sheet'!`, `[1]Sheet1!`. */
    | "sheet"
    | "error"
    /** `[@Col]`, `[[#This Row],[Col]]`: the bracketed part of a structured reference. */
    | "bracket"
    | "cell"
    /** `A:C` or `1:3`. */
    | "line"
    | "number"
    /** A name followed by an opening parenthesis, which is a token of its own. */
    | "function"
    /** A defined name, a table, a parameter, TRUE or FALSE. */
    | "name"
    | "space"
    | "operator";
  text: string;
}

const PATTERNS: [FormulaToken["kind"], RegExp][] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'!|(?:\[[^\]]*\])?[^\s'"()+\-*/^&=<>,;{}[\]!#@%]+!/uy],
  ["error", /#(?:N\/A|[A-Z][A-Z0-9_/]*[!?])/iy],
  ["line", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(\\])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy],
  ["cell", /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(\\])/uy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  ["name", /[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*/uy],
  ["space", /\s+/y],
  ["operator", /<=|>=|<>|[^]/uy],
];

/**
 * Splits a formula (without "=") into tokens whose texts, joined, are the formula again. It knows enough of the syntax to
 * rename functions and move references; whether the formula makes sense is for Excel to say.
 */
export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let position = 0; position < formula.length;) {
    const token = formula[position] === "[" ? bracketAt(formula, position) : tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

/** The index of the next token that is not a space; the number of tokens when there is none. */
export function nextSignificant(tokens: readonly FormulaToken[], from: number): number {
  let index = from;
  while (tokens[index]?.kind === "space") index += 1;
  return index;
}

/** The index of the parenthesis that closes the one at `open`, or null when the formula is cut short. */
export function closingParenthesis(tokens: readonly FormulaToken[], open: number): number | null {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "operator") continue;
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

function tokenAt(formula: string, position: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined || (kind === "cell" && !isOnSheet(text))) continue;
    const isCall = kind === "name" && formula[position + text.length] === "(";
    return { kind: isCall ? "function" : kind, text };
  }
  return { kind: "operator", text: formula.charAt(position) };
}

// "[1]Sheet1!A1" refers to another workbook; every other bracket belongs to a table. Brackets nest, and an apostrophe
// takes the special meaning from the character after it.
function bracketAt(formula: string, position: number): FormulaToken {
  const sheet = tokenAt(formula, position);
  if (sheet.kind === "sheet") return sheet;
  let depth = 0;
  for (let end = position; end < formula.length; end += 1) {
    const character = formula[end];
    if (character === "'") end += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) return { kind: "bracket", text: formula.slice(position, end + 1) };
  }
  return { kind: "operator", text: "[" };
}

function isOnSheet(cell: string): boolean {
  const [, letters, row] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(cell) ?? [];
  if (letters === undefined) return false;
  return columnIndex(letters) < MAX_COLUMNS && Number(row) >= 1 && Number(row) <= MAX_ROWS;
}
