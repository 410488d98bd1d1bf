/* What makes figures from records and ratings, fetched when it is first needed. */
export { insertMade } from "../workbook/excel/insertMade";
