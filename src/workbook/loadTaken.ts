/** What sheets, tables and names are called: a new one needs another name. */
export interface Taken {
  readonly sheets: readonly string[];
  /** Tables and defined names, which share their space. */
  readonly names: readonly string[];
}

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
