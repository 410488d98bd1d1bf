import { isBlank, numberIn, readNumber, readText, type Cell, type Cells } from "../cell";
import { atLeast } from "../decimal";
import { Failure, type Place } from "../failure";
import { groupBy } from "../groupBy";
import { attempt } from "../outcome";
import { scoreRoles, weighRoles, type RoleScore } from "../raterScore";
import type { Reading } from "../scheme/readScheme";
import type { Indicator, RaterRole } from "../scheme/scheme";
import { labelOf, readLabel } from "../scoring/rating";
import { prepareScoring, readingOf, type CellScorer, type Scoring } from "../scoring/scoring";
import { withTarget } from "../scoring/withTarget";
import { attendanceReader } from "./attendance";
import { columnOf, type Heads } from "./heads";

/** An indicator with the columns that hold its actuals, ready to score. */
export interface Measure {
  readonly indicator: Indicator;
  /** `null`: nobody has an actual. The first, where several raters make the actual together. */
  readonly column: number | null;
  /** Columns of ratings that together make the actual; empty where it stands in `column` itself. */
  readonly ratings: readonly { readonly role: string; readonly column: number }[];
  readonly raters: readonly RaterRole[];
  /** `null`: recorded, not scored. */
  readonly scorer: CellScorer | null | Failure;
  /** The scorer for a person: against his own target, or among his own group. */
  readonly scorerFor: (person: Person) => CellScorer | null | Failure;
  /** The target that a person is scored against; `null` for the scheme's own. */
  readonly targetFor: (person: Person) => PersonTarget | null;
  /** What an actual counts in comparisons: yes is 1, a level its score. */
  readonly read: (cell: Cell) => number | null;
}

/** A target that is not the scheme's own. */
export interface PersonTarget {
  readonly target: number;
  /** The person's own, before it is prorated; `null` where it is the scheme's that is prorated. */
  readonly own: number | null;
  readonly attendance: number | null;
}

/** One who is appraised. */
export interface Person {
  readonly actuals: readonly Cell[];
  /** Row among those who are appraised together, for failures to point at. */
  readonly row: number;
  /** Department, team or post; "" where everyone is one group. */
  readonly group: string;
}

/** People who are appraised together. A department is large and most schemes look at one person at a time: each is made when asked for. */
export interface People {
  readonly count: number;
  readonly at: (row: number) => Person;
  /** Everyone, for what depends on the others. */
  readonly everyone: () => readonly Person[];
}

/** Makes the people of a range ready. @param groups the group of each; everyone is one group without them. */
export function peopleOf(rows: Cells, groups: readonly string[] | null): People {
  const at = (row: number): Person => ({ actuals: rows[row] ?? [], row, group: groups?.[row] ?? "" });
  let everyone: readonly Person[] | undefined;
  return { count: rows.length, at, everyone: () => (everyone ??= rows.map((_, row) => at(row))) };
}

/** Makes every indicator of a scheme ready to score people who are appraised together. */
export function prepareMeasures({ scheme }: Reading, heads: Heads, people: People): Measure[] {
  const attendanceOf = attendanceReader(heads);
  return scheme.indicators.map((indicator) => {
    const { scoring } = indicator;
    const ratings = heads.flatMap((head, column) =>
      head && !(head instanceof Failure) && head.kind === "rater" && head.indicator === indicator
        ? [{ role: head.role, column }]
        : [],
    );
    const own = columnOf(heads, (head) => head.kind === "actual" && head.indicator === indicator);
    const column = own >= 0 ? own : (ratings[0]?.column ?? null);
    const targets = columnOf(heads, (head) => head.kind === "target" && head.indicator === indicator);
    const answered = {
      indicator,
      column,
      ratings: own >= 0 ? [] : ratings,
      raters: scheme.raters,
      read: readingOf(scoring),
    };
    const prepare = (peers: readonly Person[]) => attempt(() => prepareScoring(scoring, numbersOf(answered, peers)));
    const scorer = prepare(scoring.method === "rank" ? people.everyone() : []);
    const measure = { ...answered, scorer, scorerFor: () => scorer, targetFor: () => null };
    if (scoring.method === "rank" && scoring.within === "group") {
      const groups = [...groupBy(people.everyone(), ({ group }) => group)];
      const scorers = new Map(groups.map(([group, peers]) => [group, prepare(peers)]));
      return { ...measure, scorerFor: ({ group }: Person) => scorers.get(group) ?? scorer };
    }
    if (targets < 0 && indicator.proration === "none") return measure;
    // Who has no actual needs no target: nobody asks for the attendance of a person on leave.
    const targetFor = (person: Person) =>
      isUnmeasured(answered, person) ? null : targetOf(indicator, person, targets, attendanceOf);
    return { ...measure, targetFor, scorerFor: scorerByTarget(scoring, scorer, targetFor) };
  });
}

/** Scores against each person's own target. Many people share one, so that what is made ready for it is kept. */
function scorerByTarget(
  scoring: Scoring,
  general: Measure["scorer"],
  targetFor: Measure["targetFor"],
): Measure["scorerFor"] {
  // Figures of the scheme that contradict each other score nobody, whatever his own target is.
  if (general instanceof Failure) return () => general;
  const known = new Map<number, Measure["scorer"]>();
  return (person) => {
    const own = attempt(() => targetFor(person));
    if (own instanceof Failure) return own;
    if (own === null) return general;
    const scorer = known.get(own.target) ?? attempt(() => prepareScoring(withTarget(scoring, own.target), []));
    known.set(own.target, scorer);
    return scorer;
  };
}

/** @throws Failure where attendance is needed and missing. */
function targetOf(
  { scoring, proration, name }: Indicator,
  { actuals, row }: Person,
  column: number,
  attendanceOf: ReturnType<typeof attendanceReader>,
): PersonTarget | null {
  const own = column < 0 ? null : readNumber(actuals[column] ?? null, placeOfActual(row, column));
  if (proration === "none") return own === null ? null : { target: own, own, attendance: null };
  const target = own ?? ("target" in scoring ? scoring.target : undefined);
  if (target === undefined) throw new Failure("value", { code: "targetUnused", facts: {} });
  const attendance = attendanceOf?.(actuals) ?? null;
  if (attendance === null) throw new Failure("value", { code: "attendanceMissing", facts: { name } });
  return { target: target * attendance, own, attendance };
}

/** What a person scores on a measure by itself, before exemptions and pools. @throws Failure for what cannot be scored. */
export function scoreOf(measure: Measure, person: Person): number | null {
  const scorer = measure.scorerFor(person);
  if (scorer instanceof Failure) throw scorer;
  if (scorer === null || measure.column === null) return null;
  if (measure.ratings.length === 0) return scorer.score(person.actuals[measure.column] ?? null);
  const rated = weighRoles(rolesOf(measure, person));
  if (rated === null) return null;
  return measure.indicator.scoring.method === "rating" ? scorer.bound(rated) : scorer.score(rated);
}

/** Where a measure's actuals stand, and how they are read. */
type Answered = Pick<Measure, "indicator" | "column" | "ratings" | "raters" | "read">;

/** What each role's raters say of a person on a measure. */
export function rolesOf({ ratings, raters, read }: Answered, { actuals, row }: Person): RoleScore[] {
  const answers = ratings.map(({ role, column }) => {
    const rating = attempt(() => read(actuals[column] ?? null));
    if (rating instanceof Failure) throw rating.at(placeOfActual(row, column));
    return { role, rating };
  });
  return scoreRoles(answers, raters);
}

/** Whether a person has no actual: nothing stands there, or too few of several raters have answered. */
export function isUnmeasured(measure: Answered, person: Person): boolean {
  const { column, ratings } = measure;
  if (column === null) return true;
  if (ratings.length === 0) return isBlankActual(measure.indicator.scoring, person.actuals[column] ?? null);
  const roles = attempt(() => rolesOf(measure, person));
  return !(roles instanceof Failure) && weighRoles(roles) === null;
}

/** Whether nothing stands in a cell of actuals; of ratings also a 0 that no level is called. */
function isBlankActual(scoring: Scoring, cell: Cell): boolean {
  if (scoring.method !== "rating" || cell instanceof Failure) return isBlank(cell);
  return readLabel(cell, scoring) === null;
}

/** A person's actual as rules compare it, see `Measure.read`; `null` without one. @throws Failure `value` for anything else. */
export function numberOf(measure: Answered, person: Person): number | null {
  const { column, ratings, read } = measure;
  if (column === null) return null;
  if (ratings.length > 0) return weighRoles(rolesOf(measure, person));
  const x = attempt(() => read(person.actuals[column] ?? null));
  if (x instanceof Failure) throw x.at(placeOfActual(person.row, column));
  return x;
}

/**
 * The level that a person has been rated with, `null` without one. What several raters make together is on the highest level
 * that it reaches.
 */
export function levelOf(measure: Measure, person: Person): string | null {
  const { column, ratings, indicator } = measure;
  if (column === null) return null;
  // Reading refuses a label that no level has, whether it weighs anything or not.
  if (ratings.length === 0) return numberOf(measure, person) === null ? null : readText(person.actuals[column] ?? null);
  const score = weighRoles(rolesOf(measure, person));
  const levels = indicator.scoring.method === "rating" ? indicator.scoring.levels : [];
  const falling = [...levels].sort((a, b) => b.score - a.score);
  const reached = falling.find((level) => score !== null && atLeast(score, level.score)) ?? falling.at(-1);
  return score === null || reached === undefined ? null : labelOf(reached);
}

/** Where a person's actual stands. */
export function placeOfActual(row: number, column: number): Place {
  return { within: { zh: "实际值", en: "actuals" }, row: row + 1, column: column + 1 };
}

/** The results of some people; what is no number has no place among them. */
function numbersOf(measure: Answered, people: readonly Person[]): number[] {
  const { column, ratings } = measure;
  if (column === null) return [];
  if (ratings.length === 0) return people.map(({ actuals }) => numberIn(actuals[column] ?? null)).filter(isNumber);
  return people.map((person) => attempt(() => numberOf(measure, person))).filter(isNumber);
}

function isNumber(x: unknown): x is number {
  return typeof x === "number";
}
