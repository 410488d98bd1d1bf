import { documented } from "./documented";
import type { HostProfile } from "./HostProfile";

/**
 * Office LTSC 2021, under a volume licence. The page on parameters, among others, has it both in its list of where custom functions run
 * and in that of where they do not; the tables of requirement sets have it, and so this host runs the add-in:
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options
 */
export const lts2021: HostProfile = {
  name: "lts2021",
  platform: "PC",
  requirementSets: {
    ...documented.requirementSets,
    // https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
    ExcelApi: "1.14",
    // 1.2 from Excel 2024 only: https://learn.microsoft.com/javascript/api/requirement-sets/common/shared-runtime-requirement-sets
    SharedRuntime: "1.1",
    // https://learn.microsoft.com/javascript/api/requirement-sets/excel/custom-functions-requirement-sets
    CustomFunctionsRuntime: "1.3",
  },
  arguments: {
    ...documented.arguments,
    // What office-js#1951 has seen in 2021, and office-js#4702 on desktops in 2024.
    blankInRange: 0,
    blankCell: 0,
    // The page says null of what is not specified, and nothing of what is skipped: here it is the awkward one of the two.
    skipped: "blankCell",
  },
  // There are no groups before ExcelApi 1.20.
  undo: documented.undo,
  // No page gives a figure; office-js#521 has seen ten seconds and more on Windows, in 2019.
  events: { lag: 400, order: "byKind" },
  errors: documented.errors,
  validationListLength: documented.validationListLength,
  calculationMode: documented.calculationMode,
};
