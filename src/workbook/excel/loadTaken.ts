import type { Taken } from "../cells/taken";

/** Asks what sheets, tables and names there are. */
export async function loadTaken(context: Excel.RequestContext): Promise<Taken> {
  const { names, tables, worksheets } = context.workbook;
  names.load("items/name");
  tables.load("items/name");
  worksheets.load("items/name");
  await context.sync();
  const ofSheets = worksheets.items.map((sheet) => sheet.names.load("items/name"));
  await context.sync();
  const named = [names.items, tables.items, ...ofSheets.map(({ items }) => items)].flat();
  return { sheets: worksheets.items.map(({ name }) => name), names: named.map(({ name }) => name) };
}
