import type { Language } from "../../domain/language";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import { measureConcepts, personConcepts, type Concept } from "./lexicon";
import { headerKey } from "../../domain/headerKey";
import { fieldOf, type FieldKey, type Mapping } from "./mapping";
import { commissionMeasure, measuresOf } from "./measures";
import { say } from "../messages/message";

/** Something that an appraisal takes from a column. */
export interface Field extends Concept {
  readonly key: FieldKey;
  readonly label: string;
  /** Without it a part of the results is missing. */
  readonly isNeeded: boolean;
}

/** What an appraisal by this scheme takes from a source. */
export function fieldsOf(scheme: Scheme, language: Language): Field[] {
  const person = (key: keyof typeof personConcepts, isNeeded: boolean): Field => ({
    key,
    label: say({ code: key, facts: {} }, language),
    isNeeded,
    ...personConcepts[key],
  });
  const indicators = scheme.indicators.map((indicator): Field => {
    const { same, near } = conceptOf(indicator);
    return { key: fieldOf(indicator), label: indicator.name, isNeeded: isNeeded(indicator, scheme), same, near };
  });
  const pay = scheme.pay ? [person("base", true), person("allowance", false)] : [];
  return [person("number", false), person("name", true), person("department", false), ...indicators, ...pay];
}

/** Code and name first, then every word for the same measure. */
function conceptOf({ code, name }: Indicator): Required<Concept> {
  const concepts = measureConcepts.filter(({ same }) => same.some((word) => headerKey(word) === headerKey(name)));
  return {
    same: [code, name, ...concepts.flatMap(({ same }) => same)],
    near: concepts.flatMap(({ near = [] }) => near),
  };
}

/** Records count only where commission or a rule takes them. */
function isNeeded(indicator: Indicator, scheme: Scheme): boolean {
  const mapping: Mapping = new Map(scheme.indicators.map((each, column) => [fieldOf(each), column]));
  const measures = measuresOf(scheme, mapping);
  const { role } = measures.find((measure) => measure.indicator === indicator) ?? { role: "recorded" };
  return role === "scored"
    ? indicator.weight > 0
    : role === "ruled" || commissionMeasure(scheme, measures)?.indicator === indicator;
}
