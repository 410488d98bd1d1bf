import type { Measure } from "../../../workbook/records/collection";
import type { CollectWords } from "./words/collectWords";

/** How an indicator comes about, in a sentence. */
export function describeMeasure({ log, kind, column, where, hit }: Measure, words: CollectWords): string {
  const measure =
    kind === "count"
      ? words.measureIs.count()
      : kind === "share"
        ? words.measureIs.share({ hit: hit === null ? "" : words.conditionIs(hit) })
        : words.measureIs[kind]({ column: column ?? "" });
  return words.ofRows({ log, measure, conditions: where.map(words.conditionIs) });
}
