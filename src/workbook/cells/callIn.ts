/** A call of a function as a formula spells it. */
export interface Call {
  readonly name: string;
  /** As they are spelled. */
  readonly args: readonly string[];
}

/**
 * Takes the call apart that a formula, or a part of one, is as a whole; `null` where it is none. Texts, arrays, names of sheets and
 * columns of tables may hold any sign.
 * @example callIn('=IF(A1="","",SUM(B1,2))') // { name: "IF", args: ['A1=""', '""', "SUM(B1,2)"] }
 */
export function callIn(formula: string): Call | null {
  const text = formula.trim().replace(/^=/, "");
  const [, name = "", rest = ""] = /^([\p{L}_][\p{L}\p{N}_.]*)\((.*)\)$/su.exec(text) ?? [];
  if (name === "") return null;
  const args: string[] = [];
  let begin = 0;
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at] ?? "";
    if (sign === '"' || sign === "'") at = endOfQuoted(rest, at, sign);
    else if (sign === "[") at = endOfColumn(rest, at);
    else if (sign === "(" || sign === "{") depth++;
    else if (sign === ")" || sign === "}") depth--;
    else if (sign === "," && depth === 0) {
      args.push(rest.slice(begin, at));
      begin = at + 1;
    }
    // The bracket that closes stands before the end: two calls, as in F(1)*F(2).
    if (depth < 0) return null;
  }
  return { name: name.toUpperCase(), args: [...args, rest.slice(begin)] };
}

/** Where a text, or the name of a sheet, ends; a quote within is doubled. */
function endOfQuoted(text: string, begin: number, quote: string): number {
  for (let at = begin + 1; at < text.length; at++) {
    if (text[at] !== quote) continue;
    if (text[at + 1] !== quote) return at;
    at++;
  }
  return text.length;
}

/** Where the brackets of a table's column end; an apostrophe escapes the sign after it. */
function endOfColumn(text: string, begin: number): number {
  let depth = 0;
  for (let at = begin; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return text.length;
}
