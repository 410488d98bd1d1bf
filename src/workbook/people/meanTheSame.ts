import { headerKey, overlaps } from "../../domain/headerKey";
import { figureConcepts, measureConcepts, personConcepts, rosterConcepts } from "./lexicon";

const concepts = [
  ...Object.values(personConcepts),
  ...measureConcepts,
  ...rosterConcepts,
  ...Object.values(figureConcepts),
].map(({ same }) => new Set(same.map(headerKey)));

/**
 * Whether two headers are likely one thing: spelled alike, one a part of the other, or two words for it.
 * @example meanTheSame("未回复", "未回复数") // true
 */
export function meanTheSame(a: string, b: string): boolean {
  const [one, other] = [headerKey(a), headerKey(b)];
  if (one === "" || other === "") return false;
  return one === other || overlaps(one, other) || concepts.some((words) => words.has(one) && words.has(other));
}
