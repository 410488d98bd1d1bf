import { findBand, orderBands, type Bands } from "./bands";
import { roundHalfUp, toTwelveDigits } from "./decimal";
import { Failure } from "./failure";
import type { PlaceOf } from "./scheme/readScheme";
import type { Grade, Scheme } from "./scheme/scheme";

/** Grades made ready to look totals up. */
export interface Grading {
  readonly bands: Bands<Grade>;
  readonly boundary: Scheme["gradeBoundary"];
  readonly decimals: number | null;
}

type GradingScheme = Pick<Scheme, "grades" | "gradeBoundary" | "totalDecimals">;

/**
 * Orders the grades of a scheme. Totals that are rounded leave no gap between 80–89 and 90–100.
 * @param placeOf where the grades stand, for failures to point at.
 * @throws Failure `value` without grades, or see `orderBands`.
 */
export function prepareGrading({ grades, gradeBoundary, totalDecimals }: GradingScheme, placeOf?: PlaceOf): Grading {
  if (grades.length === 0) throw new Failure("value", { code: "bandsEmpty", facts: {} });
  const rows = grades.map((grade) => {
    const place = placeOf?.(grade, "from");
    return { from: grade.from ?? -Infinity, to: grade.to ?? null, value: grade, ...(place && { place }) };
  });
  const step = totalDecimals === null ? 0 : 10 ** -totalDecimals;
  return { bands: orderBands(rows, step), boundary: gradeBoundary, decimals: totalDecimals };
}

/** A total as it is shown, which is how it is graded. */
export function roundTotal(total: number, decimals: number | null): number {
  if (decimals === null) return total;
  // Weights and scores leave more noise behind than a single figure has: a total is the decimal that it agrees with to twelve digits.
  return roundHalfUp(Math.abs(total) < 1e6 ? toTwelveDigits(total) : total, decimals);
}

/**
 * The grade of a total.
 * @throws Failure `notFound` when no grade holds it.
 * @example gradeOf(94.99, prepareGrading({ grades: [{ from: 95, label: "优秀" }, { from: 85, label: "良好" }], gradeBoundary: "upper", totalDecimals: null })).label // "良好"
 */
export function gradeOf(total: number, { bands, boundary, decimals }: Grading): Grade {
  const rounded = roundTotal(total, decimals);
  const band = findBand(bands, rounded, boundary);
  if (!band) throw new Failure("notFound", { code: "noBand", facts: { x: rounded } });
  return band.value;
}
