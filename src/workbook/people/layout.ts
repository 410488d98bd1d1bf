/** How a list is laid out, which decides what becomes of it. */
export type LayoutKind =
  /** One row a person. */
  | "people"
  /** One row a person and month: the rows of one month are people. */
  | "peopleByMonth"
  /** One row a person, and the months side by side: the columns of one month count. */
  | "monthsAcross"
  /** One row a figure: person, indicator, value. */
  | "downwards"
  /** One row what a rater says of a person. */
  | "ratings"
  /** One row a person, and a column a rater. */
  | "ratersAcross"
  /** One row an event: a call, an order, a rating. */
  | "events";

/** What happens in a row of events, as far as headers tell. */
export type EventNoun = "call" | "ticket" | "order" | "rating" | "complaint" | "chat" | "record";

/** What a list was recognised as, with the facts that say so. Columns count from 0. */
export interface Layout {
  readonly kind: LayoutKind;
  /** Whether it can be nothing else. */
  readonly isSure: boolean;
  /** Who a row is about; `null` where no column says so. */
  readonly person: number | null;
  /** The name beside a number, and where people belong. */
  readonly name: number | null;
  readonly department: number | null;
  /** When it was. */
  readonly date: number | null;
  /** What tells one event from another. */
  readonly id: number | null;
  /** Of a list downwards: the columns with the indicators' names and their values. */
  readonly indicator: number | null;
  readonly value: number | null;
  /** Of ratings: who gave them, and how many have. */
  readonly rater: number | null;
  readonly raters: number;
  readonly noun: EventNoun;
  readonly rows: number;
  readonly people: number;
  /** Counts of months (year × 12 + month; 1 to 12 where headers have no year), in order. */
  readonly months: readonly number[];
  /** Whether dates count from 1904. */
  readonly is1904: boolean;
}

/** What a reader has said otherwise. */
export interface LayoutChoices {
  readonly kind?: LayoutKind | undefined;
  readonly person?: number | undefined;
  readonly date?: number | null | undefined;
  readonly id?: number | null | undefined;
}
