import { documented } from "./documented";
import type { HostProfile } from "./HostProfile";

/** Excel on the web. */
export const web: HostProfile = {
  name: "web",
  platform: "OfficeOnline",
  requirementSets: {
    ...documented.requirementSets,
    // https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
    ExcelApi: "1.20",
    // https://learn.microsoft.com/javascript/api/requirement-sets/common/shared-runtime-requirement-sets
    SharedRuntime: "1.2",
    // https://learn.microsoft.com/javascript/api/requirement-sets/excel/custom-functions-requirement-sets
    CustomFunctionsRuntime: "1.5",
  },
  arguments: {
    ...documented.arguments,
    // office-js#4702 has seen null for a single cell, in 2024, office-js#1951 has seen 0 for one handed over as a range, in 2021, and
    // office-js#5262, closed as fixed, asks for null in ranges.
    blankInRange: null,
    blankCell: null,
  },
  // office-js#6711 and office-js#6255 have seen an internal error instead of a group.
  undo: { ...documented.undo, groupsFailWith: "GeneralException" },
  // No page gives a figure: a round trip to a server, and the changes of co-authors come in lots. No order is documented.
  events: { lag: 200, order: "byKind" },
  errors: documented.errors,
  validationListLength: documented.validationListLength,
  calculationMode: documented.calculationMode,
};
