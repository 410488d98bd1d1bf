import type { Cell, Cells } from "../../domain/cell";
import { personKey } from "../people/personKey";
import { MOST_RATINGS, ratingHeader } from "../ratings/planRatings";
import { isGiven, type RatingList } from "../ratings/ratingList";
import { recordsOf } from "../records/log";
import { measureRecords } from "../records/measureRecords";
import { columnUnder } from "../records/planStack";
import type { SummaryColumn, SummaryPlan } from "../records/planSummary";
import type { Making } from "./making";

/** What the formulas of a sheet that is to be made will come to, to be looked at before it stands there: headers, and a row a person. */
export function computeMade(making: Making, { columns, rowCount }: SummaryPlan): Cells {
  const people = (columns[0]?.cells ?? []).map(personKey);
  const valuesOf = valuesBy(making, people);
  const values = columns.map((column) => (column.cells.some(isFormula) ? valuesOf(column) : column.cells));
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
      return ({ header }) => {
        const code = indicators.find(({ name }) => name === header)?.code;
        const measure = collection.measures.find(({ indicator }) => indicator === code);
        const log = logs.find(({ key }) => key === measure?.log);
        if (!measure || !log) return null;
        const records = recordsOf(log, collection.month);
        return people.map((who) => measureRecords(log, records, measure, who).value);
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

function ratingsByColumn({ indicators, roles, people, ratings }: RatingList): ReadonlyMap<string, Cell[]> {
  return new Map(
    indicators.flatMap(({ code, name }) =>
      roles.flatMap(({ role }) => {
        const own = ratings.filter((each) => each.code === code && each.role === role && isGiven(each));
        const given = people.map(({ key }) => own.filter(({ person }) => person === key));
        return Array.from({ length: MOST_RATINGS }, (_, place): [string, Cell[]] => [
          ratingHeader(name, role, place),
          given.map((each) => each[place]?.cell ?? ""),
        ]);
      }),
    ),
  );
}

function isFormula(cell: string): boolean {
  return cell.startsWith("=");
}
