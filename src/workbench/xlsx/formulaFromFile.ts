import type { customFunctionNames } from "./customFunctions";
import { toShownFunction } from "./futureFunctions";
import { abbreviateThisRow, refersToThisRow } from "./structuredReference";
import { closingParenthesis, type FormulaToken, tokenizeFormula } from "./tokenizeFormula";

export interface FormulaContext {
  customFunctions: ReturnType<typeof customFunctionNames>;
  /** The table that the formula's cell lies in. */
  table?: string | undefined;
}

/** A formula as the file has it, without "=", in the form that the user reads, with "=". */
export function formulaFromFile(formula: string, context: FormulaContext): string {
  return `=${showTokens(tokenizeFormula(formula), context)}`;
}

function showTokens(tokens: FormulaToken[], context: FormulaContext): string {
  let shown = "";
  for (let index = 0; index < tokens.length;) {
    const call = showReferenceCall(tokens, index, context) ?? showStructuredReference(tokens, index, context);
    shown += call?.shown ?? showToken(tokens[index], context);
    index = call?.next ?? index + 1;
  }
  return shown;
}

function showToken(token: FormulaToken | undefined, context: FormulaContext): string {
  if (token === undefined) return "";
  switch (token.kind) {
    case "function":
      return (
        context.customFunctions.toShown.get(token.text.toUpperCase()) ??
        toShownFunction(withoutParameterPrefix(token.text))
      );
    case "name":
      return withoutParameterPrefix(token.text);
    case "bracket":
      return abbreviateThisRow(token.text);
    default:
      return token.text;
  }
}

// LET and LAMBDA mark their parameters; an optional one ([x]) is _xlop.
function withoutParameterPrefix(name: string): string {
  return name.replace(/^_xlpm\./i, "").replace(/^_xlop\.(.*)$/i, "[$1]");
}

/** `_xlfn.ANCHORARRAY(A1)` is `A1#`, `_xlfn.SINGLE(A1:A9)` is `@A1:A9`; where an operator cannot stand, the call stays. */
function showReferenceCall(
  tokens: FormulaToken[],
  index: number,
  context: FormulaContext,
): { shown: string; next: number } | null {
  const callee = tokens[index];
  const name = callee?.kind === "function" ? callee.text.toUpperCase() : undefined;
  if (name !== "_XLFN.ANCHORARRAY" && name !== "_XLFN.SINGLE") return null;
  const close = closingParenthesis(tokens, index + 1);
  if (close === null) return null;
  const inner = tokens.slice(index + 2, close);
  if (name === "_XLFN.ANCHORARRAY")
    return isCellReference(inner) ? { shown: `${showTokens(inner, context)}#`, next: close + 1 } : null;
  return isOneOperand(inner) ? { shown: `@${showTokens(inner, context)}`, next: close + 1 } : null;
}

// The whole of a table is stored as T[] and shown as T; in its own table a reference to this row drops the table's name.
function showStructuredReference(
  tokens: FormulaToken[],
  index: number,
  context: FormulaContext,
): { shown: string; next: number } | null {
  const [table, bracket] = [tokens[index], tokens[index + 1]];
  if (table?.kind !== "name" || bracket?.kind !== "bracket") return null;
  if (bracket.text === "[]") return { shown: table.text, next: index + 2 };
  if (!refersToThisRow(bracket.text)) return null;
  const isOwnTable = context.table !== undefined && table.text.toUpperCase() === context.table.toUpperCase();
  return { shown: (isOwnTable ? "" : table.text) + abbreviateThisRow(bracket.text), next: index + 2 };
}

function isCellReference(tokens: FormulaToken[]): boolean {
  const kinds = tokens.map((token) => token.kind).join(" ");
  return kinds === "cell" || kinds === "sheet cell";
}

function isOneOperand(tokens: FormulaToken[]): boolean {
  const kinds = tokens.map((token) => (token.text === ":" ? "colon" : token.kind)).join(" ");
  if (/^(?:sheet )?(?:cell|cell colon cell|line|name|name bracket)$|^bracket$/.test(kinds)) return true;
  return tokens[0]?.kind === "function" && closingParenthesis(tokens, 1) === tokens.length - 1;
}
