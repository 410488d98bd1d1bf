import type { insertSummary } from "../../../workbook/excel/insertSummary";

/** What the screens about records ask of the workbook. */
export interface RecordCalls {
  readonly insertSummary: typeof insertSummary;
}
