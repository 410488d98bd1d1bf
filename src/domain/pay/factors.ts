import { numberIn } from "../cell";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import { findTerm, type Term } from "../scheme/vocabulary";
import type { PayItem } from "./payPlan";

/** Words of a pay item's factors that stand for what an appraisal comes to. Everything else is a column of the roster. */
export const factorWords = {
  /** The total as a percentage of 100. */
  share: { zh: "总分÷100", en: "Total ÷ 100", also: ["总分/100", "total/100", "KPI%", "KPI百分比"] },
  /** The total in points. */
  total: { zh: "总分", en: "Total" },
  coefficient: {
    zh: "等级系数",
    en: "Coefficient of the grade",
    also: ["绩效系数", "grade coefficient"],
  },
  /** Days present ÷ days due. */
  attendance: { zh: "出勤率", en: "Attendance" },
  commission: { zh: "提成", en: "Commission" },
  bonus: { zh: "奖金", en: "Bonus" },
  /** What streak rules pay in this period. */
  streak: { zh: "连续奖励", en: "Streak reward" },
} as const satisfies Record<string, Term>;

/** The word for the grade, which a condition can look at and nothing can be multiplied with. */
export const gradeWord = { grade: { zh: "等级", en: "Grade", also: ["绩效等级"] } } as const satisfies Record<
  string,
  Term
>;

/** What a pay item multiplies. */
export type Factor =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: keyof typeof factorWords }
  | { readonly kind: "roster"; readonly column: string };

/**
 * Reads what a pay item multiplies; ×, * and a lone x stand between the factors.
 * @throws Failure `value` for a text in which a factor is missing.
 * @example readFactors("底薪 × 总分÷100 × 92%") // [{ kind: "roster", column: "底薪" }, { kind: "share" }, { kind: "number", value: 0.92 }]
 */
export function readFactors(text: string): Factor[] {
  return text.split(/[×✕*＊]|\s[xX]\s/).map((part): Factor => {
    const word = part.trim();
    if (word === "") throw new Failure("value", { code: "factorMissing", facts: { text } });
    const value = numberIn(word);
    if (value !== null) return { kind: "number", value };
    const kind = findTerm(factorWords, word);
    return kind === null ? { kind: "roster", column: word } : { kind };
  });
}

/** Whether a word for what an appraisal comes to is among what a pay item multiplies. */
export function multiplies({ factors }: Pick<PayItem, "factors">, kind: keyof typeof factorWords): boolean {
  const read = attempt(() => readFactors(factors));
  return !(read instanceof Failure) && read.some((factor) => factor.kind === kind);
}
