/**
 * A text as a formula spells it.
 * @example quoteText('12"') // '"12"""'
 */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
