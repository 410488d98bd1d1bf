import { listNames } from "../../../domain/appraisal/rules";
import type { Language } from "../../../domain/language";
import { sameText } from "../../../domain/sameText";
import type { Indicator, Rule, Scheme } from "../../../domain/scheme/scheme";
import { choices } from "../../../domain/scheme/vocabulary";
import { formatInUnit, formatNumber, formatPercent } from "../../ui/formatNumber";
import { defineWords } from "./words/defineWords";

/**
 * What a rule does, in a sentence. A measure that the scheme does not have keeps the name that the rule calls it by.
 * @example describeRule(veto, scheme, "en") // "Complaints ≥ 1: Total is 0"
 */
export function describeRule(rule: Rule, { indicators }: Scheme, language: Language): string {
  const words = defineWords[language];
  const measureOf = (name: string) => findMeasure(indicators, name);
  const nameOf = (name: string) => measureOf(name)?.name ?? name;
  const condition = (name: string, comparison: string, value: number | string) =>
    [
      nameOf(name),
      choices.comparison[comparison]?.[language] ?? comparison,
      typeof value === "number" ? formatInUnit(value, measureOf(name)?.unit, language) : value,
    ].join(" ");
  switch (rule.kind) {
    case "veto":
      return words.ruleVeto({
        condition: condition(rule.indicator, rule.comparison, rule.value),
        effect: choices.effect[rule.effect]?.[language] ?? "",
        grade: rule.grade ?? "",
      });
    case "item":
      return words.ruleItem({
        measure: nameOf(rule.indicator),
        points: signed(rule.points, language),
        cap: rule.cap === undefined ? "" : formatNumber(rule.cap, language),
      });
    case "departmentExemption":
      return words.ruleDepartmentExemption({
        measure: nameOf(rule.indicator),
        peers: choices.within[rule.within]?.[language] ?? "",
        share: formatPercent(rule.value, language),
      });
    case "workloadExemption":
      return words.ruleWorkloadExemption({
        measure: nameOf(rule.indicator),
        condition: condition(rule.load, rule.comparison, rule.value),
      });
    case "pool":
      return words.rulePool({
        measures: listNames(rule.indicator).map(nameOf),
        cap: formatNumber(rule.cap, language),
      });
    case "streak":
      return words.ruleStreak({
        grade: rule.grade,
        times: rule.times,
        place: rule.place ?? null,
        amount: rule.amount === 0 ? "" : formatNumber(rule.amount, language),
      });
  }
}

function findMeasure(indicators: readonly Indicator[], name: string): Indicator | undefined {
  return indicators.find((each) => sameText(each.code, name)) ?? indicators.find((each) => sameText(each.name, name));
}

function signed(points: number, language: Language): string {
  return `${points < 0 ? "−" : "+"}${formatNumber(Math.abs(points), language)}`;
}
