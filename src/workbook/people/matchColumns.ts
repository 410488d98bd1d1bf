import { headerKey, overlaps } from "../../domain/headerKey";
import type { Field } from "./fields";

/** The column that a field is taken from. */
export interface ColumnMatch {
  readonly field: Field;
  /** Counted from 0; `null` when none fits. */
  readonly column: number | null;
  /** `unsure`: a person has to confirm it. */
  readonly certainty: "sure" | "unsure" | "none";
}

/** From here on a header can mean nothing else. */
const SURE = 50;

/** Finds the column of each field by its header: the best fits first, and no column twice. */
export function matchColumns(headers: readonly string[], fields: readonly Field[]): ColumnMatch[] {
  const keys = headers.map(headerKey);
  const fits = fields
    .flatMap((field) => {
      const fitOf = fitter(field);
      return keys.map((key, column) => ({ field, column, fit: fitOf(key) }));
    })
    .filter(({ fit }) => fit > 0)
    // Sorting is stable: of equal fits the field and the column that stand first win.
    .sort((a, b) => b.fit - a.fit);
  const taken = new Map<Field, (typeof fits)[number]>();
  const used = new Set<number>();
  for (const each of fits) {
    if (taken.has(each.field) || used.has(each.column)) continue;
    taken.set(each.field, each);
    used.add(each.column);
  }
  return fields.map((field) => {
    const best = taken.get(field);
    if (!best) return { field, column: null, certainty: "none" };
    const isTied = fits.some(
      ({ field: other, column, fit }) => other === field && column !== best.column && fit === best.fit,
    );
    return { field, column: best.column, certainty: best.fit >= SURE && !isTied ? "sure" : "unsure" };
  });
}

/** How well a header fits a field: 100 for its first word, less for each further one, 0 for nothing in common. */
function fitter({ same, near = [], isExtra }: Field): (key: string) => number {
  const [sameKeys, nearKeys] = [same.map(headerKey), near.map(headerKey)];
  return (key) => {
    if (key === "") return 0;
    const position = sameKeys.indexOf(key);
    if (position >= 0) return Math.max(SURE, 100 - position);
    const nearby = nearKeys.indexOf(key);
    if (nearby >= 0) return Math.max(20, 40 - nearby);
    // What few sources have is not guessed at: 净销售额 is no 净销售额此前.
    return !isExtra && sameKeys.some((word) => overlaps(key, word)) ? 10 : 0;
  };
}
