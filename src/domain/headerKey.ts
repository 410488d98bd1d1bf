import { textKey } from "./sameText";

/**
 * The form of a header or title in which numbering, units in brackets, punctuation, asterisks and spelling do not count.
 * @example headerKey("一、平均响应时间（秒）*") === headerKey("平均响应时间：") // true
 */
export function headerKey(header: string): string {
  const text = textKey(header.replace(/^\s*[①-⑳]/u, ""));
  const unnumbered = text.replace(numbering, "");
  const bare = unnumbered.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|\{[^}]*\}/g, "");
  // A header that is all numbering or all in brackets means what stands there.
  return [bare, unnumbered, text].map(lettersOf).find((key) => key !== "") ?? "";
}

/** "一、", "3.", "2)", "第四部分"; 3.5 is a figure, no numbering. */
const numbering =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|[章节])|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.):](?!\d))/;

function lettersOf(text: string): string {
  return text.replace(/[\p{P}\p{S}]+/gu, "");
}

/** Whether one key is a part of the other; a single Chinese character or a few letters say too little. */
export function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= (/\p{Script=Han}/u.test(short) ? 2 : 4) && long.includes(short);
}

/** Whether two keys are a slip of the hand apart: a letter or two more, less or other, or the same letters in another order. */
export function differBySlip(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 2) return false;
  const sorted = (key: string) => Array.from(key).sort().join("");
  return editDistance(a, b) <= (longest > 6 ? 2 : 1) || sorted(a) === sorted(b);
}

/** Letters to insert, leave out or replace until `a` is `b` (Levenshtein), row by row of the table of prefixes. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
