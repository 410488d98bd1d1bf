import { readText, type Cells } from "../cell";
import { gradeByCount } from "../countGrade";
import { Failure } from "../failure";
import { gradeOf, prepareGrading, roundTotal, type Grading } from "../grade";
import { asFailure, attempt, type Outcome } from "../outcome";
import { sameText } from "../sameText";
import type { Reading } from "../scheme/readScheme";
import type { Grade } from "../scheme/scheme";
import type { Section } from "../scheme/vocabulary";
import { weightedScore } from "../weightedScore";
import { placeOfActual, prepareMeasures, type Columns, type Measure, type Person } from "./measures";
import { prepareRules, type PreparedRules } from "./rules";

/** People who are appraised together by one scheme: their results, part by part. */
export interface Group {
  /** The indicators that are scored, in the scheme's order. */
  readonly scored: readonly Measure[];
  readonly rules: PreparedRules;
  /** Decimals that totals are rounded to; `null` for none. */
  readonly decimals: number | null;
  readonly isGraded: boolean;
  /** Grades go by how many indicators reach which level, not by the total. */
  readonly gradesByCount: boolean;
  /** `null` where the scheme has no grades by total. */
  readonly grading: Grading | null | Failure;
  readonly score: (measure: Measure, person: Person) => Outcome<number>;
  /** @param scores one for each of `scored`. */
  readonly total: (scores: readonly Outcome<number>[], person: Person) => Outcome<number>;
  readonly grade: (total: Outcome<number>, person: Person) => Outcome<string>;
}

/** Sections without which no total can be trusted. */
const decidesTotal: ReadonlySet<Section> = new Set<Section>(["indicators", "levels", "rules"]);

/** @throws Failure for a scheme that has nothing to score, or a rule about an indicator that it does not have. */
export function prepareGroup(reading: Reading, columns: Columns, people: Cells): Group {
  const broken = reading.findings.find(({ section }) => decidesTotal.has(section))?.failure;
  const measures = prepareMeasures(reading, columns, people);
  const scored = measures.filter(({ scorer }) => scorer !== null);
  if (scored.length === 0) throw broken ?? new Failure("value", { code: "noIndicators", facts: {} });
  const weights = scored.map(({ indicator }) => indicator.weight);
  const policies = scored.map(({ indicator }) => indicator.missing);
  const { countRules } = reading.scheme;
  const rules = prepareRules(reading, measures, people);
  const grading = attempt(() => gradingOf(reading));
  const required = scored.flatMap(({ indicator }, i) =>
    indicator.missing === "error" ? [{ i, name: indicator.name }] : [],
  );
  const requireActuals = (scores: readonly Outcome<number>[]) => {
    const missing = required.find(({ i }) => scores[i] === null);
    if (missing) throw new Failure("value", { code: "actualMissing", facts: { name: missing.name } });
  };
  const brokenColumn = broken ?? columns.find((column) => column instanceof Failure);

  return {
    scored,
    rules,
    decimals: reading.scheme.totalDecimals,
    isGraded: grading !== null || countRules.length > 0,
    gradesByCount: countRules.length > 0,
    grading,
    score(measure, person) {
      const { scorer, column, indicator } = measure;
      if (scorer === null || scorer instanceof Failure || column === null)
        return scorer instanceof Failure ? scorer : null;
      try {
        const score = scorer.score(person.actuals[column] ?? null);
        return score !== null && rules.excuse(measure, person) ? Math.max(score, indicator.scoring.full) : score;
      } catch (error) {
        return asFailure(error).at(placeOfActual(person.row, column));
      }
    },
    total(scores, person) {
      if (brokenColumn) return brokenColumn;
      for (const score of scores) if (score instanceof Failure) return score;
      try {
        requireActuals(scores);
        const weighted = weightedScore(scores as readonly (number | null)[], weights, policies);
        if (weighted === null) return null;
        if (rules.vetoes(person).some(({ rule }) => rule.effect === "zero")) return 0;
        const total = rules.items(person).reduce((sum, { points }) => sum + points, weighted);
        return roundTotal(total, reading.scheme.totalDecimals);
      } catch (error) {
        return asFailure(error).at(placeOfActual(person.row, 0));
      }
    },
    grade(total, person) {
      try {
        if (countRules.length > 0) return gradeByCount(levelsOf(scored, person), countRules);
        if (grading === null || total === null || total instanceof Failure)
          return total instanceof Failure ? total : null;
        if (grading instanceof Failure) return grading;
        return rules
          .vetoes(person)
          .reduce(
            (grade, { rule }) => (rule.effect === "capGrade" ? lowerGrade(grading, grade, rule.grade ?? "") : grade),
            gradeOf(total, grading),
          ).label;
      } catch (error) {
        return asFailure(error).at({ within: { zh: "总分", en: "total" }, row: person.row + 1, column: 1 });
      }
    },
  };
}

/** The levels that a person has been rated with, blank where he has not. */
export function levelsOf(scored: readonly Measure[], { actuals }: Person): (string | null)[] {
  return scored
    .filter(({ indicator }) => indicator.scoring.method === "rating")
    .map(({ column }) => (column === null ? null : readText(actuals[column] ?? null)));
}

/** The grades of a reading, `null` where it has none. @throws Failure for what is wrong with their cells. */
function gradingOf({ scheme, findings, placeOf }: Reading): Grading | null {
  const broken = findings.find(({ section }) => section === "grades" || section === "countRules");
  if (broken) throw broken.failure;
  return scheme.grades.length > 0 ? prepareGrading(scheme, placeOf) : null;
}

/** The worse of a grade and the one that a veto allows at most. */
function lowerGrade({ bands }: Grading, grade: Grade, cap: string): Grade {
  const capped = bands.findIndex(({ value }) => sameText(value.label, cap));
  if (capped < 0)
    throw new Failure("notFound", {
      code: "unknownLevel",
      facts: { label: cap, known: bands.map(({ value }) => value.label) },
    });
  const earned = bands.findIndex(({ value }) => value === grade);
  return bands[Math.min(capped, earned)]?.value ?? grade;
}
