/* What the pane asks of the workbook after its first screen: one part, fetched when it is first needed. */
export { applyWeights } from "../workbook/excel/applyWeights";
export { changeScheme, takeBack } from "../workbook/excel/changeScheme";
export { archiveScheme, publishScheme } from "../workbook/excel/changeStatus";
export { deleteScheme } from "../workbook/excel/deleteScheme";
export { findDependents } from "../workbook/excel/findDependents";
export { insertExample } from "../workbook/excel/insertExample";
export { insertResults } from "../workbook/excel/insertResults";
export { insertScheme } from "../workbook/excel/insertScheme";
export { listNames } from "../workbook/excel/listNames";
export { listResults } from "../workbook/excel/listResults";
export { listSources } from "../workbook/excel/listSources";
export { readSource } from "../workbook/excel/readSource";
export { readWeights } from "../workbook/excel/readWeights";
export { repairNames } from "../workbook/excel/repairNames";
export { startDraft } from "../workbook/excel/startDraft";
export { undoWeights } from "../workbook/excel/undoWeights";
