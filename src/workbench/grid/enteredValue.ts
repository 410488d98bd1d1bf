import { getNumfmtParseValueFilter, isTextFormat } from "@univerjs/core";

import { isErrorText } from "./cellData";
import type { CellInput } from "./Grid";

/** What Excel makes of an entry: `1,200` is a number, `5%` one with a format, `'007` a text, `=A1` a formula. */
export interface Entry {
  input: CellInput;
  /** The format that the way of writing brings with it, for cells that have none yet. */
  numberFormat?: string;
}

export function readEntry(entry: string | number | boolean, numberFormat: string): Entry {
  if (typeof entry !== "string") return { input: { value: entry } };
  if (entry === "") return { input: { value: null } };
  if (isTextFormat(numberFormat)) return { input: { value: entry } };
  if (entry.startsWith("'")) return { input: { value: entry.slice(1) } };
  if (entry.startsWith("=") && entry.length > 1) return { input: { formula: entry } };
  const upper = entry.toUpperCase();
  if (isErrorText(upper)) return { input: { value: { error: upper } } };
  if (upper === "TRUE" || upper === "FALSE") return { input: { value: upper === "TRUE" } };
  const number = readNumber(entry);
  return number ?? { input: { value: entry } };
}

function readNumber(entry: string): Entry | undefined {
  const text = entry.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { input: { value: Number(text) } };
  const parsed = getNumfmtParseValueFilter(text) as { v: unknown; z?: string } | null;
  if (typeof parsed?.v !== "number") return undefined;
  return { input: { value: parsed.v }, ...(parsed.z !== undefined && { numberFormat: parsed.z }) };
}
