import type { OpenDetail } from "../../../workbook/register/findOpen";
import type { KeepWords } from "./words/keepWords";

/** So many people are named in one sentence. */
const MOST_NAMES = 5;

/** What is still open, in a sentence. */
export function describeOpen(detail: OpenDetail, words: KeepWords): string {
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
    case "hiddenRows":
      return words.openHiddenRows(detail);
    case "schemeChanged":
      return words.openSchemeChanged(detail);
    case "sourceGone":
      return words.openSourceGone(detail);
    default:
      return words.openPeople[detail.kind]({
        count: detail.people.length,
        names: words.listed({ items: detail.people, most: MOST_NAMES }),
      });
  }
}
