import { parseArea } from "../address";
import type { WorkbookContent } from "../content";
import type { DefinedNames } from "./DefinedNames";
import type { Session } from "./Session";
import type { Tables } from "./Tables";

/** Adds what Univer does not take with the data of a workbook: it has just been opened, its sheets in their order. */
export function addTablesAndNames(
  session: Session,
  content: WorkbookContent,
  tables: Tables,
  definedNames: DefinedNames,
): void {
  const sheets = session.workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  content.sheets.forEach((sheet, index) => {
    const id = sheets[index]?.id;
    if (id === undefined) return;
    for (const { name, range, style, showFilter } of sheet.tables) {
      const area = parseArea(range);
      if (area) tables.add({ name, sheet: id, area, showFilter, ...(style && { style }) });
    }
  });
  for (const { name, formula, sheet, comment, visible } of content.names) {
    const scope = sheet === undefined ? undefined : sheets.find((state) => state.name === sheet)?.id;
    definedNames.add({ name, formula, comment: comment ?? "", visible, ...(scope && { sheet: scope }) });
  }
}
