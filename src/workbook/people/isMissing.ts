import type { Field } from "./fields";
import { keyOfHead } from "./mapping";
import type { ColumnMatch } from "./matchColumns";

/** Whether what a field needs is nowhere: attendance may come from two counts of days, an actual from several raters instead. */
export function isMissing({ field, column }: ColumnMatch, matches: readonly ColumnMatch[]): boolean {
  if (!field.isNeeded || column !== null) return false;
  if (field.role === "scored" && matches.some((each) => each.column !== null && isRatingOf(each.field, field)))
    return false;
  if (field.key !== keyOfHead("attendance")) return true;
  return (["daysPresent", "daysDue"] as const).some(
    (figure) => matches.find((each) => each.field.key === keyOfHead(figure))?.column == null,
  );
}

function isRatingOf(rating: Field, { indicator }: Field): boolean {
  return rating.indicator === indicator && rating.role === "rating";
}
