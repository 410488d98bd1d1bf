/** A sheet of results before it is written; only `insertResults` needs to look inside. */
export interface ResultsPlan {
  /** Proposed; the sheet gets a number behind it if that is taken. */
  readonly sheet: string;
  readonly people: number;
}
