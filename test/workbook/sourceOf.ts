import type { Cell } from "../../src/domain/cell";
import { finishSteps } from "../../src/domain/steps";
import { addressOf, cellIn, type Area } from "../../src/workbook/cells/area";
import { describeColumnInSteps } from "../../src/workbook/people/describeColumn";
import { recogniseLayoutInSteps } from "../../src/workbook/people/recogniseLayout";
import { plainReading, type SourceData } from "../../src/workbook/people/source";

/** People as they would be read from a table, or from a plain range, on the sheet 9月 from A3 on. */
export function sourceOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  table: string | null = "数据9月",
): SourceData {
  const area: Area = { sheet: "9月", row: 2, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
  return {
    source: {
      kind: table === null ? "sheet" : "table",
      table,
      sheet: area.sheet,
      area,
      address: addressOf(area),
      headers,
      rowCount: rows.length,
      reading: plainReading,
    },
    rows,
    body: rows,
    layout: finishSteps(recogniseLayoutInSteps(headers, rows)),
    period: null,
    leftOut: [],
    identity: [],
    headerRows: [],
    columns: headers.map((header, i) => finishSteps(describeColumnInSteps(header, i, 0, rows, []))),
    isFollowed: false,
    hiddenRows: [],
    dates: new Map(),
    addressOf: (row, column) => addressOf(cellIn(area, row + 1, column)),
  };
}
