import type { filterRecords, unfilterRecords } from "../../../workbook/excel/filterRecords";
import type { insertSummary } from "../../../workbook/excel/insertSummary";

/** What the screens about records ask of the workbook. */
export interface RecordCalls {
  readonly insertSummary: typeof insertSummary;
  readonly filterRecords: typeof filterRecords;
  readonly unfilterRecords: typeof unfilterRecords;
}
