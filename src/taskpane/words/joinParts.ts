/** Joins the parts that apply; `otherwise` where none does. */
export function joinParts(parts: readonly (string | false)[], separator: string, otherwise: string): string {
  return parts.filter((part) => part !== false).join(separator) || otherwise;
}
