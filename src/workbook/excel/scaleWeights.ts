import { splitAddress } from "../cells/area";
import { planWeights } from "../scheme/planWeights";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { inWorkbook, writeWorkbook } from "./inWorkbook";

/**
 * Writes the weights of a scheme's indicators anew so that they add up to 100 %, in proportion; formulas stay. One write, so that
 * one undo takes it back.
 * @throws WorkbookProblem
 */
export async function scaleWeights({ sheet, reading, addressOf }: SchemeOnSheet): Promise<void> {
  const places = reading.scheme.indicators.flatMap((indicator) => {
    const place = reading.placeOf(indicator, "weight");
    return place ? [{ indicator, place }] : [];
  });
  const rows = places.map(({ place }) => place.row);
  const [first] = places;
  if (!first) return;
  const top = Math.min(...rows);
  const findColumn = (context: Excel.RequestContext): Excel.Range =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRange(splitAddress(addressOf({ ...first.place, row: top })).local)
      .getResizedRange(Math.max(...rows) - top, 0);
  const written = await inWorkbook(async (context) => {
    const column = findColumn(context).load("formulas");
    await context.sync();
    return column.formulas.map(([cell]) => [cell as unknown]);
  });
  const isFormula = (cell: unknown) => typeof cell === "string" && cell.startsWith("=");
  const rowOf = new Map(places.map(({ indicator, place }) => [indicator, place.row - top]));
  const weights = planWeights(reading.scheme, (indicator) => isFormula(written[rowOf.get(indicator) ?? -1]?.[0]));
  for (const [indicator, weight] of weights) written[rowOf.get(indicator) ?? -1] = [weight];
  await writeWorkbook(
    async (context) => {
      findColumn(context).formulas = written;
      await context.sync();
    },
    { sheet },
  );
}
