/* What the pane asks of the workbook after its first screen: one part, fetched when it is first needed. */
export { insertExample } from "../workbook/excel/insertExample";
export { insertPayroll } from "../workbook/excel/insertPayroll";
export { insertResults } from "../workbook/excel/insertResults";
export { insertScheme } from "../workbook/excel/insertScheme";
export { issuePeriod, keepRows, lockIssued } from "../workbook/excel/issuePeriod";
export { listKept } from "../workbook/excel/listKept";
export { listNames } from "../workbook/excel/listNames";
export { listResults } from "../workbook/excel/listResults";
export { listSources } from "../workbook/excel/listSources";
export { readItems } from "../workbook/excel/readItems";
export { readSource } from "../workbook/excel/readSource";
export { repairNames } from "../workbook/excel/repairNames";
export { scaleWeights } from "../workbook/excel/scaleWeights";
