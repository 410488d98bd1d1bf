import { parseArea } from "../address";
import type { WorkbookContent } from "../content";
import type { Session } from "./Session";
import type { Tables } from "./Tables";

/** Adds what Univer does not take with the data of a workbook: it has just been opened, its sheets in their order. */
export function addTables(session: Session, content: WorkbookContent, tables: Tables): void {
  const sheets = session.workbook.getSheets();
  content.sheets.forEach((sheet, index) => {
    const id = sheets[index]?.getSheetId();
    if (id === undefined) return;
    for (const { name, range, style, showFilter } of sheet.tables) {
      const area = parseArea(range);
      if (area) tables.add({ name, sheet: id, area, showFilter, ...(style && { style }) });
    }
  });
}
