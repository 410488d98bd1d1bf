import type { Cell } from "../../src/domain/cell";
import type { Steps } from "../../src/domain/steps";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { previewInSteps } from "../../src/taskpane/features/appraise/previewInSteps";
import { describeSource, findInSource } from "../../src/workbook/people/describeSource";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchChosen } from "../../src/workbook/people/matchChosen";
import { plainReading, type Source, type SourceData } from "../../src/workbook/people/source";
import { planResults } from "../../src/workbook/results/planResults";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { PlainSheet } from "../support/PlainSheet";

/** Thousands of people on their way through the pane, without the workbook and the screen. */
export interface Thousands {
  /** What the cells of the source are made into. */
  readonly read: () => SourceData;
  /** Everyone's results, what they come to, and what is odd. */
  readonly preview: () => Steps<unknown>;
  /** The sheet of results. */
  readonly plan: () => unknown;
  /** What is measured against: the cells across a process border and back. */
  readonly roundTrip: () => unknown;
}

/** A source of that many people, by the scheme S5. */
export function thousandsOf(count: number): Thousands {
  const kinds = [BEST, GOOD, FAIR];
  const cells: Cell[][] = [
    [...HEADERS],
    ...Array.from({ length: count }, (_, i) => [`P${i}`, `人员${i}`, ...(kinds[i % 3] ?? []).slice(2)]),
  ];
  const area = { sheet: "9月", row: 0, column: 0, rowCount: cells.length, columnCount: HEADERS.length };
  const source: Source = {
    kind: "sheet",
    table: null,
    sheet: area.sheet,
    area,
    address: "'9月'!A1",
    headers: [...HEADERS],
    rowCount: count,
    reading: plainReading,
  };
  const read = () => {
    const found = findInSource(source, area, cells);
    if (!found) throw new Error("the source has no headers");
    return describeSource(source, area, cells, found, [], false);
  };
  const data = read();
  const scheme = new PlainSheet(schemeOf(S5, "zh"), "zh").read();
  const matches = matchChosen(HEADERS, fieldsOf(scheme.reading.scheme, "zh"), new Map());
  const mapping = new Map(
    matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])),
  );
  return {
    read,
    preview: () => previewInSteps({ scheme, data, mapping, earlier: [], carried: null, adjustments: [] }),
    plan: () => planResults({ scheme, data, mapping, language: "zh", asTable: true, at: new Date(0) }),
    roundTrip: () => JSON.parse(JSON.stringify(cells)) as unknown,
  };
}
