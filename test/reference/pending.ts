import type { Scheme } from "../../src/domain/scheme/scheme";
import type { Scale } from "./commission";
import { Fraction } from "./fraction";
import { readNumber, type Actual } from "./readActual";
import { result } from "./refusal";

/** People who are appraised together by a scheme. */
export interface AppraisalCase {
  readonly scheme: Scheme;
  readonly group: readonly (readonly Actual[])[];
}

/** A deal that is paid by a scale. */
export interface DealCase {
  readonly scale: Scale;
  readonly amount: number;
  readonly prior: number;
}

/**
 * What the engine is known to do otherwise, and which cases that touches: their differences are counted, and fail nothing.
 * Empty when the engine does as `methods.md` says.
 */
export const pendingAppraisals: Readonly<Record<string, (appraisal: AppraisalCase) => boolean>> = {
  "numbers typed as text": ({ scheme, group }) =>
    group.some((actuals) =>
      actuals.some(
        (actual, i) =>
          typeof actual === "string" &&
          scheme.indicators[i]?.scoring.method !== "rating" &&
          result(() => readNumber(actual)) instanceof Fraction,
      ),
    ),
  "blank ones in a department's exemption": ({ scheme }) =>
    scheme.rules.some(({ kind }) => kind === "departmentExemption"),
  "grades by count: vetoes, and what “all” means": ({ scheme }) => scheme.countRules.length > 0,
  "a veto that fires where there is no total": ({ scheme }) =>
    scheme.rules.some((rule) => rule.kind === "veto" && rule.effect === "zero"),
  "a veto on a yes or no": ({ scheme }) =>
    scheme.rules.some((rule) => rule.kind === "veto" && rule.indicator.startsWith("K")),
  "a weight of 0 contributes nothing, neither a missing score nor a refusal": ({ scheme }) =>
    scheme.indicators.some(({ weight, scoring }) => weight === 0 && scoring.method !== "record"),
  "one alone has no rank": ({ scheme }) => scheme.indicators.some(({ scoring }) => scoring.method === "rank"),
  "lower-better T/x below 0": ({ scheme }) =>
    scheme.indicators.some(({ scoring }) => scoring.method === "ratio" && scoring.better === "lower"),
  "totals in whole numbers leave no gap from 89 to 90": ({ scheme }) =>
    scheme.grades.some(({ to }, i) => i > 0 && to !== undefined && to !== scheme.grades[i - 1]?.from),
};

/** See `pendingAppraisals`. */
export const pendingDeals: Readonly<Record<string, (deal: DealCase) => boolean>> = {
  "commission of prior + amount less commission of prior, in every mode": ({ scale, prior }) =>
    scale.mode !== "marginal" && prior !== 0,
  "net returns": ({ amount, prior }) => amount < 0 || prior + amount < 0,
};

/** Scores that are made comparable across groups. */
export interface CalibrationCase {
  readonly scores: readonly (number | null)[];
  readonly groups: readonly string[];
}

/** See `pendingAppraisals`. */
export const pendingCalibrations: Readonly<Record<string, (calibration: CalibrationCase) => boolean>> = {
  "equal scores that are not the same to the last bit: their spread, their tie": ({ scores }) =>
    scores.some((score, i) => scores.some((other, j) => j < i && score !== null && isNear(score, other))),
  "a mean of 0": ({ scores }) => scores.some((score) => score === -5 || score === 0),
};

function isNear(a: number, b: number | null): boolean {
  return b !== null && Math.abs(a - b) < 1e-9;
}
