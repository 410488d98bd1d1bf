import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import { sameText } from "../../domain/sameText";
import { fieldOf, type Mapping } from "./mapping";

/** An indicator with the column that holds its actuals. */
export interface Measure {
  readonly indicator: Indicator;
  /** Of the source, counted from 0. */
  readonly column: number;
  /** What the actuals do: earn a score, decide a rule, or neither (what commission is paid on, or a mere record). */
  readonly role: "scored" | "ruled" | "recorded";
}

/** The indicators that have a column: first those that are scored, then those that rules look at, then mere records. */
export function measuresOf(scheme: Scheme, mapping: Mapping): Measure[] {
  const measures = scheme.indicators.flatMap((indicator): Measure[] => {
    const column = mapping.get(fieldOf(indicator));
    return column === undefined ? [] : [{ indicator, column, role: roleOf(indicator, scheme) }];
  });
  return (["scored", "ruled", "recorded"] as const).flatMap((role) =>
    measures.filter((measure) => measure.role === role),
  );
}

function roleOf(indicator: Indicator, { rules }: Scheme): Measure["role"] {
  if (indicator.scoring.method !== "record") return "scored";
  const isRuled = rules.some((rule) => {
    const named =
      rule.kind === "workloadExemption" ? [rule.indicator, rule.load] : rule.kind === "streak" ? [] : [rule.indicator];
    return named.some((name) => isNamed(indicator, name));
  });
  return isRuled ? "ruled" : "recorded";
}

/** The measure that commission is paid on, if the scheme pays commission and the measure has a column. */
export function commissionMeasure({ pay, tiers }: Scheme, measures: readonly Measure[]): Measure | null {
  const on = pay?.commissionOn;
  if (on === undefined || tiers.length === 0) return null;
  return measures.find(({ indicator }) => isNamed(indicator, on)) ?? null;
}

/** Whether all is there that pay needs: base pay and, where the scheme pays commission, what it is paid on. */
export function canPay(scheme: Scheme, measures: readonly Measure[], mapping: Mapping): boolean {
  return (
    scheme.pay !== undefined &&
    mapping.has("base") &&
    (scheme.tiers.length === 0 || commissionMeasure(scheme, measures) !== null)
  );
}

/** Whether a rule, or the pay section, means this indicator: by code or by name. */
export function isNamed({ code, name }: Indicator, text: string): boolean {
  return sameText(code, text) || sameText(name, text);
}
