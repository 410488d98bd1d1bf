import { moreThan, same } from "../decimal";
import { Failure } from "../failure";
import { attempt } from "../outcome";
import { textKey } from "../sameText";
import type { Indicator } from "../scheme/scheme";
import { sections } from "../scheme/vocabulary";
import { prepareScoring, type Scoring } from "../scoring/scoring";
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

/** Figures of an indicator that contradict each other, so that it cannot be scored. */
export const checkFigures: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator): Remark[] => {
    const { scoring } = indicator;
    const target = (): Remark["place"] => placeOf(indicator, "target");
    if ("baseline" in scoring && scoring.baseline !== undefined && scoring.baseline === scoring.target) {
      return [
        {
          severity: "error",
          place: target(),
          what: { code: "baselineIsTarget", facts: { target: scoring.baseline } },
          mend: { code: "mendBaseline", facts: {} },
        },
      ];
    }
    if (scoring.method === "ratio" && scoring.target === 0) {
      return [
        {
          severity: "error",
          place: target(),
          what: { code: "targetZero", facts: {} },
          mend: { code: "mendTargetZero", facts: {} },
        },
      ];
    }
    const prepared = attempt(() => prepareScoring(scoring, []));
    if (!(prepared instanceof Failure)) return [];
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

/** A lower-better ratio without a cap: an actual of 0 has no score then. */
export const checkCaps: Check = ({ scheme, placeOf }) =>
  scheme.indicators
    .filter(
      ({ scoring }) =>
        scoring.method === "ratio" &&
        scoring.better === "lower" &&
        scoring.lowerForm === "inverse" &&
        scoring.cap === null,
    )
    .map((indicator) => ({
      severity: "warning",
      place: placeOf(indicator, "cap"),
      what: { code: "capMissing", facts: { name: indicator.name } },
      mend: { code: "mendCap", facts: {} },
    }));

/** A direction that the figures contradict: "lower is better" with a target above the baseline. */
export const checkDirections: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator): Remark[] => {
    const implied = impliedDirection(indicator.scoring);
    const { better } = indicator.scoring;
    if (better === undefined || implied === null || implied === better) return [];
    return [
      {
        severity: "error",
        place: placeOf(indicator, "better"),
        what: { code: "directionContradicted", facts: { name: indicator.name, better } },
        mend: { code: "mendDirection", facts: {} },
      },
    ];
  });

/** Levels on which a better result earns less, or that no result can reach because of floor or cap. */
export const checkLevels: Check = ({ scheme, placeOf }) =>
  scheme.indicators.flatMap((indicator) => [
    ...invertedLevels(indicator, placeOf),
    ...unreachableLevels(indicator, placeOf),
  ]);

function invertedLevels(indicator: Indicator, placeOf: (part: object, key?: string) => Remark["place"]): Remark[] {
  const { scoring } = indicator;
  if ((scoring.method !== "steps" && scoring.method !== "linear") || scoring.levels.length < 3) return [];
  const scores = [...scoring.levels]
    .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity))
    .map(({ score }) => score);
  const rises = scores.some((score, i) => i > 0 && moreThan(score, scores[i - 1] ?? score));
  const falls = scores.some((score, i) => i > 0 && moreThan(scores[i - 1] ?? score, score));
  if (!rises || !falls) return [];
  return [
    {
      severity: "warning",
      place: placeOf(indicator, "code"),
      what: { code: "levelsInverted", facts: { name: indicator.name } },
      mend: { code: "mendLevels", facts: {} },
    },
  ];
}

function unreachableLevels(indicator: Indicator, placeOf: (part: object, key?: string) => Remark["place"]): Remark[] {
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
}

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

/** The direction that an indicator's figures imply; `null` where they imply none, or both. */
function impliedDirection(scoring: Scoring): "higher" | "lower" | null {
  const ends = endsOf(scoring);
  if (!ends || same(ends[0], ends[1])) return null;
  return ends[1] > ends[0] ? "higher" : "lower";
}

/** Two figures of which the second is the better. */
function endsOf(scoring: Scoring): readonly [number, number] | null {
  if (scoring.method === "efficacy" || scoring.method === "range") return [scoring.baseline, scoring.target];
  if (scoring.method !== "linear" && scoring.method !== "steps") return null;
  const [least, most] = [...scoring.levels]
    .sort((a, b) => a.score - b.score)
    .filter((_, i, all) => i === 0 || i === all.length - 1);
  if (least && most) return [least.from ?? -Infinity, most.from ?? -Infinity];
  if (scoring.method === "steps") return null;
  const [worse, better] = [scoring.baseline, scoring.target, scoring.challenge].filter(
    (figure) => figure !== undefined,
  );
  return worse !== undefined && better !== undefined ? [worse, better] : null;
}
