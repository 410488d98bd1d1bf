import pinyinMatch from "pinyin-match";
import { textKey } from "../../../../domain/sameText";
import type { Indicator } from "../../../../domain/scheme/scheme";

/** An indicator of the templates, and the template that has it. */
export interface LibraryIndicator {
  readonly indicator: Indicator;
  readonly from: string;
}

/**
 * The indicators whose name, code, dimension or definition has what is looked for, names first; Chinese also by pinyin and its initials.
 */
export function findIndicators(library: readonly LibraryIndicator[], query: string): readonly LibraryIndicator[] {
  const wanted = query.trim();
  if (wanted === "") return library;
  const key = textKey(wanted);
  const has = (text: string | undefined) => text !== undefined && textKey(text).includes(key);
  const isNamed = ({ indicator: { name, code } }: LibraryIndicator) =>
    has(name) || has(code) || pinyinMatch.match(name, wanted) !== false;
  const isAbout = ({ indicator: { group, definition }, from }: LibraryIndicator) =>
    has(group) || has(definition) || has(from);
  return [...library.filter(isNamed), ...library.filter((each) => !isNamed(each) && isAbout(each))];
}
