/* What makes figures from records, fetched when it is first needed. */
export { filterRecords, unfilterRecords } from "../workbook/excel/filterRecords";
export { insertSummary } from "../workbook/excel/insertSummary";
