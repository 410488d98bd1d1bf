import { headerKey } from "../../domain/headerKey";
import { recordConcepts } from "../people/lexicon";

/** Whether headers say who has rated somebody. @example namesRaters(["评分人", "被评价人", "团队合作"]) // true */
export function namesRaters(headers: readonly string[]): boolean {
  const words = recordConcepts.rater.same.map(headerKey);
  return headers.some((header) => words.includes(headerKey(header)));
}
