import { numberIn } from "../../domain/cell";
import type { Indicator } from "../../domain/scheme/scheme";
import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import { isTotalLabel } from "../people/notPeople";
import type { Field } from "../people/fields";
import type { Mapping } from "../people/mapping";
import { personKey } from "../people/personKey";
import type { SourceData } from "../people/source";
import type { Collection } from "../records/collection";
import type { Log, Recorded } from "../records/log";
import { measureRecords } from "../records/measureRecords";

/** A month's people and their figures, to be compared with another month's. */
export interface MonthFigures {
  readonly people: readonly MonthPerson[];
  readonly measures: readonly MonthMeasure[];
}

export interface MonthPerson {
  /** Number or name, as `personKey` compares. */
  readonly key: string;
  /** What readers call him. */
  readonly label: string;
}

export interface MonthMeasure {
  readonly name: string;
  readonly unit: string | undefined;
  /** By the person's key; who has no number is not in it. */
  readonly figures: ReadonlyMap<string, number>;
  /** The cell of a person, with its sheet; `null` where it stands in no cell yet. */
  readonly cellOf: (key: string) => string | null;
}

/** The figures of a source, as an appraisal takes them. Blank rows are nobody. */
export function figuresOfSource(data: SourceData, mapping: Mapping, fields: readonly Field[]): MonthFigures {
  const [number, name] = [mapping.get("number"), mapping.get("name")];
  const textAt = (row: number, column: number | undefined) =>
    column === undefined ? "" : textIn(data.rows[row]?.[column]);
  const people = data.rows.flatMap((_, row) => {
    const label = textAt(row, name) || textAt(row, number);
    const key = personKey(textAt(row, number) || textAt(row, name));
    return key === "" || isTotalLabel(label) ? [] : [{ key, label, row }];
  });
  const rowOf = new Map(people.map(({ key, row }) => [key, row] as const));
  const measures = fields.flatMap((field): MonthMeasure[] => {
    const column = mapping.get(field.key);
    if (column === undefined || field.role === "person" || field.indicator?.scoring.method === "rating") return [];
    return [measureIn(data, column, field, rowOf)];
  });
  return { people: people.map(({ key, label }) => ({ key, label })), measures };
}

/** The figures of a column, as those of a field. @param rowOf by the person's key, the row of `data.rows`. */
export function measureIn(
  data: SourceData,
  column: number,
  { label, indicator }: Field,
  rowOf: ReadonlyMap<string, number>,
): MonthMeasure {
  const figures = [...rowOf].flatMap(([key, row]) => {
    const figure = numberIn(data.rows[row]?.[column] ?? null);
    return figure === null ? [] : [[key, figure] as const];
  });
  return {
    name: label,
    unit: indicator?.unit,
    figures: new Map(figures),
    cellOf: (key) => {
      const row = rowOf.get(key);
      return row === undefined ? null : data.addressOf(row, column);
    },
  };
}

/**
 * The figures that records of a month come to, before they stand in any cell; in steps of a person and measure each.
 * @param recorded the records of the month.
 */
export function* figuresOfRecordsInSteps(
  logs: readonly Log[],
  recorded: Recorded,
  { measures, leftOut }: Pick<Collection, "measures" | "leftOut">,
  indicators: readonly Indicator[],
): Steps<MonthFigures> {
  const out = new Set(leftOut);
  const people = recorded.people.filter(({ key }) => !out.has(key));
  const made: MonthMeasure[] = [];
  for (const [i, measure] of measures.entries()) {
    const indicator = indicators.find(({ code }) => code === measure.indicator);
    const log = logs.find(({ key }) => key === measure.log);
    if (!indicator || !log) continue;
    const figures = new Map<string, number>();
    const compute = ({ key }: { readonly key: string }) => {
      const { value } = measureRecords(log, recorded.own(log.key, key), measure);
      if (value !== null) figures.set(key, value);
    };
    yield* stepsWithin(eachInSteps(people, compute), i / measures.length, (i + 1) / measures.length);
    made.push({ name: indicator.name, unit: indicator.unit, figures, cellOf: () => null });
  }
  return { people: people.map(({ key, person, name }) => ({ key, label: name || person })), measures: made };
}

function textIn(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}
