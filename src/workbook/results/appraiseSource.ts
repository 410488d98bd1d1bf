import type { Step } from "../../domain/appraisal/explainPerson";
import { prepareAppraiser, type Appraisal } from "../../domain/appraise";
import { readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { attempt } from "../../domain/outcome";
import { preparePay, type PersonPay } from "../../domain/pay/payPerson";
import { rankWithin } from "../../domain/rank";
import type { Reading } from "../../domain/scheme/readScheme";
import type { FieldKey, Mapping } from "../people/mapping";
import { canPay, commissionMeasure, measuresOf, type Measure } from "../people/measures";
import type { SourceData } from "../people/source";

/** A person of the source with what the appraisal comes to. */
export interface AppraisedPerson {
  /** Row in `SourceData.rows`. */
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** One for each of `AppraisedSource.measures`. */
  readonly actuals: readonly Cell[];
  /** Its `scores`: one for each of `AppraisedSource.measures`. */
  readonly appraisal: Appraisal;
  readonly rank: number | null;
  readonly base: Cell;
  /** `null` where the scheme has no pay, or a column that pay needs is not mapped. */
  readonly pay: PersonPay | null;
}

export interface AppraisedSource {
  /** The indicators that have a column, in the order of the sheet of results. */
  readonly measures: readonly Measure[];
  readonly people: readonly AppraisedPerson[];
  /** The working behind a person's appraisal. @param person index in `people` */
  readonly explain: (person: number) => Step[];
}

/**
 * Appraises everyone of a source: what the sheet of results will show.
 * @throws Failure when the scheme has nothing to score.
 */
export function appraiseSource(reading: Reading, data: SourceData, mapping: Mapping): AppraisedSource {
  const measures = measuresOf(reading.scheme, mapping);
  const cellOf = (row: readonly Cell[], key: FieldKey): Cell => row[mapping.get(key) ?? -1] ?? null;
  const textOf = (row: readonly Cell[], key: FieldKey): string => textIn(cellOf(row, key));

  const actuals = data.rows.map((row) => measures.map(({ column }) => row[column] ?? null));
  const appraiser = prepareAppraiser(
    reading,
    measures.map(({ indicator }) => indicator.code),
  );
  const appraisals = appraiser.appraise(actuals);
  const ranks = rankWithin(appraisals.map(({ total }) => (typeof total === "number" ? total : null)));
  const payOf = preparePayment(reading, measures, mapping);

  const people = data.rows.flatMap((row, i): AppraisedPerson[] => {
    const appraisal = appraisals[i];
    const person = { number: textOf(row, "number"), name: textOf(row, "name") };
    // A blank row of a table is nobody.
    if (!appraisal || (person.number === "" && person.name === "")) return [];
    const rank = ranks[i] ?? null;
    return [
      {
        row: i,
        ...person,
        department: textOf(row, "department"),
        actuals: actuals[i] ?? [],
        appraisal,
        rank,
        base: cellOf(row, "base"),
        pay: payOf(appraisal, row),
      },
    ];
  });
  return { measures, people, explain: (person) => appraiser.explain(actuals, people[person]?.row ?? -1) };
}

function textIn(cell: Cell): string {
  return cell instanceof Failure ? "" : (readText(cell) ?? "");
}

/** Pays as the formulas on the sheet do: where the cells of tiers or pay are broken, nobody is paid and everyone sees why. */
function preparePayment(
  reading: Reading,
  measures: readonly Measure[],
  mapping: Mapping,
): (appraisal: Appraisal, row: readonly Cell[]) => PersonPay | null {
  const { scheme, findings } = reading;
  if (!canPay(scheme, measures, mapping)) return () => null;
  const payOf = attempt(() => {
    const broken = findings.find(({ section }) => section === "tiers" || section === "pay");
    if (broken) throw broken.failure;
    return preparePay(scheme);
  });
  if (payOf instanceof Failure) return () => ({ commission: payOf, bonus: payOf, coefficient: payOf, pay: payOf });
  const sales = commissionMeasure(scheme, measures);
  return (appraisal, row) =>
    payOf(appraisal, {
      // Without tiers there is no commission, whatever was sold.
      sales: sales ? (row[sales.column] ?? null) : 0,
      base: row[mapping.get("base") ?? -1] ?? null,
      allowance: row[mapping.get("allowance") ?? -1] ?? null,
    });
}
