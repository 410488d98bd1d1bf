import { readFileSync } from "node:fs";
import path from "node:path";
import { prepareAppraiser } from "../../src/domain/appraise";
import type { Cell } from "../../src/domain/cell";
import { finishSteps } from "../../src/domain/steps";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import type { Area } from "../../src/workbook/cells/area";
import { plainReading, type Source } from "../../src/workbook/people/source";
import { chooseColumns, openLogInSteps, recordedInSteps } from "../../src/workbook/records/log";
import { measureRecords } from "../../src/workbook/records/measureRecords";
import { proposeMeasure } from "../../src/workbook/records/proposeMeasures";
import { schemeCells } from "../support/schemeCells";
import { describeSource } from "../support/describeSource";

export type Records = ReadonlyMap<string, Cell[][]>;

const FILE = path.resolve("assets/samples/service-records.xlsx");

/** The sheets of the sample of records, as they are read from its file. */
export async function openRecords(): Promise<Records> {
  const { sheets } = await readXlsx(readFileSync(FILE), { customFunctions: { namespace: "KPI", names: [] } });
  return new Map(
    sheets.map(({ name, cells }) => {
      const rows: Cell[][] = [];
      for (const { row, column, value } of cells) {
        const cell = typeof value === "object" ? null : value;
        (rows[row] ??= [])[column] = cell;
      }
      return [name, rows];
    }),
  );
}

/** From the cells of both logs to the totals of the people of September 2026 by scheme S5. */
export function collectAndAppraise(records: Records): unknown {
  const scheme = schemeOf(S5, "zh");
  const logs = ["呼叫记录", "订单"].map((sheet) => {
    const cells = records.get(sheet) ?? [];
    const columnCount = cells[0]?.length ?? 0;
    const area: Area = { sheet, row: 0, column: 0, rowCount: cells.length, columnCount };
    const source: Source = {
      kind: "table",
      table: sheet,
      sheet,
      area,
      address: "",
      headers: [],
      rowCount: cells.length - 1,
      reading: plainReading,
    };
    const data = describeSource(source, area, cells);
    return finishSteps(openLogInSteps(data, chooseColumns(data)));
  });
  const month = 2026 * 12 + 9;
  const recorded = finishSteps(recordedInSteps(logs, month));
  const measures = scheme.indicators.flatMap((indicator) => proposeMeasure(indicator, logs)?.measure ?? []);
  const figures = recorded.people.map(({ key }) =>
    measures.map((measure) => {
      const log = logs.find((each) => each.key === measure.log);
      return log ? measureRecords(log, recorded.own(log.key, key), measure).value : null;
    }),
  );
  const reading = readScheme(schemeCells(scheme, "zh"), "indicators");
  return prepareAppraiser(
    reading,
    measures.map(({ indicator }) => indicator),
  ).appraise(figures);
}
