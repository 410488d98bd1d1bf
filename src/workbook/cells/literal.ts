/**
 * A value as Excel is to take it: text that would be read as a formula, or lose its first apostrophe, gets one in front.
 * @example literal("=A1") // "'=A1"
 */
export function literal<Value extends string | number>(value: Value): Value | string {
  return typeof value === "string" && /^[='+@-]./.test(value) ? `'${value}` : value;
}

/** The number format of a cell in which all is text. */
export const TEXT_FORMAT = "@";

/**
 * A text as it is to be written into a cell of a number format, so that it stays the text that it is: Excel takes "3-5" for a date,
 * "50%" for a number and "TRUE" for a truth value, unless the cell is one of text.
 * @example literalText("3-5", "General") // "'3-5"
 */
export function literalText(text: string, format: string): string {
  if (format === TEXT_FORMAT) return literal(text);
  const mayBeMore =
    /^\s*[-+.(\d=@'￥¥$€£]|^\s*(?:true|false)\s*$|^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
  return mayBeMore.test(text) ? `'${text}` : text;
}
