import { same, sumDecimals } from "../decimal";
import type { Outcome } from "../outcome";
import { sameText, textKey } from "../sameText";
import { eachInSteps, stepsWithin, type Steps } from "../steps";
import type { Tried, TriedPeriod } from "./Tried";

/** A figure before and after; `null` where there is none. */
export interface BeforeAfter<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What changes for a person in one period. */
export interface PeriodChange {
  /** Index among the periods. */
  readonly period: number;
  /** Index among the people of the period as they were, and as they would be. */
  readonly person: { readonly before: number; readonly after: number };
  readonly total: BeforeAfter<number>;
  readonly grade: BeforeAfter<string>;
  readonly rank: BeforeAfter<number>;
  readonly pay: BeforeAfter<number>;
}

/** What changes for a person over all periods. */
export interface PersonChange {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** The periods in which he appears. */
  readonly periods: readonly PeriodChange[];
  /** What his pay changes by, over the periods in which both schemes pay him; `null` where none does. */
  readonly pay: number | null;
  /** What his total changes by, on average over the periods in which both schemes give one; `null` where none does. */
  readonly total: number | null;
  /** Whether he wins or loses: by pay where there is pay, else by the total. */
  readonly effect: "wins" | "loses" | "same";
  /** Whether grade, place, total or pay differ in any period. */
  readonly isChanged: boolean;
}

/**
 * What changes for each person when one scheme takes the place of another. A person is the same in several periods by his number, or by
 * his name where he has none.
 * @param before the periods as one scheme appraises them; `after` the same periods, in the same order, by the other.
 */
export function* compareTrials(before: readonly TriedPeriod[], after: readonly TriedPeriod[]): Steps<PersonChange[]> {
  const changes = new Map<string, { person: Tried; periods: PeriodChange[] }>();
  for (const [i, period] of after.entries()) {
    const rows = new Map(before[i]?.people.map(({ row }, index) => [row, index] as const));
    const compare = (person: Tried, index: number) => {
      const earlier = rows.get(person.row);
      const was = before[i]?.people[earlier ?? -1];
      if (earlier === undefined || was === undefined) return;
      // Two of one name within a period are two people.
      const name = person.number === "" ? `name ${textKey(person.name)}` : `number ${textKey(person.number)}`;
      const isTaken = changes.get(name)?.periods.some((each) => each.period === i) === true;
      const key = isTaken ? `${name} ${i} ${person.row}` : name;
      const known = changes.get(key) ?? { person, periods: [] };
      known.periods.push(changeOf(i, earlier, index, was, person));
      changes.set(key, known);
    };
    const share = 0.5 / after.length;
    yield* stepsWithin(eachInSteps(period.people, compare), i * share, (i + 1) * share);
  }
  const compared: PersonChange[] = [];
  const sum = (each: { person: Tried; periods: PeriodChange[] }) =>
    void compared.push(changeOfPerson(each.person, each.periods));
  yield* stepsWithin(eachInSteps([...changes.values()], sum), 0.5, 1);
  return compared;
}

function changeOfPerson({ number, name, department }: Tried, periods: readonly PeriodChange[]): PersonChange {
  const pay = changeIn(periods.map((each) => each.pay));
  const totals = periods.map((each) => each.total).filter(isBoth);
  const total = totals.length === 0 ? null : (changeIn(totals) ?? 0) / totals.length;
  const decisive = pay ?? total ?? 0;
  return {
    number,
    name,
    department,
    periods,
    pay,
    total,
    effect: same(decisive, 0) ? "same" : decisive > 0 ? "wins" : "loses",
    isChanged: periods.some(hasChanged),
  };
}

/** Everyone for whom something changes: who wins or loses most comes first. */
export function moversOf(changes: readonly PersonChange[]): PersonChange[] {
  const size = ({ pay, total }: PersonChange) => Math.abs(pay ?? 0) * 1000 + Math.abs(total ?? 0);
  return changes.filter(({ isChanged }) => isChanged).sort((a, b) => size(b) - size(a));
}

function changeOf(period: number, before: number, after: number, was: Tried, is: Tried): PeriodChange {
  return {
    period,
    person: { before, after },
    total: { before: valueOf(was.appraisal.total), after: valueOf(is.appraisal.total) },
    grade: { before: valueOf(was.appraisal.grade), after: valueOf(is.appraisal.grade) },
    rank: { before: was.rank, after: is.rank },
    pay: { before: valueOf(was.pay?.pay ?? null), after: valueOf(is.pay?.pay ?? null) },
  };
}

function valueOf<Value extends string | number>(outcome: Outcome<Value>): Value | null {
  return typeof outcome === "string" || typeof outcome === "number" ? outcome : null;
}

function isBoth(change: BeforeAfter<number>): change is { readonly before: number; readonly after: number } {
  return change.before !== null && change.after !== null;
}

function changeIn(changes: readonly BeforeAfter<number>[]): number | null {
  const both = changes.filter(isBoth);
  return both.length === 0 ? null : sumDecimals(both.flatMap(({ before, after }) => [after, -before]));
}

function hasChanged({ total, grade, rank, pay }: PeriodChange): boolean {
  const isOtherGrade =
    grade.before === null || grade.after === null ? grade.before !== grade.after : !sameText(grade.before, grade.after);
  return isOtherGrade || rank.before !== rank.after || differ(total) || differ(pay);
}

function differ({ before, after }: BeforeAfter<number>): boolean {
  return before === null || after === null ? before !== after : !same(before, after);
}
