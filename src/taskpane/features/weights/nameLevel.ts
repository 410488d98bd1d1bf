import type { Hierarchy, Level } from "../../../domain/weights/hierarchy";
import type { WeightWords } from "./words/weightWords";

/** What a level is called: the top compares dimensions where there are any. */
export function nameLevel({ dimension }: Level, { levels }: Hierarchy, words: WeightWords): string {
  if (dimension !== null) return words.within({ dimension });
  return levels.length > 1 ? words.dimensions : words.topLevel;
}
