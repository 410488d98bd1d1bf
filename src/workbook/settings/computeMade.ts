import type { Cell, Cells } from "../../domain/cell";
import { groupBy } from "../../domain/groupBy";
import { headerKey } from "../../domain/headerKey";
import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import { personKey } from "../people/personKey";
import { MOST_RATINGS } from "../people/fields";
import { ratingHeader } from "../ratings/planRatings";
import { isGiven, type RatingList } from "../ratings/ratingList";
import { recordedInSteps } from "../records/log";
import { measureRecords } from "../records/measureRecords";
import { columnUnder } from "../records/planStack";
import type { SummaryColumn, SummaryPlan } from "../records/planSummary";
import type { Making } from "./making";

/** What the formulas of a sheet that is to be made will come to, to be looked at before it stands there, in steps: headers, and a row a person. */
export function* computeMadeInSteps(making: Making, { columns, rowCount }: SummaryPlan): Steps<Cells> {
  const people = (columns[0]?.cells ?? []).map(personKey);
  const valuesOf = yield* stepsWithin(valuesBy(making, people), 0, 0.4);
  const values: (readonly Cell[] | null)[] = [];
  const share = (done: number) => 0.4 + (0.6 * done) / columns.length;
  for (const [i, column] of columns.entries()) {
    const isComputed = column.cells.some(isFormula);
    values.push(isComputed ? yield* stepsWithin(valuesOf(column), share(i), share(i + 1)) : column.cells);
    yield share(i + 1);
  }
  return [
    columns.map(({ header }) => header),
    ...Array.from({ length: rowCount }, (_, row) => columns.map((__, i) => values[i]?.[row] ?? "")),
  ];
}

/** The values of a column of formulas; `null` where they say nothing that is appraised. */
function* valuesBy(
  making: Making,
  people: readonly string[],
): Steps<(column: SummaryColumn) => Steps<readonly Cell[] | null>> {
  switch (making.kind) {
    case "records": {
      const { collection, logs, indicators } = making;
      const recorded = yield* recordedInSteps(logs, collection.month);
      return function* ({ header }) {
        const code = indicators.find(({ name }) => headerKey(name) === headerKey(header))?.code;
        const measure = collection.measures.find(({ indicator }) => indicator === code);
        const log = logs.find(({ key }) => key === measure?.log);
        if (!measure || !log) return null;
        const values: Cell[] = [];
        const compute = (who: string) =>
          void values.push(measureRecords(log, recorded.own(log.key, who), measure).value);
        yield* eachInSteps(people, compute);
        return values;
      };
    }
    case "ratings": {
      const ratings = new Map([...ratingsByColumn(making.list), ...meansByColumn(making.list)]);
      return atOnce(({ header }) => ratings.get(header) ?? null);
    }
    case "stack":
      return atOnce(({ header }) =>
        making.parts.flatMap(({ data }) => {
          const column = columnUnder(header, data, making.parts[0]?.data ?? data);
          return data.rows.map((row) => (column === null ? "" : (row[column] ?? "")));
        }),
      );
  }
}

/** A column is soon looked up. */
function atOnce<Values>(valuesOf: (column: SummaryColumn) => Values): (column: SummaryColumn) => Steps<Values> {
  return function* (column) {
    return valuesOf(column);
  };
}

const languages = ["zh", "en"] as const;

function ratingsByColumn({ indicators, roles, people, ratings }: RatingList): ReadonlyMap<string, Cell[]> {
  const given = groupBy(ratings.filter(isGiven), ({ code, role, person }) => JSON.stringify([code, role, person]));
  return new Map(
    indicators.flatMap(({ code, name }) =>
      roles.flatMap(({ role }) =>
        Array.from({ length: MOST_RATINGS }, (_, place) => {
          const cells = people.map(({ key }) => given.get(JSON.stringify([code, role, key]))?.[place]?.cell ?? "");
          return languages.map((language): [string, Cell[]] => [ratingHeader(name, role, place + 1, language), cells]);
        }).flat(),
      ),
    ),
  );
}

/** The mean of all by indicator, where each rater has a column and all count alike: of numbers, as AVERAGE has it. */
function meansByColumn({ across, indicators, roles, people, ratings }: RatingList): [string, Cell[]][] {
  if (across === null || roles.length > 0) return [];
  const given = groupBy(ratings, ({ code, person }) => JSON.stringify([code, person]));
  return indicators.map(({ code, name }) => {
    const means = people.map(({ key }): Cell => {
      const own = (given.get(JSON.stringify([code, key])) ?? []).flatMap(({ cell }) =>
        typeof cell === "number" ? [cell] : [],
      );
      return own.length === 0 ? "" : own.reduce((sum, each) => sum + each, 0) / own.length;
    });
    return [name, means];
  });
}

function isFormula(cell: string): boolean {
  return cell.startsWith("=");
}
