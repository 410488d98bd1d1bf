import { breakDown, type Breakdown } from "../../domain/appraisal/breakDown";
import type { Step } from "../../domain/appraisal/explainPerson";
import { prepareAppraiser, type Appraisal } from "../../domain/appraise";
import { explainPay } from "../../domain/pay/explainPay";
import type { PersonPay } from "../../domain/pay/payItems";
import type { Reading } from "../../domain/scheme/readScheme";
import { readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { fieldsOf } from "../people/fields";
import { headColumns } from "../people/headColumns";
import type { Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";
import { preparePayment } from "./appraiseSource";

/** What a scheme makes of one person of a source. */
export interface AppraisedOne {
  readonly total: Appraisal["total"];
  readonly grade: Appraisal["grade"];
  /** What the total is made of: the score of each indicator, trials (weight 0) among them. */
  readonly breakdown: Breakdown;
  /** `null` where the scheme has no pay, or a column that pay needs is not mapped. */
  readonly pay: PersonPay | null;
  /** The working behind all of it. */
  readonly steps: () => readonly Step[];
}

/**
 * Appraises one person of a source, the others beside him as far as ranks and exemptions look at them: what `appraiseSource` makes of
 * him, without the rewards of streaks, in the time that an edit leaves.
 * @param row in `data.rows`
 * @throws Failure when the scheme has nothing to score.
 */
export function appraiseOne(reading: Reading, data: SourceData, mapping: Mapping, row: number): AppraisedOne {
  const { scheme, language } = reading;
  const heads = headColumns(fieldsOf(scheme, language), mapping);
  const names = heads.map(({ head }) => head);
  const department = mapping.get("department");
  const groups = department === undefined ? undefined : data.rows.map((cells) => textIn(cells[department] ?? null));
  const cells = data.rows.map((each) => heads.map(({ column }) => each[column] ?? null));
  const among = prepareAppraiser(reading, names).among(cells, groups);
  const appraisal = among.appraise(row);
  const pay = preparePayment(reading, names)(cells[row] ?? [], appraisal, null);
  return {
    total: appraisal.total,
    grade: appraisal.grade,
    breakdown: breakDown(among.group, among.group.people.at(row)),
    pay,
    steps: () => [...among.explain(row), ...(scheme.pay && pay ? explainPay(scheme.pay, pay) : [])],
  };
}

function textIn(cell: Cell): string {
  return cell instanceof Failure ? "" : (readText(cell) ?? "");
}
