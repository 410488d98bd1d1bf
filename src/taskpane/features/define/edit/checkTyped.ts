import { checkScheme } from "../../../../domain/check/checkScheme";
import type { Remark } from "../../../../domain/check/remark";
import { readScheme } from "../../../../domain/scheme/readScheme";
import type { Content } from "../../../../workbook/cells/content";
import type { CellPlace } from "../../../../workbook/scheme/edit";
import type { SchemeOnSheet } from "../../../../workbook/scheme/schemeOnSheet";

/** What the check would say of a content that is still being typed. */
export interface TypedFindings {
  /** Of the cell itself. */
  readonly here: readonly Remark[];
  /** What else it would bring about, but for advice: a grade that a rule names and that is no longer there. */
  readonly elsewhere: readonly Remark[];
}

/**
 * Checks a scheme as it would be with another content in one of its cells: by the reader and the check of the cells, so that nothing else is
 * said once it stands there.
 * @param before what the check says of the scheme as it is.
 */
export function checkTyped(
  { cells }: Pick<SchemeOnSheet, "cells">,
  before: readonly Remark[],
  { row, column }: CellPlace,
  content: Content,
): TypedFindings {
  const typed = cells.map((line, i) => (i === row ? line.with(column, content) : line));
  const remarks = checkScheme(readScheme(typed, "indicators"));
  const isHere = ({ place }: Remark) => place?.row === row + 1 && place.column === column + 1;
  const known = new Set(before.map(spell));
  return {
    here: remarks.filter(isHere),
    elsewhere: remarks.filter((each) => !isHere(each) && each.severity !== "advice" && !known.has(spell(each))),
  };
}

/** Figures within a sentence may change with what is typed: it is the same remark. */
function spell({ place, what }: Remark): string {
  return `${what.code} ${String(place?.row)} ${String(place?.column)}`;
}
