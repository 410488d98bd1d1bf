import { numberIn, readNumber, type Cell, type Cells } from "../cell";
import { Failure, type Place } from "../failure";
import { attempt } from "../outcome";
import { sameText } from "../sameText";
import type { Reading } from "../scheme/readScheme";
import type { Indicator } from "../scheme/scheme";
import { prepareScoring, type CellScorer } from "../scoring/scoring";

/** An indicator with the column that holds its actuals, ready to score. */
export interface Measure {
  readonly indicator: Indicator;
  /** `null`: nobody has an actual. */
  readonly column: number | null;
  /** `null`: recorded, not scored. */
  readonly scorer: CellScorer | null | Failure;
}

/** One who is appraised. */
export interface Person {
  readonly actuals: readonly Cell[];
  /** Row among those who are appraised together, for failures to point at. */
  readonly row: number;
}

/** What stands in each column: an indicator, why the one that is meant cannot be used, or nothing. */
export type Columns = readonly (Indicator | Failure | null)[];

/**
 * Finds an indicator by code or name.
 * @throws Failure `notFound` with the names that there are, or what is wrong with the cells of the one that was meant.
 */
export function findIndicator({ scheme, findings }: Reading, name: string): Indicator {
  const found =
    scheme.indicators.find((each) => sameText(each.code, name)) ??
    scheme.indicators.find((each) => sameText(each.name, name));
  const broken = findings.find(
    ({ subject }) => subject !== undefined && (sameText(subject, name) || (found && sameText(subject, found.code))),
  );
  if (broken) throw broken.failure;
  if (!found)
    throw new Failure("notFound", {
      code: "unknownIndicator",
      facts: { name, known: scheme.indicators.map((each) => each.name) },
    });
  return found;
}

/**
 * Finds out which column belongs to which indicator.
 * @param names code or name of the indicator of each column; a blank name leaves its column out.
 * @throws Failure `notFound` for a name that the scheme does not have, `value` for one that stands twice.
 */
export function findColumns(reading: Reading, names: readonly (string | null)[]): Columns {
  const seen = new Set<Indicator>();
  return names.map((name) => {
    if (name === null) return null;
    const indicator = attempt(() => findIndicator(reading, name));
    if (indicator instanceof Failure && indicator.kind === "notFound") throw indicator;
    if (indicator instanceof Failure) return indicator;
    if (seen.has(indicator)) throw new Failure("value", { code: "indicatorTwice", facts: { name } });
    seen.add(indicator);
    return indicator;
  });
}

/** Makes every indicator of a scheme ready to score people who are appraised together. */
export function prepareMeasures({ scheme }: Reading, columns: Columns, people: Cells): Measure[] {
  return scheme.indicators.map((indicator) => {
    const at = columns.indexOf(indicator);
    const column = at < 0 ? null : at;
    const peers = indicator.scoring.method === "rank" && column !== null ? numbersIn(people, column) : [];
    return { indicator, column, scorer: attempt(() => prepareScoring(indicator.scoring, peers)) };
  });
}

/** A person's actual, as a number; `null` when it is blank or has no column. @throws Failure `value` for anything else. */
export function numberOf({ column }: Measure, { actuals, row }: Person): number | null {
  return column === null ? null : readNumber(actuals[column] ?? null, placeOfActual(row, column));
}

/** Where a person's actual stands. */
export function placeOfActual(row: number, column: number): Place {
  return { within: { zh: "实际值", en: "actuals" }, row: row + 1, column: column + 1 };
}

function numbersIn(people: Cells, column: number): number[] {
  return people.map((actuals) => numberIn(actuals[column] ?? null)).filter((number) => number !== null);
}
