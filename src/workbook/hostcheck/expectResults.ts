import { prepareAppraiser } from "../../domain/appraise";
import type { Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import type { Outcome } from "../../domain/outcome";
import type { Reading } from "../../domain/scheme/readScheme";
import type { AppraisedSource } from "../results/appraiseSource";

/** What a cell of results shows: an error by itself, blank as "". */
export type Shown = string | number | boolean;

/**
 * The people's cells of a sheet of results without earlier ones, as the engine has them: in the order in which `planResults`
 * lays the columns out.
 */
export function expectResults(reading: Reading, { heads, people }: AppraisedSource): Shown[][] {
  const { isScored } = prepareAppraiser(
    reading,
    heads.map(({ head }) => head),
  );
  return people.map(({ number, name, department, figures, appraisal, rank, proposal, pay }) =>
    [
      number,
      name,
      department,
      ...figures,
      ...appraisal.scores.filter((_, i) => isScored[i]),
      appraisal.total,
      appraisal.grade,
      rank,
      ...(reading.scheme.distribution === undefined ? [] : [proposal?.grade ?? null]),
      ...(pay === null ? [] : [...pay.items.map(amountOf), pay.pay]),
    ].map(show),
  );
}

function amountOf(item: Outcome<{ readonly amount: number | null }>): Outcome<number> {
  return item === null || item instanceof Failure ? item : item.amount;
}

const errorTexts = { value: "#VALUE!", notFound: "#N/A", divideByZero: "#DIV/0!", number: "#NUM!" } as const;

function show(cell: Cell): Shown {
  return cell instanceof Failure ? errorTexts[cell.kind] : (cell ?? "");
}
