import { addressOf, cellIn, localAddress, type Area } from "../cells/area";

/** A formula where it stands. */
export interface FoundFormula {
  readonly area: Area;
  readonly address: string;
  readonly formula: string;
}

/** Well below the 5 MB that one answer may have on the web, also where formulas are long. */
const CELLS_AT_ONCE = 20_000;

/** Reads the formulas of an area, in as many goes as its size asks for. */
export async function readFormulas(context: Excel.RequestContext, area: Area): Promise<FoundFormula[]> {
  if (area.rowCount > 1 && area.rowCount * area.columnCount > CELLS_AT_ONCE) {
    const half = Math.floor(area.rowCount / 2);
    const upper = await readFormulas(context, { ...area, rowCount: half });
    const lower = await readFormulas(context, { ...area, row: area.row + half, rowCount: area.rowCount - half });
    return [...upper, ...lower];
  }
  const range = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area)).load("formulas");
  await context.sync();
  return range.formulas.flatMap((row: readonly unknown[], i) =>
    row.flatMap((formula, j) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      const cell = cellIn(area, i, j);
      return [{ area: cell, address: addressOf(cell), formula }];
    }),
  );
}
