import { eachInSteps, type Steps } from "../../domain/steps";
import type { MonthFigures, MonthMeasure } from "./monthFigures";

/** What is other than last month in people and figures. */
export interface MonthDifferences {
  /** Names of those who are no more there, and of those who came. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** Whole columns that moved tenfold: most likely another unit, 45 for 45 %. */
  readonly columns: readonly ColumnOff[];
  readonly figures: readonly FigureOff[];
}

export interface ColumnOff {
  readonly measure: string;
  readonly unit: string | undefined;
  /** Medians of last month and of now. */
  readonly before: number;
  readonly now: number;
}

/** A figure that is far from what it was, or from everyone else's. */
export interface FigureOff {
  readonly person: string;
  readonly measure: string;
  readonly unit: string | undefined;
  readonly value: number;
  /** His figure of last month; `null` where there is none. */
  readonly before: number | null;
  /** The median of all, where that is what it is far from. */
  readonly usual: number | null;
  /** The cell, with its sheet; `null` where it stands in none. */
  readonly cell: string | null;
}

/** So many times as much as last month, or so many times less, is far off. */
const TENFOLD = 10;
/** Fewer figures say nothing about what is usual. */
const ENOUGH_FIGURES = 8;
/**
 * So many times the median absolute deviation (scaled to a standard deviation) is far off. 3.5 is the customary cut-off for one sample
 * (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993); figures of people have long tails, and every alarm costs a look.
 */
const FAR_DEVIATIONS = 6;
/** A normal sample's standard deviation over its median absolute deviation: 1 / Φ⁻¹(3/4). */
const SCALE = 1.4826;
/** A whole column that moved needs some people to be one. */
const ENOUGH_FOR_COLUMN = 3;

/** Compares a month with the one before, in steps of a measure each. @param before `null` where it is not there any more. */
export function* compareMonthsInSteps(before: MonthFigures | null, now: MonthFigures): Steps<MonthDifferences> {
  const had = new Set(before?.people.map(({ key }) => key));
  const have = new Set(now.people.map(({ key }) => key));
  const measures = now.measures.map((measure) => ({
    measure,
    last: before?.measures.find(({ name }) => name === measure.name) ?? null,
  }));
  const columns: ColumnOff[] = [];
  const figures: FigureOff[] = [];
  yield 0;
  yield* eachInSteps(measures, ({ measure, last }) => {
    const column = last ? columnOff(last, measure) : [];
    columns.push(...column);
    if (column.length === 0) figures.push(...figuresOff(measure, last, now.people));
  });
  return {
    gone: before?.people.filter(({ key }) => !have.has(key)).map(({ label }) => label) ?? [],
    come: before === null ? [] : now.people.filter(({ key }) => !had.has(key)).map(({ label }) => label),
    columns,
    figures,
  };
}

function columnOff(last: MonthMeasure, now: MonthMeasure): ColumnOff[] {
  if (last.figures.size < ENOUGH_FOR_COLUMN || now.figures.size < ENOUGH_FOR_COLUMN) return [];
  const [before, after] = [medianOf([...last.figures.values()]), medianOf([...now.figures.values()])];
  return isTenfold(before, after) ? [{ measure: now.name, unit: now.unit, before, now: after }] : [];
}

function figuresOff(
  { name: measure, unit, figures, cellOf }: MonthMeasure,
  last: MonthMeasure | null,
  people: MonthFigures["people"],
): FigureOff[] {
  const isFarNow = farFrom([...figures.values()]);
  const wasFar = farFrom([...(last?.figures.values() ?? [])]);
  return people.flatMap(({ key, label: person }): FigureOff[] => {
    const value = figures.get(key);
    if (value === undefined) return [];
    const before = last?.figures.get(key) ?? null;
    const off = (usual: number | null) => [{ person, measure, unit, value, before, cell: cellOf(key), usual }];
    if (before !== null && isTenfold(before, value)) return off(null);
    const usual = isFarNow(value);
    // Who always is far from the others has changed nothing.
    return usual !== null && (before === null || wasFar(before) === null) ? off(usual) : [];
  });
}

/** Nothing is tenfold of nothing: zeros come and go in counts of complaints. */
function isTenfold(before: number, now: number): boolean {
  if (before === 0 || now === 0) return false;
  const ratio = Math.abs(now / before);
  return ratio >= TENFOLD || ratio <= 1 / TENFOLD;
}

/** Tells the median of some figures where another is far from it. */
function farFrom(figures: readonly number[]): (figure: number) => number | null {
  if (figures.length < ENOUGH_FIGURES) return () => null;
  const median = medianOf(figures);
  const reach = FAR_DEVIATIONS * SCALE * medianOf(figures.map((figure) => Math.abs(figure - median)));
  return (figure) => (reach > 0 && Math.abs(figure - median) > reach ? median : null);
}

/** @example medianOf([1, 2, 9]) // 2 */
export function medianOf(figures: readonly number[]): number {
  const ascending = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(ascending.length / 2);
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? upper) + upper) / 2;
}
