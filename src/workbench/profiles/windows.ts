import { documented } from "./documented";
import type { HostProfile } from "./HostProfile";

/** Excel for Microsoft 365 on Windows. */
export const windows: HostProfile = {
  name: "windows",
  platform: "PC",
  requirementSets: {
    ...documented.requirementSets,
    // From version 2509: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
    ExcelApi: "1.20",
    // https://learn.microsoft.com/javascript/api/requirement-sets/common/shared-runtime-requirement-sets
    SharedRuntime: "1.2",
    // From version 2504: https://learn.microsoft.com/javascript/api/requirement-sets/excel/custom-functions-requirement-sets
    CustomFunctionsRuntime: "1.5",
  },
  arguments: {
    ...documented.arguments,
    // office-js#5262.
    blankInRange: 0,
    // office-js#4702: "0 in desktop and null in office web".
    blankCell: 0,
    // The page says null of what is not specified, and nothing of what is skipped: here it is the awkward one of the two.
    skipped: "blankCell",
  },
  // office-js#6491 has seen UndoNotSupported here.
  undo: documented.undo,
  // No page gives a figure; office-js#521 and office-js#1502 have seen seconds. No order is documented.
  events: { lag: 100, order: "byKind" },
  errors: documented.errors,
  validationListLength: documented.validationListLength,
  calculationMode: documented.calculationMode,
};
