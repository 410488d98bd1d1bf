import type { OpenDetail } from "../../../workbook/register/findOpen";
import type { KeepWords } from "./words/keepWords";
import type { Words } from "../../words/words";

/** So many people are named in one sentence. */
const MOST_NAMES = 5;

/** What is still open, in a sentence. */
export function describeOpen(detail: OpenDetail, words: Words, keepWords: KeepWords): string {
  switch (detail.kind) {
    case "nobody":
      return words.openNobody;
    case "schemeMissing":
      return words.openSchemeMissing;
    case "schemeDraft":
      return words.openSchemeDraft;
    case "sourceUnknown":
      return words.openSourceUnknown;
    case "schemeErrors":
      return words.openSchemeErrors(detail);
    case "schemeChanged":
      return words.openSchemeChanged(detail);
    case "sourceGone":
      return words.openSourceGone(detail);
    case "notCarried":
    case "monthsMissing":
      return keepWords[detail.kind](people(detail, words));
    default:
      return words.openPeople[detail.kind](people(detail, words));
  }
}

function people({ people: names }: { readonly people: readonly string[] }, words: Words) {
  return { count: names.length, names: words.listed({ items: names, most: MOST_NAMES }) };
}
