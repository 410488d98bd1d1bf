import { moreThan, same } from "../decimal";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import { textKey } from "../sameText";
import type { Indicator } from "../scheme/scheme";
import { sections } from "../scheme/vocabulary";
import { prepareScoring } from "../scoring/scoring";
import { withTarget } from "../scoring/withTarget";
import { factsOf, type FigureFault } from "./factsOf";
import type { Check, Remark } from "./remark";

/** Units that the trade uses; another one is more often a slip than a need. */
const knownUnits = new Set(
  [
    "%",
    "‰",
    "分",
    "points",
    "分钟",
    "min",
    "秒",
    "s",
    "小时",
    "h",
    "天",
    "d",
    "次",
    "times",
    "人",
    "customers",
    "件",
    "cases",
    "个",
    "项",
    "items",
    "份",
    "单",
    "orders",
    "元",
    "CNY",
    "万元",
    "元/次",
    "CNY/service",
    "次/人",
    "times/customer",
    "倍",
    "times over",
    "名",
    "户",
  ].map(textKey),
);

/** Nothing to appraise by: an empty range, or one that has no indicators. What cannot be read is told where it stands. */
export const checkPresence: Check = ({ scheme, findings }) =>
  scheme.indicators.length > 0 || findings.some(({ section }) => section === "indicators")
    ? []
    : [
        {
          severity: "error",
          what: { code: "noIndicators", facts: {} },
          mend: { code: "mendNoIndicators", facts: { zh: sections.indicators.zh, en: sections.indicators.en } },
        },
      ];

/** Two indicators that formulas and mappings cannot tell apart. */
export const checkDuplicates: Check = ({ scheme, placeOf }) =>
  (["code", "name"] as const).flatMap((field) => {
    const seen = new Set<string>();
    return scheme.indicators.flatMap((indicator): Remark[] => {
      const key = textKey(indicator[field]);
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      const severity = field === "code" ? "error" : "warning";
      return [
        {
          severity,
          place: placeOf(indicator, field),
          what: { code: "indicatorTwice", facts: { name: indicator[field] } },
          mend: { code: "mendRename", facts: {} },
        },
      ];
    });
  });

/** Units that are not known. */
export const checkUnits: Check = ({ scheme, placeOf }) =>
  scheme.indicators
    .filter(({ unit }) => unit !== undefined && !knownUnits.has(textKey(unit)))
    .map((indicator) => ({
      severity: "advice",
      place: placeOf(indicator, "unit"),
      what: { code: "unknownUnit", facts: { unit: indicator.unit ?? "" } },
      mend: { code: "mendUnit", facts: {} },
    }));

/** Figures of an indicator that contradict each other, or that its method cannot use. */
export const checkFigures: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator): Remark[] => {
    const faults = findFaults(indicator).map(({ field, ...fault }) => ({ ...fault, place: placeOf(indicator, field) }));
    if (faults.some(({ severity }) => severity === "error")) return faults;
    const prepared = attempt(() => prepareScoring(indicator.scoring, []));
    if (!(prepared instanceof Failure)) return faults;
    return [
      {
        severity: "error",
        place: placeOf(indicator, "code"),
        what: {
          code: "indicatorBroken",
          facts: { name: indicator.name, zh: prepared.describe("zh"), en: prepared.describe("en") },
        },
        mend: { code: "mendLevels", facts: {} },
      },
    ];
  });

/** What the method finds wrong with the figures; whatever it is, a target that is divided by must not be 0. */
function findFaults({ scoring, name }: Indicator): readonly FigureFault[] {
  const { targetUse, faults } = factsOf(scoring, name);
  const dividesByZero = targetUse === "divisor" && "target" in scoring && scoring.target === 0;
  if (!dividesByZero) return faults;
  const what = { code: "targetZero", facts: {} } as const;
  return [...faults, { severity: "error", field: "target", what, mend: { code: "mendTargetZero", facts: {} } }];
}

/** Targets that are prorated although the method does not use them. */
export const checkProration: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator): Remark[] => {
    const { scoring, proration } = indicator;
    if (proration === "none") return [];
    const target = "target" in scoring ? (scoring.target ?? 0) : 0;
    const prorated = attempt(() => withTarget(scoring, target));
    if (!(prorated instanceof Failure) || prorated.detail.code !== "targetUnused") return [];
    const mend = { code: "mendProration", facts: {} } as const;
    return [{ severity: "error", place: placeOf(indicator, "proration"), what: prorated.detail, mend }];
  });

/** A direction that the figures contradict: "lower is better" with a target above the baseline. */
export const checkDirections: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator): Remark[] => {
    const { impliedDirection } = factsOf(indicator.scoring, indicator.name);
    const { better } = indicator.scoring;
    if (better === undefined || impliedDirection === null || impliedDirection === better) return [];
    return [
      {
        severity: "error",
        place: placeOf(indicator, "better"),
        what: { code: "directionContradicted", facts: { name: indicator.name, better } },
        mend: { code: "mendDirection", facts: {} },
      },
    ];
  });

/** Levels that no result can reach because of floor or cap. */
export const checkLevels: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator): Remark[] => {
    const { scoring } = indicator;
    const levels = "levels" in scoring ? scoring.levels : [];
    const beyond = levels.find(
      ({ score }) => (scoring.cap !== null && moreThan(score, scoring.cap)) || moreThan(scoring.floor, score),
    );
    if (!beyond) return [];
    return [
      {
        severity: "warning",
        place: placeOf(indicator, "code"),
        what: { code: "levelUnreachable", facts: { name: indicator.name, score: beyond.score } },
        mend: { code: "mendLimits", facts: {} },
      },
    ];
  });

/** Scores on different scales are averaged as they are: 15 of 15 counts as 15 of 100. */
export const checkScales: Check = ({ scheme, placeOf }) => {
  const scored = scheme.indicators.filter(({ scoring }) => scoring.method !== "record");
  const [first] = scored;
  const other = scored.find(({ scoring }) => first && !same(scoring.full, first.scoring.full));
  if (!first || !other) return [];
  const facts = { name: other.name, full: other.scoring.full, usual: first.scoring.full };
  return [
    {
      severity: "warning",
      place: placeOf(other, "full"),
      what: { code: "scalesDiffer", facts },
      mend: { code: "mendScale", facts: {} },
    },
  ];
};
