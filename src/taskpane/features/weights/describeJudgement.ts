import { same } from "../../../domain/decimal";
import type { Language } from "../../../domain/language";
import { formatNumber } from "../../ui/formatNumber";
import { weightWords } from "./words/weightWords";

/**
 * A judgement in words: the odd steps of Saaty's scale have words, the even ones lie between two of them.
 * @param judgement how many times `a` is as important as `b`.
 */
export function describeJudgement(judgement: number, a: string, b: string, language: Language): string {
  const words = weightWords[language];
  if (same(judgement, 1)) return words.equal;
  const [name, times] = judgement > 1 ? [a, judgement] : [b, 1 / judgement];
  const step = Math.round(times);
  if (Math.abs(times - step) > 0.005 || step > 9) return words.times({ name, times: formatNumber(times, language) });
  if (isWorded(step)) return words.moreImportant({ name, how: words.strengths[step] });
  const word = (each: number) => (isWorded(each) ? words.strengths[each] : words.equalShort);
  return words.between({ name, low: word(step - 1), high: word(step + 1) });
}

function isWorded(step: number): step is 3 | 5 | 7 | 9 {
  return step === 3 || step === 5 || step === 7 || step === 9;
}
