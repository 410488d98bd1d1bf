import type { filterRecords, takeFilterOff } from "../../../workbook/excel/filterRecords";
import type { insertMade } from "../../../workbook/excel/insertMade";

/** What the screens about records and ratings ask of the workbook. */
export interface RecordCalls {
  readonly insertMade: typeof insertMade;
  readonly filterRecords: typeof filterRecords;
  readonly takeFilterOff: typeof takeFilterOff;
}
