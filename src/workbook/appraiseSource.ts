import type { Appraisal, Step } from "../domain/appraise";
import type { Cell } from "../domain/cell";
import type { Indicator } from "../domain/scheme/scheme";
import type { PersonPay } from "../domain/pay/payPerson";
import type { Reading } from "../domain/scheme/readScheme";
import type { Mapping } from "./fields";
import type { SourceData } from "./source";

/** A person of the source with what the appraisal comes to. */
export interface AppraisedPerson {
  /** Row in `SourceData.rows`. */
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** One for each of `AppraisedSource.measures`. */
  readonly actuals: readonly Cell[];
  /** `appraisal.scores`: one for each of `AppraisedSource.measures`. */
  readonly appraisal: Appraisal;
  readonly rank: number | null;
  readonly base: Cell;
  readonly pay: PersonPay;
}

export interface AppraisedSource {
  /** The indicators that have a column, with that column. */
  readonly measures: readonly { readonly indicator: Indicator; readonly column: number }[];
  readonly people: readonly AppraisedPerson[];
  /** The working behind a person's appraisal. @param person index in `people` */
  readonly explain: (person: number) => Step[];
}

/**
 * Appraises everyone of a source: what the sheet of results will show.
 * @throws Failure when the scheme or its tiers cannot be used.
 */
export declare function appraiseSource(reading: Reading, data: SourceData, mapping: Mapping): AppraisedSource;
