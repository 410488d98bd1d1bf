import { countedGrades } from "../countGrade";
import { moreThan } from "../decimal";
import { Failure } from "../failure";
import { prepareGrading } from "../grade";
import { attempt } from "../outcome";
import { multiplies } from "../pay/factors";
import { coefficientOf, risingGrades } from "../pay/payItems";
import { sameText, textKey } from "../sameText";
import type { PlaceOf } from "../scheme/readScheme";
import type { Indicator, Scheme } from "../scheme/scheme";
import { within } from "../scoring/scoring";
import { factsOf } from "./factsOf";
import type { Check, Remark } from "./remark";

/** Grades in disorder, with gaps or overlaps; totals below the lowest that have no grade. */
export const checkGradeBands: Check = (reading) => {
  const { scheme, placeOf } = reading;
  if (scheme.grades.length === 0) return [];
  const grading = attempt(() => prepareGrading(scheme, placeOf));
  if (grading instanceof Failure)
    return [{ severity: "error", place: grading.place, what: grading.detail, mend: { code: "mendGrades", facts: {} } }];
  const [lowest] = grading.bands;
  const lowestScore = Math.min(...scheme.indicators.map(({ scoring }) => scoring.floor));
  const least = Math.max(lowestScore, scheme.totalLimits.floor ?? -Infinity);
  if (!lowest || !moreThan(lowest.from, least)) return [];
  return [
    {
      severity: "warning",
      place: lowest.place,
      what: { code: "gradeGapBelow", facts: { from: lowest.from, least } },
      mend: { code: "mendGrades", facts: {} },
    },
  ];
};

/** Grades that no total can reach, because every score is capped below, or the total is. */
export const checkReachableGrades: Check = ({ scheme, placeOf }) => {
  const scored = scheme.indicators.filter(({ scoring, weight }) => scoring.method !== "record" && weight > 0);
  const hasItems = scheme.rules.some(({ kind }) => kind === "item");
  if (scored.length === 0) return [];
  const earned = hasItems ? Infinity : Math.max(...scored.map(highestScore));
  const most = Math.min(earned, scheme.totalLimits.cap ?? Infinity);
  return scheme.grades
    .filter(({ from }) => from !== null && moreThan(from, most))
    .map((grade) => ({
      severity: "warning",
      place: placeOf(grade, "from"),
      what: { code: "gradeUnreachable", facts: { label: grade.label, most } },
      mend: { code: "mendGrades", facts: {} },
    }));
};

/** The highest score that an indicator can give, by its method and its cap. */
function highestScore({ scoring, name }: Indicator): number {
  return within(factsOf(scoring, name).highestScore, scoring.floor, scoring.cap);
}

/** Coefficients that pay no base, or fall while grades rise; two grades of one name. */
export const checkCoefficients: Check = ({ scheme, placeOf }) => {
  const isCoefficientUsed = (scheme.pay?.items ?? []).some((item) => multiplies(item, "coefficient"));
  // Where grades go by counts, the rows of the counts state the coefficients.
  const counted = isCoefficientUsed ? checkCountedCoefficients(scheme, placeOf) : [];
  const isTotalGraded = scheme.countRules.length === 0;
  const rising = [...scheme.grades].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const graded = rising.flatMap((grade, i): Remark[] => {
    const below = rising[i - 1];
    const { label, coefficient } = grade;
    const place = placeOf(grade, "coefficient");
    const remarks: Remark[] = [];
    if (coefficient === 0)
      remarks.push({
        severity: "warning",
        place,
        what: { code: "coefficientZero", facts: { label } },
        mend: { code: "mendCoefficient", facts: {} },
      });
    if (coefficient !== undefined && below?.coefficient !== undefined && coefficient < below.coefficient) {
      remarks.push({
        severity: "warning",
        place,
        what: { code: "coefficientFalls", facts: { label, below: below.label } },
        mend: { code: "mendCoefficient", facts: {} },
      });
    }
    if (isCoefficientUsed && isTotalGraded && coefficient === undefined)
      remarks.push({
        severity: "error",
        place,
        what: { code: "coefficientMissing", facts: { label } },
        mend: { code: "mendCoefficient", facts: {} },
      });
    if (
      scheme.grades.some(
        (other) =>
          other !== grade &&
          scheme.grades.indexOf(other) < scheme.grades.indexOf(grade) &&
          textKey(other.label) === textKey(label),
      )
    ) {
      remarks.push({
        severity: "error",
        place: placeOf(grade, "label"),
        what: { code: "levelTwice", facts: { label } },
        mend: { code: "mendRename", facts: {} },
      });
    }
    return remarks;
  });
  return [...graded, ...counted];
};

function checkCountedCoefficients(scheme: Scheme, placeOf: PlaceOf): Remark[] {
  return countedGrades(scheme.countRules).flatMap((label): Remark[] => {
    const coefficient = attempt(() => coefficientOf(label, scheme));
    const row = scheme.countRules.find(({ grade }) => grade === label);
    if (!(coefficient instanceof Failure) || !row) return [];
    const mend = { code: "mendCoefficient", facts: {} } as const;
    return [{ severity: "error", place: placeOf(row, "coefficient"), what: coefficient.detail, mend }];
  });
}

/** Rules and shares that name a grade which the scheme cannot give. */
export const checkGradeNames: Check = ({ scheme, placeOf }) => {
  const known = risingGrades(scheme).reverse();
  const isKnown = (name: string | undefined) => name !== undefined && known.some((label) => sameText(label, name));
  const remark = (part: object, what: Remark["what"]): Remark => ({
    severity: "error",
    place: placeOf(part, "grade"),
    what,
    mend: { code: "mendGradeName", facts: { known } },
  });
  const rules = scheme.rules.flatMap((rule) => {
    const isNamed =
      rule.kind === "streak" || (rule.kind === "veto" && (rule.effect === "capGrade" || rule.grade !== undefined));
    if (!isNamed || isKnown(rule.grade)) return [];
    return [remark(rule, { code: "unknownGrade", facts: { rule: rule.name, grade: rule.grade ?? "" } })];
  });
  const seats = (scheme.distribution?.seats ?? []).filter(({ grade }) => !isKnown(grade));
  return [...rules, ...seats.map((seat) => remark(seat, { code: "unknownSeatGrade", facts: { grade: seat.grade } }))];
};
