import { countedGrades, gradeByCount, type CountAll } from "../countGrade";
import { Failure } from "../failure";
import { gradeOf, prepareGrading, roundTotal, type Grading } from "../grade";
import { asFailure, attempt, type Outcome } from "../outcome";
import { sameText } from "../sameText";
import type { Reading } from "../scheme/readScheme";
import type { Distribution, Scheme, TotalLimits } from "../scheme/scheme";
import type { Section } from "../scheme/vocabulary";
import { weightedScore } from "../weightedScore";
import type { Heads } from "./heads";
import { levelOf, placeOfActual, prepareMeasures, scoreOf, type Measure, type People, type Person } from "./measures";
import { prepareRules, type FiredVeto, type Pool, type PreparedRules } from "./rules";

/** People who are appraised together by one scheme: their results, part by part. */
export interface Group {
  readonly people: People;
  /** The indicators that are scored, in the scheme's order. */
  readonly scored: readonly Measure[];
  readonly rules: PreparedRules;
  /** Whether a result depends on who else is handed over: ranks, exemptions of departments. */
  readonly dependsOnOthers: boolean;
  readonly limits: TotalLimits;
  /** Decimals that totals are rounded to; `null` for none. */
  readonly decimals: number | null;
  readonly isGraded: boolean;
  /** Grades go by how many indicators reach which level, not by the total. */
  readonly gradesByCount: boolean;
  readonly countRules: Scheme["countRules"];
  readonly countAll: CountAll;
  /** `null` where the scheme has no grades by total. */
  readonly grading: Grading | null | Failure;
  /** What is proposed beside the grades; `undefined` where the scheme proposes nothing. */
  readonly distribution: Distribution | undefined;
  /** One for each of `scored`, exemptions and shared pools included. */
  readonly scores: (person: Person) => Outcome<number>[];
  /** @param scores one for each of `scored`. */
  readonly total: (scores: readonly Outcome<number>[], person: Person) => Outcome<number>;
  readonly grade: (total: Outcome<number>, person: Person) => Outcome<string>;
}

/** Sections without which no total can be trusted. */
const decidesTotal: ReadonlySet<Section> = new Set<Section>(["indicators", "levels", "raters", "rules", "totalLimits"]);

/** @throws Failure for a scheme that has nothing to score, or a rule about an indicator that it does not have. */
export function prepareGroup(reading: Reading, heads: Heads, people: People): Group {
  const { countRules, countAll, totalLimits: limits, totalDecimals: decimals, distribution } = reading.scheme;
  const broken = reading.findings.find(({ section }) => decidesTotal.has(section))?.failure;
  const measures = prepareMeasures(reading, heads, people);
  const scored = measures.filter(({ scorer }) => scorer !== null);
  if (scored.length === 0) throw broken ?? new Failure("value", { code: "noIndicators", facts: {} });
  const weights = scored.map(({ indicator }) => indicator.weight);
  const policies = scored.map(({ indicator }) => indicator.missing);
  const dimensions = scored.map(({ indicator }) => indicator.group ?? "");
  const rules = prepareRules(reading, measures, people);
  const grading = attempt(() => gradingOf(reading));
  // Labels of the grades, worst first.
  const rising =
    countRules.length > 0
      ? countedGrades(countRules).reverse()
      : grading === null || grading instanceof Failure
        ? []
        : grading.bands.map(({ value }) => value.label);
  const required = scored.flatMap(({ indicator: { missing, weight, name } }, i) =>
    missing === "error" && weight > 0 ? [{ i, name }] : [],
  );
  const requireActuals = (scores: readonly Outcome<number>[]) => {
    const missing = required.find(({ i }) => scores[i] === null);
    if (missing) throw new Failure("value", { code: "actualMissing", facts: { name: missing.name } });
  };
  const brokenColumn = broken ?? heads.find((head) => head instanceof Failure);
  const poolPlaces = rules.pools.map((pool) => ({
    pool,
    places: pool.measures.map((measure) => scored.indexOf(measure)),
  }));

  const unscored = scored.map((): Outcome<number> => null);
  const scoreWithExcuse = (measure: Measure, person: Person): Outcome<number> => {
    try {
      const score = scoreOf(measure, person);
      if (score === null) return null;
      return rules.excuse(measure, person) ? Math.max(score, measure.indicator.scoring.full) : score;
    } catch (error) {
      return asFailure(error).at(placeOfActual(person.row, measure.column ?? 0));
    }
  };

  return {
    people,
    scored,
    rules,
    dependsOnOthers:
      scored.some(({ indicator }) => indicator.scoring.method === "rank") ||
      reading.scheme.rules.some(({ kind }) => kind === "departmentExemption"),
    limits,
    decimals,
    isGraded: grading !== null || countRules.length > 0,
    gradesByCount: countRules.length > 0,
    countRules,
    countAll,
    grading,
    distribution,
    scores(person) {
      // A copy has the right size from the start; a loop asks for no closure a person. Both show with 100,000 people.
      const scores = unscored.slice();
      for (let i = 0; i < scored.length; i++) {
        const measure = scored[i];
        if (measure) scores[i] = scoreWithExcuse(measure, person);
      }
      for (const { pool, places } of poolPlaces) drawOnPool(scores, pool, places);
      return scores;
    },
    total(scores, person) {
      if (brokenColumn) return brokenColumn;
      let isComplete = true;
      for (let i = 0; i < scores.length; i++) {
        const score = scores[i];
        if (!(score instanceof Failure)) continue;
        if (weights[i] !== 0) return score;
        isComplete = false;
      }
      try {
        if (rules.vetoes(person).some(zeroes)) return 0;
        requireActuals(scores);
        const weighted = weightedScore(
          isComplete ? (scores as readonly (number | null)[]) : withoutFailures(scores),
          weights,
          policies,
          dimensions,
        );
        if (weighted === null) return null;
        const sum = weighted + rules.itemPoints(rules.items(person));
        if (!Number.isFinite(sum)) throw new Failure("number", { code: "notFinite", facts: {} });
        return roundTotal(limitTotal(sum, limits), decimals);
      } catch (error) {
        return asFailure(error).at(placeOfActual(person.row, 0));
      }
    },
    grade(total, person) {
      try {
        if (total instanceof Failure) return total;
        if (countRules.length > 0) {
          const vetoes = rules.vetoes(person);
          if (vetoes.some(zeroes)) return rising[0] ?? null;
          const counted = gradeByCount(levelsOf(scored, person), countRules, countAll);
          return counted === null ? null : capGrade(counted, vetoes, rising);
        }
        if (grading === null || total === null) return null;
        if (grading instanceof Failure) return grading;
        const vetoes = rules.vetoes(person);
        if (vetoes.some(zeroes)) return rising[0] ?? null;
        return capGrade(gradeOf(total, grading).label, vetoes, rising);
      } catch (error) {
        return asFailure(error).at({ within: { zh: "总分", en: "total" }, row: person.row + 1, column: 1 });
      }
    },
  };
}

/** What cannot be read and weighs nothing is a trial: it stands in no total's way. */
function withoutFailures(scores: readonly Outcome<number>[]): (number | null)[] {
  return scores.map((score) => (score instanceof Failure ? null : score));
}

function zeroes({ rule }: FiredVeto): boolean {
  return rule.effect === "zero";
}

/** Whatever the indicators of a pool lose together, it is no more than the pool holds: each draws on what the ones before left. */
function drawOnPool(scores: Outcome<number>[], { rule, measures }: Pool, places: readonly number[]): void {
  let left = rule.cap;
  measures.forEach(({ indicator }, i) => {
    const place = places[i] ?? -1;
    const score = scores[place];
    if (typeof score !== "number") return;
    const loss = Math.max(0, indicator.scoring.full - score);
    if (loss > left) scores[place] = indicator.scoring.full - left;
    left -= Math.min(loss, left);
  });
}

/** A total within the limits that the scheme states. */
export function limitTotal(total: number, { floor = -Infinity, cap = Infinity }: TotalLimits): number {
  return Math.max(floor, Math.min(cap, total));
}

/** The levels that a person has been rated with, blank where he has not. */
export function levelsOf(scored: readonly Measure[], person: Person): (string | null)[] {
  return scored
    .filter(({ indicator }) => indicator.scoring.method === "rating")
    .map((measure) => levelOf(measure, person));
}

/** The grades of a reading, `null` where it has none. @throws Failure for what is wrong with their cells. */
function gradingOf({ scheme, findings, placeOf }: Reading): Grading | null {
  const broken = findings.find(({ section }) => section === "grades" || section === "countRules");
  if (broken) throw broken.failure;
  return scheme.grades.length > 0 ? prepareGrading(scheme, placeOf) : null;
}

/** The worst of a grade and those that vetoes allow at most. @param rising the labels of the grades, worst first */
function capGrade(earned: string, vetoes: readonly FiredVeto[], rising: readonly string[]): string {
  if (vetoes.length === 0) return earned;
  const placeOf = (label: string): number => {
    const place = rising.findIndex((each) => sameText(each, label));
    if (place < 0) throw new Failure("notFound", { code: "unknownLevel", facts: { label, known: rising } });
    return place;
  };
  const caps = vetoes.flatMap(({ rule }) => (rule.effect === "capGrade" ? [placeOf(rule.grade ?? "")] : []));
  return rising[Math.min(placeOf(earned), ...caps)] ?? earned;
}
