import { spellChange, type Adjustment } from "../../../workbook/results/adjustment";
import type { AppraiseWords } from "./words/appraiseWords";

/** Adjustments by person, with their reasons. */
export function describeAdjustments(adjustments: readonly Adjustment[], words: AppraiseWords): readonly string[] {
  return adjustments.map(({ person, change, reason }) =>
    words.adjustmentIs({ person, change: spellChange(change), reason }),
  );
}
