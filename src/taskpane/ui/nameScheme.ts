import { sameText } from "../../domain/sameText";
import type { SchemeOnSheet } from "../../workbook/scheme/schemeOnSheet";

/**
 * What a scheme is called among all of the workbook: by its title, after the version where others are called so, as the end of a long
 * one is cut off in a box; and by its sheet where that does not tell it from them.
 */
export function nameScheme(scheme: SchemeOnSheet, all: readonly SchemeOnSheet[]): string {
  const title = titleOf(scheme);
  const namesakes = all.filter((each) => each.reference !== scheme.reference && sameText(titleOf(each), title));
  if (namesakes.length === 0) return title;
  const { version } = scheme.reading.scheme;
  const isTold = !namesakes.some(({ reading }) => sameText(reading.scheme.version, version));
  return isTold ? `v${version} · ${title}` : scheme.sheet;
}

/** What a scheme is called that is known by its id; the id itself where the workbook has no such scheme any more. */
export function nameSchemeById(id: string, all: readonly SchemeOnSheet[]): string {
  const scheme = all.find(({ reading }) => sameText(reading.scheme.id, id));
  return scheme ? nameScheme(scheme, all) : id;
}

function titleOf({ reading, name }: SchemeOnSheet): string {
  return reading.scheme.title || name;
}
