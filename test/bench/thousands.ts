import type { Cell } from "../../src/domain/cell";
import { finishSteps, stepsWithin, type Steps } from "../../src/domain/steps";
import { compareTrials } from "../../src/domain/whatif/compareTrials";
import { moveLever, type Lever } from "../../src/domain/whatif/levers";
import { resampleSums } from "../../src/domain/whatif/resampleSums";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { previewInSteps } from "../../src/taskpane/features/appraise/previewInSteps";
import { describeInSteps, findListInSteps } from "../../src/workbook/people/describeSource";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchChosen } from "../../src/workbook/people/matchChosen";
import { plainReading, type Source, type SourceData } from "../../src/workbook/people/source";
import { appraiseInSteps } from "../../src/workbook/results/appraiseSource";
import { planInSteps } from "../../src/workbook/results/planResults";
import { seekLever, tryScheme, withScheme } from "../../src/workbook/results/tryScheme";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { PlainSheet } from "../support/PlainSheet";

/** Thousands of people on their way through the pane, without the workbook and the screen. */
export interface Thousands {
  /** What the cells of the source are made into. */
  readonly read: () => Steps<SourceData>;
  /** Everyone's results. */
  readonly appraise: () => Steps<unknown>;
  /** The same, with what they come to, and what is odd. */
  readonly preview: () => Steps<unknown>;
  /** The sheet of results, before it is written. */
  readonly insert: () => Steps<unknown>;
  /** What changes for whom when a weight is less. */
  readonly whatIf: () => Steps<unknown>;
  /** The weight at which pay meets a budget. */
  readonly goal: () => Steps<unknown>;
  /** Where the sum of pay would lie with other people of the kind. */
  readonly range: () => Steps<unknown>;
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
  const read = function* () {
    const found = yield* stepsWithin(findListInSteps(source, area, cells), 0, 0.5);
    if (!found) throw new Error("the source has no headers");
    return yield* stepsWithin(describeInSteps(source, area, cells, found, [], false), 0.5, 1);
  };
  const data = finishSteps(read());
  const scheme = new PlainSheet(schemeOf(S5, "zh"), "zh").read();
  const matches = matchChosen(HEADERS, fieldsOf(scheme.reading.scheme, "zh"), new Map());
  const mapping = new Map(
    matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])),
  );
  const tried = [{ name: area.sheet, data, mapping, earlier: [] }];
  const lever: Lever = { kind: "weight", code: "CONV" };
  const { reading } = scheme;
  return {
    read,
    preview: () => previewInSteps({ scheme, data, mapping, earlier: [], carried: null, adjustments: [] }),
    appraise: () => appraiseInSteps(reading, data, mapping),
    insert: () => planInSteps({ scheme, data, mapping, language: "zh", asTable: true, at: new Date(0) }),
    *whatIf() {
      const before = yield* tryScheme(reading, tried);
      const after = yield* tryScheme(withScheme(reading, moveLever(reading.scheme, lever, 0.2)), tried);
      return yield* compareTrials(before, after);
    },
    goal: () =>
      seekLever(reading, tried, lever, { low: 0, high: 0.5, step: 0.01 }, { kind: "pay", amount: 5_000 * count }),
    *range() {
      const [period] = yield* tryScheme(reading, tried);
      return yield* resampleSums([
        (period?.people ?? []).map(({ pay }) => (typeof pay?.pay === "number" ? pay.pay : 0)),
      ]);
    },
    roundTrip: () => JSON.parse(JSON.stringify(cells)) as unknown,
  };
}
