import { prepareAppraiser } from "../../domain/appraise";
import type { Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import type { Language } from "../../domain/language";
import type { Outcome } from "../../domain/outcome";
import type { Reading } from "../../domain/scheme/readScheme";
import { say } from "../messages/message";
import type { AppraisedSource } from "../results/appraiseSource";
import { NEARLY_ALL } from "../results/summarizeOnSheet";

/** What a cell of results shows: an error by itself, blank as "". */
export type Shown = string | number | boolean;

/**
 * The people's cells of a sheet of results without earlier ones and without adjustments, as the engine has them: in the order in which
 * `planResults` lays the columns out.
 */
export function expectResults(reading: Reading, { heads, people }: AppraisedSource, language: Language): Shown[][] {
  const { isScored } = prepareAppraiser(
    reading,
    heads.map(({ head }) => head),
  );
  const scored = heads.filter((_, i) => isScored[i]);
  const weights = scored.map(({ field: { indicator } }) => indicator?.weight ?? 0);
  const whole = reading.scheme.indicators.reduce((sum, { weight }) => sum + weight, 0);
  return people.map(
    ({ number, name, department, figures, appraisal: { scores, total, grade }, rank, proposal, pay }) => {
      const own = scores.filter((_, i) => isScored[i]);
      const counted = weights.filter(
        (_, i) => typeof own[i] === "number" || scored[i]?.field.indicator?.missing === "zero",
      );
      const coverage = counted.reduce((sum, weight) => sum + weight, 0) / whole;
      const share = `${Math.round(coverage * 100)}%`;
      const note = coverage < NEARLY_ALL ? say({ code: "partOfWeights", facts: { share } }, language) : "";
      const proposed = reading.scheme.distribution === undefined ? [] : [proposal?.grade ?? null];
      return [
        ...[number, name, department],
        ...[total, grade, rank, ...proposed, ...(pay === null ? [] : [pay.pay]), note],
        // Whom an adjustment is for, and none.
        ...[number, null, null, null],
        ...own,
        ...[total, grade, coverage, null, total, grade],
        ...figures,
        ...(pay === null ? [] : [...pay.items.map(amountOf), pay.pay]),
      ].map(show);
    },
  );
}

function amountOf(item: Outcome<{ readonly amount: number | null }>): Outcome<number> {
  return item === null || item instanceof Failure ? item : item.amount;
}

const errorTexts = { value: "#VALUE!", notFound: "#N/A", divideByZero: "#DIV/0!", number: "#NUM!" } as const;

function show(cell: Cell): Shown {
  return cell instanceof Failure ? errorTexts[cell.kind] : (cell ?? "");
}
