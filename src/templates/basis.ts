import type { Text } from "../domain/language";

/** Says which figures the source gives and which are assumed here. */
export function given(zh: string, en: string): Text {
  return { zh: `原文给定：${zh}`, en: `Given by the source: ${en}` };
}

/** Figures that the source is silent on. */
export function assumed(zh: string, en: string): Text {
  return { zh: `假定：${zh}`, en: `Assumed: ${en}` };
}

/** Some figures given, others assumed. */
export function partly(isGiven: Text, isAssumed: Text): Text {
  const a = given(isGiven.zh, isGiven.en);
  const b = assumed(isAssumed.zh, isAssumed.en);
  return { zh: `${a.zh}；${b.zh}`, en: `${a.en}. ${b.en}` };
}

/** What the source puts in words, without any figure. */
export function worded(zh: string, en: string): Text {
  return partly(
    { zh, en },
    {
      zh: "其余全部，如权重、目标值、评分方法与分数",
      en: "everything else, such as weight, target, method and points",
    },
  );
}

/** What no source says of a scheme as a whole: the decimals of its totals. */
export const decimalsAssumed = assumed("总分的两位小数", "the two decimals of totals");

/** A period that the source does not give either. */
export function periodAssumed(zh: string, en: string): Text {
  return assumed(`考核周期（${zh}）、总分的两位小数`, `the period (${en}), and the two decimals of totals`);
}

/** The source names the indicator and no more. */
export const named = partly(
  { zh: "指标名称", en: "the indicator’s name" },
  { zh: "口径、权重、目标值、评分方法与分数", en: "definition, weight, target, method and points" },
);
