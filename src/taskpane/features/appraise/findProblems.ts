import { isBlank, numberIn, type Cell } from "../../../domain/cell";
import { Failure } from "../../../domain/failure";
import { textKey } from "../../../domain/sameText";
import type { Indicator } from "../../../domain/scheme/scheme";
import { eachInSteps, stepsWithin, type Steps } from "../../../domain/steps";
import type { AppraisedPerson, AppraisedSource, Measure } from "../../../workbook/results/appraiseSource";
import type { Field } from "../../../workbook/people/fields";
import { doubledInLists } from "../../../workbook/people/doubledInLists";
import type { HeadColumn } from "../../../workbook/people/headColumns";
import { LIKELY_PERCENT } from "../../../workbook/people/checkUp";
import { keyOfHead, type Mapping } from "../../../workbook/people/mapping";
import { personKey } from "../../../workbook/people/personKey";
import type { SourceData } from "../../../workbook/people/source";

/** What is wrong or odd in the data, not yet worded. */
export type ProblemDetail =
  /** Nothing to score; `notes` is what stands in the cells instead, such as "on leave". */
  | { readonly kind: "noData"; readonly notes: readonly string[] }
  | { readonly kind: "missing"; readonly measures: readonly string[] }
  | { readonly kind: "text"; readonly measure: string; readonly found: string }
  /** Text that is read as a number; `count` is how many cells of the column are. */
  | {
      readonly kind: "numberAsText";
      readonly measure: string;
      readonly found: string;
      readonly value: number;
      readonly count: number;
    }
  | { readonly kind: "failure"; readonly failure: Failure }
  /** A column that pay needs is blank. */
  | { readonly kind: "payBlank"; readonly column: string }
  | { readonly kind: "rateAbove"; readonly measure: string; readonly value: number }
  /** A personal target so far from the scheme's that it must be in another unit; `count` is how many of the column are. */
  | {
      readonly kind: "targetUnit";
      readonly column: string;
      readonly value: number;
      readonly usual: number;
      readonly count: number;
    }
  | { readonly kind: "negative"; readonly measure: string; readonly value: number }
  | {
      readonly kind: "outlier";
      readonly measure: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: "sameNumber"; readonly number: string }
  /** Several rows of a joined list are his, and the first counts. */
  | {
      readonly kind: "twiceInList";
      readonly list: string;
      readonly rows: number;
      readonly measures: readonly string[];
    };

export interface DataProblem {
  /** `error`: something is not computed as long as it stands. `advice`: worth a look. */
  readonly severity: "error" | "advice";
  readonly person: AppraisedPerson;
  /** The cell, in the row of the person. */
  readonly column: number;
  readonly detail: ProblemDetail;
}

/** Nobody's target is ten times another's, or a tenth; five stars are a twentieth of a hundred points. */
const OTHER_UNIT = 10;
/** Fewer figures than this say nothing about what is usual. */
const ENOUGH_FIGURES = 8;
/** Tukey's outer fences: so many interquartile ranges beyond the quartiles. */
const OUTER_FENCE = 3;

/**
 * Everything in the data that a careful reader would ask about before paying by it, person by person; in steps of a column or a person
 * each.
 */
export function* findProblemsInSteps(
  { heads, measures, people }: AppraisedSource,
  mapping: Mapping,
): Steps<DataProblem[]> {
  const fences: (Fences | null)[] = [];
  const found: DataProblem[] = [];
  const lookAtMeasure = ({ indicator: { name, scoring }, column }: Measure, i: number) => {
    fences.push(outerFences(people.flatMap(({ actuals }) => figureOf(actuals[i] ?? null))));
    // What a rating holds is a word, also where it is written in digits.
    if (scoring.method !== "rating")
      found.push(...findNumbersAsText(name, column, people, ({ actuals }) => actuals[i] ?? null));
  };
  yield* stepsWithin(eachInSteps(measures, lookAtMeasure), 0, 0.2);
  const lookAtRoster = (head: HeadColumn, i: number) => {
    const { field, column } = head;
    const figureOfPerson = ({ figures }: AppraisedPerson) => figures[i] ?? null;
    if (field.role === "roster") found.push(...findNumbersAsText(field.label, column, people, figureOfPerson));
    found.push(...findTargetsInOtherUnits(head, people, figureOfPerson));
  };
  yield* stepsWithin(eachInSteps(heads, lookAtRoster), 0.2, 0.25);
  const twice = numbersTwice(people);
  yield 0.25;
  yield* stepsWithin(
    eachInSteps(people, (person) => void found.push(...problemsOf(person))),
    0.25,
    1,
  );
  return found;

  function problemsOf(person: AppraisedPerson): DataProblem[] {
    const problem = (severity: DataProblem["severity"], column: number, detail: ProblemDetail): DataProblem => ({
      severity,
      person,
      column,
      detail,
    });
    const cells = measures.map(({ indicator, column, role }, i) => ({
      indicator,
      column,
      role,
      actual: person.actuals[i] ?? null,
      score: person.appraisal.scores[i] ?? null,
      fence: fences[i] ?? null,
    }));
    const blank = cells.filter(({ actual }) => isBlank(actual));
    const found: DataProblem[] = [];

    const [firstBlank] = blank;
    if (firstBlank && cells.every(({ role, actual }) => role !== "scored" || isBlank(actual))) {
      const notes = cells.flatMap(({ actual }) =>
        typeof actual === "string" && !isBlank(actual) ? [actual.trim()] : [],
      );
      return [problem("advice", firstBlank.column, { kind: "noData", notes: [...new Set(notes)] })];
    }
    if (firstBlank) {
      const isRefused =
        person.appraisal.total instanceof Failure && blank.some(({ indicator }) => indicator.missing === "error");
      found.push(
        problem(isRefused ? "error" : "advice", firstBlank.column, {
          kind: "missing",
          measures: blank.map(({ indicator }) => indicator.name),
        }),
      );
    }
    for (const { indicator, column, actual, score, fence } of cells) {
      const detail = wrongIn(actual, indicator, score);
      if (detail) found.push(problem("error", column, detail));
      const figure = numberIn(actual);
      const odd = figure === null ? null : oddIn(figure, indicator, fence);
      if (odd) found.push(problem("advice", column, odd));
    }
    for (const [i, { field, column }] of heads.entries()) {
      const rated = field.role === "rating" ? person.appraisal.scores[i] : null;
      if (rated instanceof Failure) found.push(problem("error", column, { kind: "failure", failure: rated }));
      if (field.role !== "roster" || person.pay === null) continue;
      const detail = wrongInPay(person.figures[i] ?? null, field);
      if (detail) found.push(problem("error", column, detail));
    }
    const number = mapping.get("number");
    if (number !== undefined && twice.has(textKey(person.number)))
      found.push(problem("error", number, { kind: "sameNumber", number: person.number }));
    return found;
  }
}

/** Who has several rows in a list that figures are looked up in: one of them counts, and where they differ somebody has to say which. */
export function findDoubled(data: SourceData, { measures, people }: AppraisedSource): DataProblem[] {
  const persons = new Map(people.map((person) => [person.row, person] as const));
  return doubledInLists(data).flatMap(({ row, list, first, width, rows }): DataProblem[] => {
    const person = persons.get(row);
    const taken = measures.filter(({ column }) => column >= first && column < first + width);
    const [measure] = taken;
    if (person === undefined || measure === undefined) return [];
    const areEqual = taken.every(({ column }) => new Set(rows.map((own) => figureKey(own[column - first]))).size === 1);
    const detail = {
      kind: "twiceInList",
      list,
      rows: rows.length,
      measures: taken.map(({ indicator }) => indicator.name),
    } as const;
    return [{ severity: areEqual ? "advice" : "error", person, column: measure.column, detail }];
  });
}

/** Alike for what is read alike: 95 and "95 ". */
function figureKey(cell: Cell = null): string {
  return String(numberIn(cell) ?? personKey(cell));
}

/** Why a cell gives no score. */
function wrongIn(actual: Cell, { name, scoring }: Indicator, score: number | null | Failure): ProblemDetail | null {
  if (actual instanceof Failure) return { kind: "failure", failure: actual };
  const takesWords = scoring.method === "rating" || scoring.method === "passFail";
  if (typeof actual === "string" && !isBlank(actual) && numberIn(actual) === null && !takesWords)
    return { kind: "text", measure: name, found: actual.trim() };
  return score instanceof Failure ? { kind: "failure", failure: score } : null;
}

/** Why pay cannot take a figure of the roster. */
function wrongInPay(cell: Cell, { label, isNeeded }: Field): ProblemDetail | null {
  if (cell instanceof Failure) return { kind: "failure", failure: cell };
  if (isBlank(cell)) return isNeeded ? { kind: "payBlank", column: label } : null;
  return numberIn(cell) === null ? { kind: "text", measure: label, found: String(cell).trim() } : null;
}

/** Figures that are text, told once for the column, at the first: whole columns are pasted so. */
function findNumbersAsText(
  measure: string,
  column: number,
  people: readonly AppraisedPerson[],
  cellOf: (person: AppraisedPerson) => Cell,
): DataProblem[] {
  const texts = people.flatMap((person) => {
    const cell = cellOf(person);
    const value = typeof cell === "string" ? numberIn(cell) : null;
    return value === null ? [] : [{ person, found: String(cell).trim(), value }];
  });
  return texts.slice(0, 1).map(({ person, ...first }) => ({
    severity: "advice",
    person,
    column,
    detail: { kind: "numberAsText", measure, ...first, count: texts.length },
  }));
}

/**
 * Personal targets that are no such thing as the scheme's own: stars for points, 95 for 95 %. Everybody would meet them, or nobody.
 * Told once for the column, at the first.
 */
function findTargetsInOtherUnits(
  { field, column }: HeadColumn,
  people: readonly AppraisedPerson[],
  cellOf: (person: AppraisedPerson) => Cell,
): DataProblem[] {
  const { indicator, label, key } = field;
  if (indicator === null || key !== keyOfHead(`${indicator.code}@target`)) return [];
  const usual = "target" in indicator.scoring ? indicator.scoring.target : undefined;
  if (typeof usual !== "number" || usual <= 0) return [];
  const far = people.flatMap((person) => {
    const value = numberIn(cellOf(person));
    return value !== null && value > 0 && Math.max(value / usual, usual / value) >= OTHER_UNIT
      ? [{ person, value }]
      : [];
  });
  return far.slice(0, 1).map(({ person, value }) => ({
    severity: "advice",
    person,
    column,
    detail: { kind: "targetUnit", column: label, value, usual, count: far.length },
  }));
}

/** Why a figure may be a slip although it can be computed with. */
function oddIn(value: number, { name: measure, unit }: Indicator, fence: Fences | null): ProblemDetail | null {
  if (value < 0) return { kind: "negative", measure, value };
  if (unit === "%" && value > LIKELY_PERCENT) return { kind: "rateAbove", measure, value };
  if (fence !== null && (value < fence.low || value > fence.high))
    return { kind: "outlier", measure, value, ...fence.usual };
  return null;
}

interface Fences {
  readonly low: number;
  readonly high: number;
  /** Between what the middle half of the figures lies. */
  readonly usual: { readonly low: number; readonly high: number };
}

/** Beyond which figures are far from all others; `null` where too few, or too many equal ones, say nothing. */
function outerFences(figures: readonly number[]): Fences | null {
  if (figures.length < ENOUGH_FIGURES) return null;
  const ascending = [...figures].sort((a, b) => a - b);
  const low = quantile(ascending, 0.25);
  const high = quantile(ascending, 0.75);
  const reach = OUTER_FENCE * (high - low);
  return reach === 0 ? null : { low: low - reach, high: high + reach, usual: { low, high } };
}

/** By linear interpolation between the neighbours. */
function quantile(ascending: readonly number[], share: number): number {
  const position = share * (ascending.length - 1);
  const below = ascending[Math.floor(position)] ?? 0;
  const above = ascending[Math.ceil(position)] ?? below;
  return below + (above - below) * (position % 1);
}

function figureOf(cell: Cell): number[] {
  const figure = numberIn(cell);
  return figure === null ? [] : [figure];
}

function numbersTwice(people: readonly AppraisedPerson[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { number } of people) {
    const key = textKey(number);
    if (key === "") continue;
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}
