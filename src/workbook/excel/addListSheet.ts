import { columnWidthFor } from "../cells/displayWidth";
import { freeSheetName } from "../cells/freeNames";
import { WorkbookProblem } from "../WorkbookProblem";
import type { Step } from "./allOrNothing";
import { drawLines } from "./drawLines";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";
import { styleHeaders } from "./styleHeaders";
import { writeHeading } from "./writeHeading";

/** A sheet of the add-in's own with a list, which is found again by a name of the workbook. */
export interface ListSheet {
  /** Proposed as the sheet's name, too. */
  readonly title: string;
  readonly hint: string;
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** The name that an Excel table gets, if that is free; `null` for a plain list. */
  readonly table: string | null;
}

/** Row of the headers, from 0. */
export const HEADER_ROW = 3;

/** The step that adds such a sheet, with the headers of its list alone. */
export function addListSheet({ title, hint, name, columns, table }: ListSheet): Step {
  let id: string | null = null;
  return {
    sheet: title,
    act: () =>
      inWorkbook(async (context) => {
        const { workbook } = context;
        const taken = await loadTaken(context);
        const stale = workbook.names.getItemOrNullObject(name).load("name");
        workbook.protection.load("protected");
        await context.sync();
        if (workbook.protection.protected) throw new WorkbookProblem({ code: "structureProtected", facts: {} });
        if (!stale.isNullObject) stale.delete();
        const sheet = workbook.worksheets.add(freeSheetName(title, taken.sheets)).load("id");
        await context.sync();
        id = sheet.id;
        sheet.showGridlines = false;
        writeHeading(sheet, title, [hint]);
        const head = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, columns.length);
        head.numberFormat = [columns.map(() => "@")];
        head.values = [columns.map(({ header }) => header)];
        if (table !== null) {
          const added = sheet.tables.add(head, true);
          added.name = freeTable(table, taken.names);
          added.style = "TableStyleLight1";
        }
        drawLines(head);
        styleHeaders(head);
        columns.forEach(({ width }, i) => {
          head.getColumn(i).format.columnWidth = columnWidthFor(width);
        });
        sheet.freezePanes.freezeRows(HEADER_ROW + 1);
        workbook.names.add(name, head);
        await context.sync();
      }, title),
    takeBack: () =>
      inWorkbook(async (context) => {
        if (id === null) return;
        const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
        const item = context.workbook.names.getItemOrNullObject(name).load("name");
        await context.sync();
        if (!item.isNullObject) item.delete();
        if (!sheet.isNullObject) sheet.delete();
        await context.sync();
      }),
  };
}

function freeTable(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let n = 2; isTaken(name); n++) name = `${wanted}v${n}`;
  return name;
}
