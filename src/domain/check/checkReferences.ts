import { sameText } from "../sameText";
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
    ...("indicator" in rule ? unknown(rule, "indicator", rule.indicator) : []),
    ...(rule.kind === "workloadExemption" ? unknown(rule, "load", rule.load) : []),
  ]);
  const pay =
    scheme.pay?.commissionOn === undefined ? [] : unknown(scheme.pay, "commissionOn", scheme.pay.commissionOn);
  const noSales = scheme.tiers.length > 0 && scheme.pay?.commissionOn === undefined;
  const [tier] = scheme.tiers;
  const sales: Remark[] =
    noSales && tier
      ? [
          {
            severity: "warning",
            place: placeOf(tier),
            what: { code: "commissionOnMissing", facts: {} },
            mend: { code: "mendCommissionOn", facts: {} },
          },
        ]
      : [];
  return [...rules, ...pay, ...sales];
};

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
