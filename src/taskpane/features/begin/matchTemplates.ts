import Pinyin from "pinyin-match";
import type { Language, Text } from "../../../domain/language";
import { templates } from "../../../templates";
import type { Template } from "../../../templates/template";

/** A template that has what was searched for. */
export interface TemplateMatch {
  readonly id: string;
  /** The indicators that matched, where the title did not. */
  readonly indicators: readonly string[];
}

/**
 * The templates that have every word of what was typed in their title, summary or indicators: in Chinese, in English, by
 * pinyin or by its initials. Those whose title has it come first, then those whose indicators do.
 * @param language of the indicators in the answer.
 * @example matchTemplates("pjxysj", "zh")[0]?.indicators // ["平均响应时间"]
 */
export function matchTemplates(query: string, language: Language): TemplateMatch[] {
  const words = query.trim().split(/\s+/);
  const matches = templates.flatMap((template) => {
    const found = words.map((word) => findIn(template, word));
    if (found.some((each) => each === null)) return [];
    const inTitle = found.every((each) => each?.isTitle === true);
    const indicators = inTitle ? [] : [...new Set(found.flatMap((each) => each?.indicators ?? []))];
    const rank = inTitle ? 0 : indicators.length > 0 ? 1 : 2;
    return [{ rank, match: { id: template.id, indicators: indicators.map((name) => name[language]) } }];
  });
  return matches.sort((a, b) => a.rank - b.rank).map(({ match }) => match);
}

/** Where a word stands in a template; `null` where it does not. */
function findIn(
  { title, summary, scheme }: Template,
  word: string,
): { readonly isTitle: boolean; readonly indicators: readonly Text[] } | null {
  const isTitle = has(title, word);
  const names = scheme.indicators.map(({ name }) => (typeof name === "string" ? { zh: name, en: name } : name));
  const indicators = names.filter((name) => has(name, word));
  return isTitle || indicators.length > 0 || has(summary, word) ? { isTitle, indicators } : null;
}

function has({ zh, en }: Text, word: string): boolean {
  return en.toLowerCase().includes(word.toLowerCase()) || Pinyin.match(zh, word) !== false;
}
