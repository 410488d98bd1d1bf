import { textKey } from "../../domain/sameText";
import type { Adjustment } from "./adjustment";

/** Adjustments that results take over from those that were made of the same data before. */
export interface FormerAdjustments {
  /** The sheet of the former results. */
  readonly sheet: string;
  /** By what the new results know people. */
  readonly kept: readonly Adjustment[];
  /** For people who are not among the new ones: they are told, and not taken over. */
  readonly gone: readonly Adjustment[];
}

/** The adjustments as rows of people have them: each beside the first row of whom it is for. @param keys number or name of each row */
export function adjustmentsBeside(
  kept: readonly Adjustment[],
  keys: readonly (string | number | boolean)[],
): (Adjustment | null)[] {
  const byKey = new Map(kept.map((adjustment) => [textKey(adjustment.person), adjustment] as const));
  return keys.map((key) => {
    const own = textKey(String(key));
    const found = byKey.get(own) ?? null;
    byKey.delete(own);
    return found;
  });
}
