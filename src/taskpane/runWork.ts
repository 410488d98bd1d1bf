/* What remembers appraisals and inserts them, fetched when it is first needed. */
export { insertRuns } from "../workbook/excel/insertRuns";
export { listSettings } from "../workbook/excel/listSettings";
