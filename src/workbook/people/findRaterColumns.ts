import { headerKey } from "../../domain/headerKey";
import { textKey } from "../../domain/sameText";

/** What a header says besides whose ratings stand below it. */
const aroundRater =
  /^(?:rated by|rating by|score by|by|rater|评分人|评委|评价人)[\s:：]*|(?:的)?(?:评分|打分|评价分|得分|分数|评价|评)$|(?:'s)?\s*(?:rating|ratings|score|scores|marks?)$/giu;

/**
 * The rater whom a header names; `null` where it does not say that it is one.
 * @param besides what else it may say, such as an indicator.
 * @example raterIn("张三评分") // "张三"
 * @example raterIn("Ann Example's rating") // "Ann Example"
 * @example raterIn("张三") // null
 */
export function raterIn(header: string, besides: readonly string[] = []): string | null {
  const text = header.trim();
  const without = besides.reduce((rest, each) => (each === "" ? rest : rest.replace(each, "")), text);
  const rater = without.replace(aroundRater, "").replace(/^[\s_\-·:：（(【/]+|[\s_\-·:：)）】/]+$/gu, "");
  return rater === "" || (rater === text && besides.length === 0) ? null : rater;
}

/**
 * Whether columns are raters without a doubt: two headers or more are people of the list, whose ratings of one another stand there.
 * @param names of the people of the list.
 */
export function haveRatersAcross(headers: readonly string[], names: readonly string[]): boolean {
  const known = new Set(names.map(textKey).filter((name) => name !== ""));
  const raters = headers.filter((header) => known.has(textKey(raterIn(header) ?? header)));
  return new Set(raters.map(headerKey)).size >= 2;
}
