import { documented } from "./documented";
import type { HostProfile } from "./HostProfile";

/** Excel for Microsoft 365 on a Mac. */
export const mac: HostProfile = {
  name: "mac",
  platform: "Mac",
  requirementSets: {
    ...documented.requirementSets,
    // From version 16.100: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
    ExcelApi: "1.20",
    // https://learn.microsoft.com/javascript/api/requirement-sets/common/shared-runtime-requirement-sets
    SharedRuntime: "1.2",
    // From version 16.96: https://learn.microsoft.com/javascript/api/requirement-sets/excel/custom-functions-requirement-sets
    CustomFunctionsRuntime: "1.5",
  },
  arguments: {
    ...documented.arguments,
    // No thread is about a Mac alone; office-js#4702 says "desktop", of a single cell.
    blankInRange: 0,
    blankCell: 0,
  },
  undo: documented.undo,
  events: { lag: 50, order: "asMade" },
  // office-js-docs#417, in 2016: the descriptive errors of the other platforms are a GeneralException.
  errors: { general: ["InvalidArgument"] },
  validationListLength: documented.validationListLength,
  calculationMode: documented.calculationMode,
};
