import type { Cells } from "../../src/domain/cell";
import type { Area } from "../../src/workbook/cells/area";
import { plainReading, type SourceData, type SourceReading } from "../../src/workbook/people/source";
import { describeSource } from "./describeSource";

/**
 * A sheet as it is read whose cells begin in A1, headers and all.
 * @param lists what `reading.rosters` are
 * @param table what the cells are called where they are a table
 */
export function readList(
  sheet: string,
  cells: Cells,
  reading: SourceReading = plainReading,
  lists: readonly SourceData[] = [],
  table: string | null = null,
): SourceData {
  const area: Area = { sheet, row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const list = { sheet, area, address: sheet, headers: [], rowCount: 0, reading };
  return describeSource(
    table === null ? { ...list, kind: "sheet", table } : { ...list, kind: "table", table },
    area,
    cells,
    { lists },
  );
}
