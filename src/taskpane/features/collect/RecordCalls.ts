import type { filterRecords, takeFilterOff } from "../../../workbook/excel/filterRecords";
import type { insertRatings } from "../../../workbook/excel/insertRatings";
import type { insertStack } from "../../../workbook/excel/insertStack";
import type { insertSummary } from "../../../workbook/excel/insertSummary";

/** What the screens about records and ratings ask of the workbook. */
export interface RecordCalls {
  readonly insertSummary: typeof insertSummary;
  readonly insertRatings: typeof insertRatings;
  readonly insertStack: typeof insertStack;
  readonly filterRecords: typeof filterRecords;
  readonly takeFilterOff: typeof takeFilterOff;
}
