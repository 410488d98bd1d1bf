/**
 * The form of a text in which spellings that a reader takes for the same are equal: case, full-width letters, spaces and
 * underscores do not count.
 * @example textKey(" ＫＰＩ 得分 ") === textKey("kpi得分") // true
 */
export function textKey(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, "");
}

/** ASCII without spaces and underscores, and Chinese characters, which NFKC leaves: thousands of numbers and names are no more than that. */
const isPlain = /^[!-^`-~\u4e00-\u9fff]*$/;

/** Whether two texts read the same, see `textKey`. */
export function sameText(a: string, b: string): boolean {
  return textKey(a) === textKey(b);
}
