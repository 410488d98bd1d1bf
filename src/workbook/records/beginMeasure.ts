import type { Indicator } from "../../domain/scheme/scheme";
import type { Condition, Measure, MeasureKind } from "./collection";
import type { Log, LogColumn } from "./log";
import { flagLike, likeName, yesOf } from "./proposeMeasures";

/**
 * What a measure begins with when a reader has chosen its kind: the column that comes nearest to the indicator by its name, or by the
 * unit in its header, and never the one that says who, when or which event.
 */
export function beginMeasure(indicator: Indicator, kind: MeasureKind, log: Log): Measure {
  const base = { indicator: indicator.code, log: log.key, kind, column: null, where: [], hit: null };
  if (kind === "count") return base;
  if (kind === "share") return { ...base, hit: beginCondition(log, indicator) };
  const columns = tellingColumns(log);
  const fitting = kind === "distinct" ? columns : columns.filter(({ isNumeric }) => isNumeric);
  const named = kind === "distinct" ? null : likeName(indicator, log);
  const inUnit = fitting.find(({ header }) => header.normalize("NFKC").includes(`(${indicator.unit})`));
  return { ...base, column: named ?? inUnit?.header ?? fitting[0]?.header ?? null };
}

/** What a further condition begins with: a column of few values, if there is one. */
export function beginCondition(log: Log, indicator: Indicator): Condition {
  const columns = tellingColumns(log);
  const column =
    flagLike(indicator, log) ??
    columns.find(({ header, values }) => values.length > 0 && header !== log.choice.department) ??
    columns[0];
  return conditionOn(log, column?.header ?? log.choice.person);
}

/** A condition that a column is ready for: yes, or its most frequent value; or a limit. */
export function conditionOn({ columns }: Log, header: string): Condition {
  const column = columns.find((each) => each.header === header);
  return column?.isNumeric
    ? { column: header, is: "<=", value: 0 }
    : { column: header, is: "=", value: (column && yesOf(column)) ?? column?.values[0] ?? "" };
}

/** Those that say something about an event. Days and ids are numbers that nobody adds up. */
export function tellingColumns({ columns, choice: { person, name, date, id } }: Log): LogColumn[] {
  return columns.filter(({ header }) => header !== "" && ![person, name, date, id].includes(header));
}
