import type { FormulaContext } from "./formulaFromFile";
import { toFileFunction } from "./futureFunctions";
import { spellOutThisRow } from "./structuredReference";
import { closingParenthesis, type FormulaToken, nextSignificant, tokenizeFormula } from "./tokenizeFormula";

export interface StoreContext extends FormulaContext {
  /** Names of the workbook's tables, in capitals. */
  tableNames: ReadonlySet<string>;
}

/**
 * A formula as the user reads it (with or without "=") in the form that Excel stores, without "=". Null when it refers to
 * columns of its own table and there is none.
 */
export function formulaToFile(formula: string, context: StoreContext): string | null {
  const tokens = tokenizeFormula(formula.replace(/^=/, ""));
  const needsTable = tokens.some((token, index) => token.kind === "bracket" && isOwnTableReference(tokens, index));
  if (needsTable && context.table === undefined) return null;
  return storeTokens(markParameters(tokens), context);
}

function storeTokens(tokens: FormulaToken[], context: StoreContext): string {
  let stored = "";
  for (let index = 0; index < tokens.length;) {
    const spill = spillReferenceEnd(tokens, index);
    const operand = isIntersection(tokens, index) ? operandEnd(tokens, index + 1) : null;
    if (spill !== null) {
      stored += `_xlfn.ANCHORARRAY(${storeTokens(tokens.slice(index, spill), context)})`;
      index = spill + 1;
    } else if (operand !== null) {
      stored += `_xlfn.SINGLE(${storeTokens(tokens.slice(index + 1, operand), context)})`;
      index = operand;
    } else {
      stored += storeToken(tokens, index, context);
      index += 1;
    }
  }
  return stored;
}

function storeToken(tokens: FormulaToken[], index: number, context: StoreContext): string {
  const token = tokens[index];
  if (token === undefined) return "";
  if (token.kind === "function")
    return context.customFunctions.toFile.get(token.text.toUpperCase()) ?? toFileFunction(token.text);
  if (token.kind === "name" && tokens[index + 1]?.kind !== "bracket")
    return isTable(token.text, context) ? `${token.text}[]` : token.text;
  if (token.kind !== "bracket") return token.text;
  const bracket = spellOutThisRow(token.text);
  return isOwnTableReference(tokens, index) ? `${context.table ?? ""}${bracket}` : bracket;
}

function isTable(name: string, context: StoreContext): boolean {
  return context.tableNames.has(name.toUpperCase());
}

function isOwnTableReference(tokens: FormulaToken[], index: number): boolean {
  return tokens[index - 1]?.kind !== "name";
}

/** Where `A1#` or `Sheet1!A1#` starts at `index`: the position of its "#". */
function spillReferenceEnd(tokens: FormulaToken[], index: number): number | null {
  const cell = tokens[index]?.kind === "sheet" ? index + 1 : index;
  return tokens[cell]?.kind === "cell" && tokens[cell + 1]?.text === "#" ? cell + 1 : null;
}

function isIntersection(tokens: FormulaToken[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === "operator" && token.text === "@";
}

/** The position after the reference or call that starts at `start`, as `@` binds it; null when there is none. */
function operandEnd(tokens: FormulaToken[], start: number): number | null {
  const end = partEnd(tokens, start);
  if (end === null || tokens[end]?.text !== ":") return end;
  return partEnd(tokens, end + 1) ?? end;
}

function partEnd(tokens: FormulaToken[], start: number): number | null {
  const first = tokens[start]?.kind === "sheet" ? start + 1 : start;
  const token = tokens[first];
  if (token === undefined) return null;
  if (token.kind === "name") return tokens[first + 1]?.kind === "bracket" ? first + 2 : first + 1;
  if (token.kind === "cell" || token.kind === "line" || token.kind === "bracket") return first + 1;
  const open = token.kind === "function" ? first + 1 : first;
  const close = tokens[open]?.text === "(" ? closingParenthesis(tokens, open) : null;
  return close === null ? null : close + 1;
}

interface OpenCall {
  name: string;
  argument: number;
  parameters: Set<string>;
}

/**
 * Prefixes the parameters of LET (each name before a value) and LAMBDA (all but the last argument) where they are declared
 * and wherever they are used within that call.
 */
function markParameters(tokens: FormulaToken[]): FormulaToken[] {
  const calls: OpenCall[] = [];
  return tokens.map((token, index) => {
    const call = calls.at(-1);
    if (token.text === "(" && token.kind === "operator") {
      const callee = tokens[index - 1];
      calls.push({
        name: callee?.kind === "function" ? callee.text.toUpperCase() : "",
        argument: 0,
        parameters: new Set(),
      });
    } else if (token.text === ")" && token.kind === "operator") {
      calls.pop();
    } else if (token.text === "," && token.kind === "operator") {
      if (call !== undefined) call.argument += 1;
    } else if (call !== undefined && declaresParameter(tokens, index, call)) {
      const name = token.kind === "bracket" ? token.text.slice(1, -1) : token.text;
      call.parameters.add(name.toUpperCase());
      return { kind: "name", text: `${token.kind === "bracket" ? "_xlop" : "_xlpm"}.${name}` };
    } else if (isParameter(token, calls)) {
      return { kind: token.kind, text: `_xlpm.${token.text}` };
    }
    return token;
  });
}

function declaresParameter(tokens: FormulaToken[], index: number, call: OpenCall): boolean {
  const token = tokens[index];
  if (call.name !== "LET" && call.name !== "LAMBDA") return false;
  if (call.name === "LET" && call.argument % 2 === 1) return false;
  const isName = token?.kind === "name" || (call.name === "LAMBDA" && token?.kind === "bracket");
  return isName && startsArgument(tokens, index) && tokens[nextSignificant(tokens, index + 1)]?.text === ",";
}

function startsArgument(tokens: FormulaToken[], index: number): boolean {
  let before = index - 1;
  while (tokens[before]?.kind === "space") before -= 1;
  return tokens[before]?.text === "(" || tokens[before]?.text === ",";
}

function isParameter(token: FormulaToken, calls: OpenCall[]): boolean {
  if (token.kind !== "name" && token.kind !== "function") return false;
  return calls.some((call) => call.parameters.has(token.text.toUpperCase()));
}
