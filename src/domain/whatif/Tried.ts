import type { Breakdown } from "../appraisal/breakDown";
import type { Appraisal } from "../appraise";
import type { PersonPay } from "../pay/payItems";

/** A person as a scheme appraises and pays him. */
export interface Tried {
  /** What he is found by under another scheme: his row among the people of the period. */
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly appraisal: Pick<Appraisal, "total" | "grade">;
  readonly rank: number | null;
  /** `null` where the scheme has no pay, or a column that pay needs is missing. */
  readonly pay: PersonPay | null;
}

/** The people of one period as a scheme appraises them. */
export interface TriedPeriod {
  /** What the reader calls the period: the sheet or table that its people stand in. */
  readonly name: string;
  readonly people: readonly Tried[];
  /** What a person's total is made of. @param person index in `people` */
  readonly breakDown: (person: number) => Breakdown | null;
}
