/**
 * A value as Excel is to take it: text that would be read as a formula, or lose its first apostrophe, gets one in front.
 * @example literal("=A1") // "'=A1"
 */
export function literal<Value extends string | number>(value: Value): Value | string {
  return typeof value === "string" && /^[='+@-]./.test(value) ? `'${value}` : value;
}
