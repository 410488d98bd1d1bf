import type { Cells } from "../../src/domain/cell";
import { stepsWithin, type Steps } from "../../src/domain/steps";
import { describeInSteps, findListInSteps } from "../../src/workbook/people/describeSource";
import { plainReading, type Source, type SourceData } from "../../src/workbook/people/source";

/** Cells of a sheet, the headers first, as they are read. */
export function* readSteps(cells: Cells, sheet: string): Steps<SourceData> {
  const area = { sheet, row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: "sheet",
    table: null,
    sheet,
    area,
    address: `'${sheet}'!A1`,
    headers: (cells[0] ?? []).map(String),
    rowCount: cells.length - 1,
    reading: plainReading,
  };
  const found = yield* stepsWithin(findListInSteps(source, area, cells), 0, 0.3);
  if (!found) throw new Error("the source has no headers");
  return yield* stepsWithin(describeInSteps(source, area, cells, found, [], false), 0.3, 1);
}
