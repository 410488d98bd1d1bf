import type { Cell, Cells } from "../../domain/cell";
import { groupBy } from "../../domain/groupBy";
import { headerKey } from "../../domain/headerKey";
import { eachInSteps, type Steps } from "../../domain/steps";
import { personKey } from "../people/personKey";
import { MOST_RATINGS } from "../people/fields";
import { ratingHeader } from "../ratings/planRatings";
import { isGiven, type RatingList } from "../ratings/ratingList";
import { recordsOf } from "../records/log";
import { measureRecords } from "../records/measureRecords";
import { columnUnder } from "../records/planStack";
import type { SummaryColumn, SummaryPlan } from "../records/planSummary";
import type { Making } from "./making";

/** What the formulas of a sheet that is to be made will come to, to be looked at before it stands there, in steps: headers, and a row a person. */
export function* computeMadeInSteps(making: Making, { columns, rowCount }: SummaryPlan): Steps<Cells> {
  const people = (columns[0]?.cells ?? []).map(personKey);
  const valuesOf = valuesBy(making, people);
  const values: (readonly Cell[] | null)[] = [];
  const compute = (column: SummaryColumn) =>
    void values.push(column.cells.some(isFormula) ? valuesOf(column) : column.cells);
  yield* eachInSteps(columns, compute);
  return [
    columns.map(({ header }) => header),
    ...Array.from({ length: rowCount }, (_, row) => columns.map((__, i) => values[i]?.[row] ?? "")),
  ];
}

/** The values of a column of formulas; `null` where they say nothing that is appraised. */
function valuesBy(making: Making, people: readonly string[]): (column: SummaryColumn) => readonly Cell[] | null {
  switch (making.kind) {
    case "records": {
      const { collection, logs, indicators } = making;
      const recorded = new Map(
        logs.map((log) => [log.key, groupBy(recordsOf(log, collection.month), ({ who }) => who)] as const),
      );
      return ({ header }) => {
        const code = indicators.find(({ name }) => headerKey(name) === headerKey(header))?.code;
        const measure = collection.measures.find(({ indicator }) => indicator === code);
        const log = logs.find(({ key }) => key === measure?.log);
        if (!measure || !log) return null;
        const own = recorded.get(log.key);
        return people.map((who) => measureRecords(log, own?.get(who) ?? [], measure, who).value);
      };
    }
    case "ratings": {
      const ratings = ratingsByColumn(making.list);
      return ({ header }) => ratings.get(header) ?? null;
    }
    case "stack":
      return ({ header }) =>
        making.parts.flatMap(({ data }) => {
          const column = columnUnder(header, data, making.parts[0]?.data ?? data);
          return data.rows.map((row) => (column === null ? "" : (row[column] ?? "")));
        });
  }
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

function isFormula(cell: string): boolean {
  return cell.startsWith("=");
}
