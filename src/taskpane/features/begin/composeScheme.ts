import type { Language } from "../../../domain/language";
import { indicator as indicatorSchema, scheme, type Indicator, type Scheme } from "../../../domain/scheme/scheme";
import { fourGrades } from "../../../templates/fourGrades";

/** What somebody who begins from nothing says. */
export interface Answers {
  readonly title: string;
  /** What is measured, the first first. */
  readonly indicators: readonly Indicator[];
  /** Whether base pay goes by the total. */
  readonly isPaid: boolean;
}

/** A small scheme from three answers: equal weights in whole percents, four grades, and pay by the total if it is paid. */
export function composeScheme({ title, indicators, isPaid }: Answers, language: Language): Scheme {
  const weights = shareEvenly(indicators.length);
  const codes = new Set<string>();
  return scheme.parse({
    id: "NEW",
    title,
    version: "1",
    source: source[language],
    indicators: indicators.map((indicator, i) => ({
      ...indicator,
      code: freeCode(indicator.code, codes),
      weight: weights[i],
      missing: "exclude",
      proration: "none",
    })),
    grades: fourGrades.map(({ from, label }) => ({ from, label: typeof label === "string" ? label : label[language] })),
    totalDecimals: 2,
    pay: isPaid ? { items: [payByTotal[language]] } : undefined,
  });
}

/**
 * An indicator that no template has, by its name: the actual as a share of a target of 100, until somebody says how it is scored.
 * @example ownIndicator("工单关闭数").scoring.method // "ratio"
 */
export function ownIndicator(name: string): Indicator {
  return indicatorSchema.parse({ code: "KPI1", name, weight: 0, scoring: { method: "ratio", target: 100, full: 100 } });
}

const source = { zh: "本单位自定", en: "Made here" } as const;

const payByTotal = {
  zh: { name: "绩效工资", factors: "底薪 × 总分÷100" },
  en: { name: "KPI pay", factors: "Base pay × Total ÷ 100" },
} as const;

/** Whole percents that total 100 %; what is left over goes to the first. */
function shareEvenly(count: number): number[] {
  const each = Math.floor(100 / count);
  return Array.from({ length: count }, (_, i) => (each + (i < 100 - each * count ? 1 : 0)) / 100);
}

/** Templates call different things by the same code: the second gets a number, or the next one where it has one. */
function freeCode(wanted: string, codes: Set<string>): string {
  const base = wanted.replace(/\d+$/, "") || wanted;
  const numbered = (n: number): string => {
    const code = n === 1 ? wanted : `${base}${n}`;
    return codes.has(code) ? numbered(n + 1) : code;
  };
  const code = numbered(1);
  codes.add(code);
  return code;
}
