/* What makes figures from records and ratings, fetched when it is first needed. */
export { filterRecords, takeFilterOff } from "../workbook/excel/filterRecords";
export { insertMade } from "../workbook/excel/insertMade";
