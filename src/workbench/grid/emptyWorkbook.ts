import type { WorkbookContent } from "../content";

/** A workbook with one empty sheet. */
export function emptyWorkbook(): WorkbookContent {
  return {
    sheets: [
      {
        name: "Sheet1",
        hidden: false,
        protected: false,
        cells: [],
        columnWidths: {},
        rowHeights: {},
        merges: [],
        tables: [],
        frozen: { rows: 0, columns: 0 },
        showGridlines: true,
      },
    ],
    names: [],
  };
}
