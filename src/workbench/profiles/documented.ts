import type { HostProfile } from "./HostProfile";

/** Excel as its documentation has it, and as kind as that: where pages are silent, what most builds do. */
export const documented: HostProfile = {
  name: "documented",
  platform: "Mac",
  requirementSets: {
    ExcelApi: "1.17",
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.4",
    // For these office.js asks on its own account.
    CustomFunctions: "1.9",
    DelayForCellEdit: "1.1",
    RichApi: "1.1",
  },
  arguments: {
    // Silent; blank on the web by office-js#4702.
    blankInRange: "",
    blankCell: "",
    // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options
    skipped: "omitted",
    // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
    error: "object",
    // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
    boolean: "boolean",
  },
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
  undo: { refused: ["Worksheet.delete", "Worksheet.copy", "WorksheetProtection.protect"], groupsFailWith: null },
  // Silent on both; https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
  events: { lag: 0, order: "asMade" },
  // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
  errors: { general: [] },
  // XlsxWriter#562, exceljs#174; the separators count.
  validationListLength: 255,
  calculationMode: "Automatic",
};
