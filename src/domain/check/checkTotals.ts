import { listNames } from "../appraisal/rules";
import { moreThan, roundHalfUp, same } from "../decimal";
import { sameText } from "../sameText";
import type { PlaceOf } from "../scheme/readScheme";
import type { Distribution } from "../scheme/scheme";
import type { Check, Remark } from "./remark";

/** Limits of the total that contradict each other, and penalties that lead below the lowest grade. */
export const checkTotalLimits: Check = ({ scheme, placeOf }) => {
  const { floor, cap, penaltyCap } = scheme.totalLimits;
  const mend = { code: "mendTotalLimits", facts: {} } as const;
  if (floor !== undefined && cap !== undefined && moreThan(floor, cap)) {
    return [{ severity: "error", what: { code: "floorAboveCap", facts: { name: "", floor, cap } }, mend }];
  }
  const starts = scheme.grades.map(({ from }) => from);
  const penalties = scheme.rules.filter((rule) => rule.kind === "item" && rule.points < 0);
  const [penalty] = penalties;
  if (!penalty || starts.length === 0 || starts.includes(null)) return [];
  const lowest = Math.min(...starts.map((from) => from ?? -Infinity));
  const most = penalties.reduce((sum, rule) => sum + (("cap" in rule ? rule.cap : undefined) ?? Infinity), 0);
  const lowestScore = Math.min(...scheme.indicators.map(({ scoring }) => scoring.floor));
  const least = Math.max(floor ?? -Infinity, lowestScore - Math.min(most, penaltyCap ?? Infinity));
  if (!moreThan(lowest, least)) return [];
  return [
    {
      severity: "warning",
      place: placeOf(penalty, "points"),
      what: { code: "totalFallsBelowGrades", facts: { lowest } },
      mend,
    },
  ];
};

/** Shares of a forced distribution that do not add up, or grades that the scheme does not have. */
export const checkDistribution: Check = ({ scheme, placeOf }) => {
  const { distribution } = scheme;
  const [first] = distribution?.seats ?? [];
  if (!distribution || !first) return [];
  const sum = distribution.seats.reduce((total, { share }) => total + share, 0);
  const mend = { code: "mendDistribution", facts: {} } as const;
  const shares: Remark[] = same(sum, 1)
    ? []
    : [{ severity: "error", place: placeOf(first, "share"), what: { code: "sharesNotWhole", facts: { sum } }, mend }];
  const caution: Remark = {
    severity: "advice",
    place: placeOf(first),
    what: { code: "distributionCaution", facts: {} },
    mend: { code: "mendDistributionCaution", facts: {} },
  };
  return [...shares, ...emptySeats(distribution, placeOf), caution];
};

/** Groups that are too small for a whole seat of every grade: rounding decides who gets it. */
function emptySeats({ within, fewest, seats }: Distribution, placeOf: PlaceOf): Remark[] {
  if (within === "everyone") return [];
  const scarce = seats.find(({ share }) => share > 0 && moreThan(1, share * fewest));
  if (!scarce) return [];
  const facts = { grade: scarce.grade, fewest, needed: Math.ceil(roundHalfUp(1 / scarce.share, 9)) };
  return [
    {
      severity: "advice",
      place: placeOf(scarce, "fewest"),
      what: { code: "groupsTooSmall", facts },
      mend: { code: "mendGroupsTooSmall", facts: {} },
    },
  ];
}

/** Raters whose weights do not add up. */
export const checkRaterWeights: Check = ({ scheme, placeOf }) => {
  const [first] = scheme.raters;
  if (!first) return [];
  const sum = scheme.raters.reduce((total, { weight }) => total + weight, 0);
  if (same(sum, 1) || same(sum, 100)) return [];
  const severity = sum === 0 ? "error" : "warning";
  const what =
    sum === 0
      ? ({ code: "weightSumZero", facts: {} } as const)
      : ({ code: "raterWeightsNot100", facts: { percent: sum > 2 ? sum : sum * 100 } } as const);
  return [{ severity, place: placeOf(first, "weight"), what, mend: { code: "mendWeights", facts: {} } }];
};

/** Two rows of one role, whose answers would count twice. */
export const checkRaterRoles: Check = ({ scheme: { raters }, placeOf }) =>
  raters
    .filter(({ role }, i) => raters.findIndex((other) => sameText(other.role, role)) < i)
    .map((rater) => ({
      severity: "error",
      place: placeOf(rater, "role"),
      what: { code: "roleTwice", facts: { role: rater.role } },
      mend: { code: "mendRename", facts: {} },
    }));

/** "All" that counts only what was rated: one excellent and four blanks are then excellent on all. */
export const checkCountAll: Check = ({ scheme, placeOf }) => {
  const rule = scheme.countRules.find(({ atLeast }) => atLeast === "all");
  if (!rule || scheme.countAll === "scored") return [];
  return [
    {
      severity: "warning",
      place: placeOf(rule, "countAll"),
      what: { code: "allIsRatedOnly", facts: {} },
      mend: { code: "mendCountAll", facts: {} },
    },
  ];
};

/** Pools that one indicator draws on alone. */
export const checkPools: Check = ({ scheme, placeOf }) =>
  scheme.rules.flatMap((rule): Remark[] =>
    rule.kind === "pool" && listNames(rule.indicator).length < 2
      ? [
          {
            severity: "advice",
            place: placeOf(rule, "indicator"),
            what: { code: "poolOfOne", facts: { name: rule.name } },
            mend: { code: "mendPool", facts: {} },
          },
        ]
      : [],
  );
