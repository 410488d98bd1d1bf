import type { insertRuns } from "../../../workbook/excel/insertRuns";
import type { listSettings } from "../../../workbook/excel/listSettings";

/** What the screens about remembered appraisals ask of the workbook. */
export interface RunCalls {
  readonly listSettings: typeof listSettings;
  readonly insertRuns: typeof insertRuns;
}
