/* What makes figures from records, fetched when it is first needed. */
export { insertSummary } from "../workbook/excel/insertSummary";
