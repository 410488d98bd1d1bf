import { findIndicator } from "../appraisal/heads";
import { listNames } from "../appraisal/rules";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import { sameText } from "../sameText";
import { readingOf } from "../scoring/scoring";
import type { Check, Remark } from "./remark";

/** Rules and pay that name an indicator which the scheme does not have. */
export const checkNames: Check = ({ scheme, placeOf }) => {
  const known = scheme.indicators.map(({ code }) => code);
  const isKnown = (name: string) =>
    scheme.indicators.some((indicator) => sameText(indicator.code, name) || sameText(indicator.name, name));
  const unknown = (part: object, key: string, name: string): Remark[] =>
    isKnown(name)
      ? []
      : [
          {
            severity: "error",
            place: placeOf(part, key),
            what: { code: "unknownIndicator", facts: { name, known } },
            mend: { code: "mendIndicatorName", facts: {} },
          },
        ];
  const rules = scheme.rules.flatMap((rule) => [
    ...("indicator" in rule
      ? (rule.kind === "pool" ? listNames(rule.indicator) : [rule.indicator]).flatMap((name) =>
          unknown(rule, "indicator", name),
        )
      : []),
    ...(rule.kind === "workloadExemption" ? unknown(rule, "load", rule.load) : []),
  ]);
  const pay = (scheme.pay?.items ?? []).flatMap((item) => (item.on === undefined ? [] : unknown(item, "on", item.on)));
  return [...rules, ...pay];
};

/** Vetoes whose standard cannot be read as their indicator's results are: a level that it does not have, a word for a number. */
export const checkVetoStandards: Check = (reading) =>
  reading.scheme.rules.flatMap((rule): Remark[] => {
    if (rule.kind !== "veto" || typeof rule.value === "number") return [];
    const { value } = rule;
    const indicator = attempt(() => findIndicator(reading, rule.indicator));
    // Of an indicator that is not there, or cannot be read, other checks tell.
    if (indicator instanceof Failure) return [];
    const standard = attempt(() => readingOf(indicator.scoring)(value));
    if (!(standard instanceof Failure)) return [];
    const mend = { code: "mendVetoStandard", facts: {} } as const;
    return [{ severity: "error", place: reading.placeOf(rule, "value"), what: standard.detail, mend }];
  });

/** Figures that nobody says where they come from. */
export const checkSources: Check = ({ scheme, placeOf }) => [
  ...(scheme.source === undefined && scheme.id !== ""
    ? [
        {
          severity: "advice",
          what: { code: "sourceMissing", facts: {} },
          mend: { code: "mendSource", facts: {} },
        } as const,
      ]
    : []),
  ...scheme.indicators
    .filter(({ basis }) => basis === undefined)
    .map((indicator): Remark => ({
      severity: "advice",
      place: placeOf(indicator, "basis"),
      what: { code: "basisMissing", facts: { name: indicator.name } },
      mend: { code: "mendBasis", facts: {} },
    })),
];
