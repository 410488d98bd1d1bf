import { isBlank, readNumber, type Cell, type Cells } from "./cell";
import { atLeast, moreThan } from "./decimal";
import { Failure } from "./failure";
import { gradeOf, prepareGrading, roundTotal, type Grading } from "./grade";
import type { Message } from "./messages/message";
import { sameText } from "./sameText";
import type { Reading } from "./scheme/readScheme";
import type { Grade, Indicator, Rule } from "./scheme/scheme";
import { meets } from "./scoring/passFail";
import { prepareScoring, type CellScorer } from "./scoring/scoring";
import { weightedScore } from "./weightedScore";

/** A result, nothing (`null`: not scored), or why there is none. */
export type Outcome<Value> = Value | null | Failure;

/** What one person's appraisal comes to. */
export interface Appraisal {
  /** One for each column of actuals; `null` for columns that are recorded and not scored. */
  readonly scores: readonly Outcome<number>[];
  readonly total: Outcome<number>;
  /** `null` where the scheme has no grades, too. */
  readonly grade: Outcome<string>;
}

/** A step of the working behind an appraisal: what it is about, how it comes about, what it comes to. */
export interface Step {
  readonly subject: string | Message;
  readonly working: readonly Message[];
  readonly outcome: Outcome<number | string>;
}

/** A scheme made ready to appraise people whose actuals stand in certain columns. */
export interface Appraiser {
  /** @param people a row a person; who is appraised together matters to ranks and department exemptions. */
  readonly appraise: (people: Cells) => Appraisal[];
  /** The working behind `appraise(people)[person]`, ending in the same total and grade. */
  readonly explain: (people: Cells, person: number) => Step[];
}

/**
 * Makes a scheme ready to appraise.
 * @param names code or name of the indicator of each column; a blank name leaves its column out. An indicator without a
 * column has no actuals, which its missing-data policy then decides about.
 * @throws Failure `notFound` for a name that the scheme does not have, `value` for one that stands twice, or for a scheme
 * that has nothing to score.
 */
export function prepareAppraiser(reading: Reading, names: readonly (string | null)[]): Appraiser {
  const { scheme, findings } = reading;
  const columns = findColumns(reading, names);
  const broken = findings.find(({ section }) => section !== "grades" && section !== "tiers" && section !== "pay" && section !== "info")?.failure ?? null;
  if (scheme.indicators.every(({ scoring }) => scoring.method === "record") && !broken) throw new Failure("value", { code: "noIndicators", facts: {} });
  const grading = prepareOutcome(() => gradingOf(reading));
  const prepare = (people: Cells) => new Group(reading, columns, people, broken, grading);
  return {
    appraise(people) {
      const group = prepare(people);
      return people.map((actuals, row) => group.appraise(actuals, row));
    },
    explain(people, person) {
      return prepare(people).explain(people[person] ?? [], person);
    },
  };
}

/**
 * Finds an indicator by code or name.
 * @throws Failure `notFound` with the names that there are, or what is wrong with the cells of the one that was meant.
 */
export function findIndicator({ scheme, findings }: Reading, name: string): Indicator {
  const found = scheme.indicators.find((each) => sameText(each.code, name)) ?? scheme.indicators.find((each) => sameText(each.name, name));
  const broken = findings.find(({ subject }) => subject !== undefined && (sameText(subject, name) || (found && sameText(subject, found.code))));
  if (broken) throw broken.failure;
  if (!found) throw new Failure("notFound", { code: "unknownIndicator", facts: { name, known: scheme.indicators.map((each) => each.name) } });
  return found;
}

/** The grades of a reading, `null` where it has none. @throws Failure for what is wrong with their cells. */
export function gradingOf({ scheme, findings, places, present }: Reading): Grading | null {
  const broken = findings.find(({ section }) => section === "grades");
  if (broken) throw broken.failure;
  return present.has("grades") && scheme.grades.length > 0 ? prepareGrading(scheme, places) : null;
}

/** The column of each indicator that has one, or why the column cannot be used. */
type Columns = readonly (Indicator | Failure | null)[];

function findColumns(reading: Reading, names: readonly (string | null)[]): Columns {
  const seen = new Set<Indicator>();
  return names.map((name) => {
    if (name === null) return null;
    const indicator = prepareOutcome(() => findIndicator(reading, name));
    if (indicator instanceof Failure && indicator.kind === "notFound") throw indicator;
    if (indicator instanceof Failure) return indicator;
    if (seen.has(indicator)) throw new Failure("value", { code: "indicatorTwice", facts: { name } });
    seen.add(indicator);
    return indicator;
  });
}

/** An indicator with the column that holds its actuals, ready to score. */
interface Measure {
  readonly indicator: Indicator;
  /** `null`: nobody has an actual. */
  readonly column: number | null;
  /** `null`: recorded, not scored. */
  readonly scorer: CellScorer | null | Failure;
}

/** People who are appraised together. */
class Group {
  private readonly measures: readonly Measure[];
  private readonly scored: readonly Measure[];
  private readonly weights: readonly number[];
  private readonly policies: readonly Indicator["missing"][];
  /** Indicators on which nobody of the group loses points, with the rule that says so. */
  private readonly excused: ReadonlyMap<Measure, Rule>;

  constructor(
    private readonly reading: Reading,
    private readonly columns: Columns,
    people: Cells,
    private readonly broken: Failure | null,
    private readonly grading: Grading | null | Failure,
  ) {
    this.measures = reading.scheme.indicators.map((indicator) => {
      const at = columns.indexOf(indicator);
      const column = at < 0 ? null : at;
      const peers = indicator.scoring.method === "rank" && column !== null ? numbersIn(people, column) : [];
      return { indicator, column, scorer: prepareOutcome(() => prepareScoring(indicator.scoring, peers)) };
    });
    this.scored = this.measures.filter(({ scorer }) => scorer !== null);
    this.weights = this.scored.map(({ indicator }) => indicator.weight);
    this.policies = this.scored.map(({ indicator }) => indicator.missing);
    this.excused = this.findExcused(people);
  }

  appraise(actuals: readonly Cell[], row: number): Appraisal {
    const scores = this.scored.map((measure) => this.score(measure, actuals, row));
    const total = this.total(scores, actuals, row);
    return {
      scores: this.columns.map((column) => (column === null || column instanceof Failure ? column : (scores[this.scored.findIndex(({ indicator }) => indicator === column)] ?? null))),
      total,
      grade: this.grade(total, actuals, row),
    };
  }

  explain(actuals: readonly Cell[], row: number): Step[] {
    const { total, grade } = this.appraise(actuals, row);
    const scores = this.scored.map((measure) => this.score(measure, actuals, row));
    const steps = this.scored.map((measure, i): Step => ({ subject: measure.indicator.name, working: this.working(measure, actuals), outcome: scores[i] ?? null }));
    const items = this.items(actuals).map(({ rule, count, points }): Step => ({ subject: rule.name, working: [{ code: "workingItem", facts: { count, points: rule.points } }], outcome: points }));
    const vetoes = this.vetoes(actuals).map(({ rule, x }): Step => {
      const { name, comparison, value } = rule;
      return { subject: name, working: [{ code: "workingVeto", facts: { name, x, comparison, value } }], outcome: rule.effect === "zero" ? 0 : (rule.grade ?? null) };
    });
    const last: Step[] = [{ subject: { code: "total", facts: {} }, working: this.workingTotal(scores), outcome: total }];
    if (this.grading !== null) last.push({ subject: { code: "grade", facts: {} }, working: this.workingGrade(total), outcome: grade });
    return [...steps, ...items, ...vetoes, ...last];
  }

  private score(measure: Measure, actuals: readonly Cell[], row: number): Outcome<number> {
    const { scorer, column, indicator } = measure;
    if (scorer === null || scorer instanceof Failure || column === null) return scorer instanceof Failure ? scorer : null;
    try {
      const score = scorer.score(actuals[column] ?? null);
      return score !== null && this.excuse(measure, actuals) ? Math.max(score, indicator.scoring.full) : score;
    } catch (error) {
      return asFailure(error).at({ within: { zh: "实际值", en: "actuals" }, row: row + 1, column: column + 1 });
    }
  }

  private total(scores: readonly Outcome<number>[], actuals: readonly Cell[], row: number): Outcome<number> {
    if (this.broken) return this.broken;
    const failed = scores.find((score) => score instanceof Failure) ?? this.columns.find((column) => column instanceof Failure);
    if (failed instanceof Failure) return failed;
    try {
      const missing = scores.findIndex((score, i) => score === null && this.policies[i] === "error");
      const name = this.scored[missing]?.indicator.name;
      if (name !== undefined) throw new Failure("value", { code: "actualMissing", facts: { name } });
      const weighted = weightedScore(scores as readonly (number | null)[], this.weights, this.policies);
      if (weighted === null) return null;
      if (this.vetoes(actuals).some(({ rule }) => rule.effect === "zero")) return 0;
      const total = this.items(actuals).reduce((sum, { points }) => sum + points, weighted);
      return roundTotal(total, this.reading.scheme.totalDecimals);
    } catch (error) {
      return asFailure(error).at({ within: { zh: "实际值", en: "actuals" }, row: row + 1, column: 1 });
    }
  }

  private grade(total: Outcome<number>, actuals: readonly Cell[], row: number): Outcome<string> {
    const { grading } = this;
    if (grading === null || total === null || total instanceof Failure) return total instanceof Failure ? total : null;
    if (grading instanceof Failure) return grading;
    try {
      const earned = gradeOf(total, grading);
      return this.vetoes(actuals).reduce((grade, { rule }) => (rule.effect === "capGrade" ? lowerGrade(grading, grade, rule.grade ?? "") : grade), earned).label;
    } catch (error) {
      return asFailure(error).at({ within: { zh: "总分", en: "total" }, row: row + 1, column: 1 });
    }
  }

  /** The rule, if any, under which a person loses no points on an indicator. */
  private excuse(measure: Measure, actuals: readonly Cell[]): Rule | undefined {
    const forAll = this.excused.get(measure);
    if (forAll) return forAll;
    return this.reading.scheme.rules.find((rule) => {
      if (rule.kind !== "workloadExemption" || this.find(rule.indicator) !== measure) return false;
      const load = this.actual(rule.load, actuals);
      return load !== null && meets(load, rule.comparison, rule.value);
    });
  }

  private findExcused(people: Cells): Map<Measure, Rule> {
    const excused = new Map<Measure, Rule>();
    for (const rule of this.reading.scheme.rules) {
      if (rule.kind !== "departmentExemption") continue;
      const measure = this.find(rule.indicator);
      const { scorer, column } = measure;
      if (scorer === null || scorer instanceof Failure || column === null) continue;
      const scores = people.map((actuals) => prepareOutcome(() => scorer.score(actuals[column] ?? null))).filter((score) => typeof score === "number");
      const missed = scores.filter((score) => moreThan(measure.indicator.scoring.full, score)).length;
      if (scores.length > 0 && atLeast(missed / scores.length, rule.value)) excused.set(measure, rule);
    }
    return excused;
  }

  private items(actuals: readonly Cell[]): { rule: Extract<Rule, { kind: "item" }>; count: number; points: number }[] {
    return this.reading.scheme.rules.flatMap((rule) => {
      if (rule.kind !== "item") return [];
      const count = this.actual(rule.indicator, actuals);
      if (count === null || count === 0) return [];
      const limit = rule.cap ?? Infinity;
      return [{ rule, count, points: Math.max(-limit, Math.min(limit, count * rule.points)) }];
    });
  }

  private vetoes(actuals: readonly Cell[]): { rule: Extract<Rule, { kind: "veto" }>; x: number }[] {
    return this.reading.scheme.rules.flatMap((rule) => {
      if (rule.kind !== "veto") return [];
      const x = this.actual(rule.indicator, actuals);
      return x !== null && meets(x, rule.comparison, rule.value) ? [{ rule, x }] : [];
    });
  }

  private find(name: string): Measure {
    const indicator = findIndicator(this.reading, name);
    const measure = this.measures.find((each) => each.indicator === indicator);
    if (!measure) throw new Error(`No measure for ${name}`);
    return measure;
  }

  private actual(name: string, actuals: readonly Cell[]): number | null {
    const { column } = this.find(name);
    return column === null ? null : readNumber(actuals[column] ?? null);
  }

  private working(measure: Measure, actuals: readonly Cell[]): readonly Message[] {
    const { scorer, column, indicator } = measure;
    const actual = column === null ? null : (actuals[column] ?? null);
    if (scorer === null || scorer instanceof Failure || actual instanceof Failure) return [];
    if (isBlank(actual)) return [{ code: "notScored", facts: { policy: indicator.missing } }];
    const explained = prepareOutcome(() => scorer.explain(actual));
    if (explained instanceof Failure) return [explained.detail];
    const excuse = prepareOutcome(() => this.excuse(measure, actuals));
    if (!excuse || excuse instanceof Failure) return explained.working;
    return [...explained.working, { code: "exempt", facts: { name: excuse.name, score: Math.max(explained.score, indicator.scoring.full) } }];
  }

  private workingTotal(scores: readonly Outcome<number>[]): readonly Message[] {
    const terms = scores.flatMap((score, i) => {
      const weight = this.weights[i] ?? 0;
      const counted = score === null && this.policies[i] === "zero" ? 0 : score;
      return typeof counted === "number" && weight > 0 ? [{ score: counted, weight }] : [];
    });
    if (terms.length === 0) return [{ code: "workingNoTotal", facts: {} }];
    return [{ code: "workingTotal", facts: { terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0) } }];
  }

  private workingGrade(total: Outcome<number>): readonly Message[] {
    if (typeof total !== "number" || this.grading === null || this.grading instanceof Failure) return [];
    const { grading } = this;
    const grade = prepareOutcome(() => gradeOf(total, grading));
    if (grade instanceof Failure) return [grade.detail];
    const { from, label } = grade;
    return grading.boundary === "upper"
      ? [{ code: "workingGrade", facts: { score: total, from, label, rounded: grading.decimals !== null } }]
      : [{ code: "workingGradeLower", facts: { score: total, from, label } }];
  }
}

function lowerGrade(grading: Grading, grade: Grade, cap: string): Grade {
  const capped = grading.bands.findIndex(({ value }) => sameText(value.label, cap));
  if (capped < 0) throw new Failure("notFound", { code: "unknownLevel", facts: { label: cap, known: grading.bands.map(({ value }) => value.label) } });
  const earned = grading.bands.findIndex(({ value }) => value === grade);
  return grading.bands[Math.min(capped, earned)]?.value ?? grade;
}

function numbersIn(people: Cells, column: number): number[] {
  return people.flatMap((actuals) => {
    const cell = actuals[column];
    return typeof cell === "number" ? [cell] : [];
  });
}

function prepareOutcome<Value>(compute: () => Value): Value | Failure {
  try {
    return compute();
  } catch (error) {
    return asFailure(error);
  }
}

/** Failures are results; anything else is a defect of ours and must not pass for one. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
