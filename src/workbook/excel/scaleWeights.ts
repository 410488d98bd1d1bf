import { normalizeWeights } from "../../domain/normalizeWeights";
import { splitAddress } from "../cells/area";
import { inWorkbook } from "./inWorkbook";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";

/** Writes the weights of a scheme's indicators anew so that they add up to 100 %, in proportion. @throws WorkbookProblem */
export function scaleWeights({ sheet, reading, addressOf }: SchemeOnSheet): Promise<void> {
  const weighted = reading.scheme.indicators.filter(({ weight }) => weight > 0);
  const weights = normalizeWeights(weighted.map(({ weight }) => weight));
  return inWorkbook(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet);
    weighted.forEach((indicator, i) => {
      const place = reading.placeOf(indicator, "weight");
      if (place) cells.getRange(splitAddress(addressOf(place)).local).values = [[weights[i] ?? indicator.weight]];
    });
    await context.sync();
  }, sheet);
}
