/* What makes figures from records and ratings, fetched when it is first needed. */
export { filterRecords, takeFilterOff } from "../workbook/excel/filterRecords";
export { insertRatings } from "../workbook/excel/insertRatings";
export { insertStack } from "../workbook/excel/insertStack";
export { insertSummary } from "../workbook/excel/insertSummary";
