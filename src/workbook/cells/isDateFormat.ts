/**
 * Whether a number format shows a day: it names years or days outside of texts, escaped letters and brackets.
 * https://support.microsoft.com/office/review-guidelines-for-customizing-a-number-format-c0a1d1fa-d3f4-4018-96b7-9c9354dd99f5
 * @example isDateFormat('yyyy"年"m"月"') // true
 * @example isDateFormat("#,##0.00") // false
 */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[yd]|m月/i.test(bare) && !/general|standard/i.test(bare);
}
