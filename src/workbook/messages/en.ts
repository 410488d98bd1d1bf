import type { Catalogue } from "./message";

/** Every sentence in English. */
export const en: Catalogue = {
  cellEdit: () => "A cell is being edited, so nothing was written. Press Enter, then retry",
  sheetProtected: ({ sheet }) => `The sheet “${sheet}” is protected, so nothing was written. Unprotect it under Review, then retry`,
  workbookProtected: () => "The workbook or one of its sheets is protected, so nothing was written. Unprotect it under Review, then retry",
  readOnly: () => "This workbook is read-only, so nothing was written. Save a copy, then retry there",
  sheetGone: ({ sheet }) => `Can't find the sheet “${sheet}”; it may be renamed or deleted. Choose again`,
  tableGone: ({ table }) => `Can't find the table “${table}”; it may be renamed or deleted. Choose again`,
  nameGone: ({ name }) => `Can't find the cells that the name “${name}” stands for; they may be deleted`,
  itemGone: () => "A sheet, table or name that is needed is no longer there; it may be renamed or deleted. Refresh and choose again",
  tooLarge: () => "That is more data than Excel takes at once. Choose a smaller range, then retry",
  notSupported: () => "This version of Excel lacks what is needed, so nothing was written. Update Excel, or open the workbook on the web",
  excel: ({ message }) => `Excel could not do it: ${message}`,
  nothingInside: ({ address }) => `There is no data in ${address}: it needs a row of headers, and a row for each person below`,
  onlyHeaders: ({ address }) => `${address} has headers and no people: it needs a row for each person below the headers`,
  severalAreas: () => "Several separate areas are selected. Select one connected range whose first row holds the headers",
  nothingMapped: () => "No scored indicator has a column yet, so there is nothing to compute. Choose columns for the indicators first",
  leftover: ({ sheet, why }) => `${why}. The sheet “${sheet}” is only partly written and could not be removed: delete it by hand`,
};
