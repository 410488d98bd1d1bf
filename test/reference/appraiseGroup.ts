import type { Indicator, Rule, Scheme } from "../../src/domain/scheme/scheme";
import { inOrder, valueAt } from "./bands";
import { Fraction, larger, smaller, sum, zero } from "./fraction";
import { gradeByCount } from "./countGrade";
import { readAnswer, readLabel, readNumber, type Actual } from "./readActual";
import { Refusal, result, settled, type Result } from "./refusal";
import { compares, scoreActual } from "./scoreActual";

/** What one person's appraisal comes to: a score for each column, the total as it is shown, the grade. */
export interface Appraised {
  readonly scores: readonly Result<Fraction>[];
  readonly total: Result<Fraction>;
  readonly grade: Result<string>;
}

type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

const exact = (x: number): Fraction => Fraction.meant(x);

/**
 * Appraises people together.
 * @param codes the indicator of each column of actuals.
 * @param people a row a person.
 */
export function appraiseGroup(
  scheme: Scheme,
  codes: readonly string[],
  people: readonly (readonly Actual[])[],
): Appraised[] {
  const actualOf = (code: string, person: readonly Actual[]): Actual => person[codes.indexOf(code)] ?? null;
  const ownScores = people.map((person) =>
    scheme.indicators.map(({ code, scoring }) =>
      result(() =>
        scoreActual(
          scoring,
          actualOf(code, person),
          people.map((peer) => actualOf(code, peer)),
        ),
      ),
    ),
  );
  return people.map((person, row) => {
    const scores = scheme.indicators.map((indicator, i) => {
      const own = ownScores[row]?.[i] ?? null;
      const everyone = ownScores.map((scoresOfOne) => scoresOfOne[i] ?? null);
      return result(() => excused(scheme, indicator, own, everyone, (code) => actualOf(code, person)));
    });
    const total = result(() => totalOf(scheme, scores, (code) => actualOf(code, person)));
    return {
      scores: codes.map((code) => scores[scheme.indicators.findIndex((indicator) => indicator.code === code)] ?? null),
      total,
      grade: result(() => gradeOf(scheme, total, (code) => actualOf(code, person))),
    };
  });
}

/** A score without the points that an exemption forgives. */
function excused(
  scheme: Scheme,
  { code, scoring }: Indicator,
  own: Result<Fraction>,
  everyone: readonly Result<Fraction>[],
  actual: (code: string) => Actual,
): Fraction | null {
  const score = settled(own);
  if (score === null) return null;
  const full = exact(scoring.full);
  const excuses = scheme.rules.some((rule) => {
    if (rule.kind === "departmentExemption" && rule.indicator === code)
      return isMissedByMany(everyone, full, exact(rule.value));
    if (rule.kind !== "workloadExemption" || rule.indicator !== code) return false;
    const load = readNumber(actual(rule.load));
    return load !== null && compares(load, rule.comparison, exact(rule.value));
  });
  return excuses ? larger(score, full) : score;
}

/** Whether so large a share of a group misses the full score; who is blank is present and has not missed. */
function isMissedByMany(everyone: readonly Result<Fraction>[], full: Fraction, share: Fraction): boolean {
  if (everyone.length < 2) return false;
  const missed = everyone.filter((score) => score instanceof Fraction && score.isBelow(full));
  return !Fraction.of(BigInt(missed.length), BigInt(everyone.length)).isBelow(share);
}

function totalOf(
  scheme: Scheme,
  scores: readonly Result<Fraction>[],
  actual: (code: string) => Actual,
): Fraction | null {
  if (firedVetoes(scheme, actual).some(({ effect }) => effect === "zero")) return zero;
  const weighted = weightedMean(scheme.indicators, scores);
  if (weighted === null) return null;
  const total = weighted.plus(sum(rulesOf(scheme, "item").map((rule) => itemPoints(rule, actual))));
  return scheme.totalDecimals === null ? total : total.rounded(scheme.totalDecimals);
}

/** Σ score · weight ÷ Σ weight over what is scored; `null` when nothing is. */
function weightedMean(indicators: readonly Indicator[], scores: readonly Result<Fraction>[]): Fraction | null {
  const parts = indicators.flatMap(({ weight, missing, scoring }, i) => {
    if (weight === 0 || scoring.method === "record") return [];
    const score = settled(scores[i] ?? null);
    if (score === null && missing === "error") throw new Refusal("a score is missing");
    if (score === null && missing === "exclude") return [];
    return [{ weight: exact(weight), score: score ?? zero }];
  });
  if (parts.length === 0) return null;
  return sum(parts.map(({ weight, score }) => weight.times(score))).over(sum(parts.map(({ weight }) => weight)));
}

function itemPoints({ indicator, points, cap }: RuleOf<"item">, actual: (code: string) => Actual): Fraction {
  const earned = exact(points).times(readNumber(actual(indicator)) ?? zero);
  return cap === undefined ? earned : smaller(larger(earned, exact(cap).negated()), exact(cap));
}

function firedVetoes(scheme: Scheme, actual: (code: string) => Actual): RuleOf<"veto">[] {
  return rulesOf(scheme, "veto").filter(({ indicator, comparison, value }) => {
    const x = readAnswer(actual(indicator));
    return x !== null && compares(x, comparison, exact(value));
  });
}

function rulesOf<Kind extends Rule["kind"]>({ rules }: Scheme, kind: Kind): RuleOf<Kind>[] {
  return rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind);
}

/** The grade by total or by count, no better than vetoes allow. */
function gradeOf(scheme: Scheme, total: Result<Fraction>, actual: (code: string) => Actual): string | null {
  if (scheme.countRules.length > 0) return noBetterThanCaps(scheme, gradesByCount(scheme), actual, countedGrade);
  const x = settled(total);
  if (x === null || scheme.grades.length === 0) return null;
  return noBetterThanCaps(scheme, gradesByTotal(scheme), actual, () => gradeOfTotal(scheme, x));
}

/** @param grades best first. */
function noBetterThanCaps(
  scheme: Scheme,
  grades: readonly string[],
  actual: (code: string) => Actual,
  own: (scheme: Scheme, actual: (code: string) => Actual) => string,
): string | null {
  const vetoes = firedVetoes(scheme, actual);
  const byCount = scheme.countRules.length > 0;
  // By count, whoever has no points left has the lowest grade; by total, the total of 0 says it.
  if (byCount && vetoes.some(({ effect }) => effect === "zero")) return grades.at(-1) ?? null;
  const caps = vetoes
    .filter(({ effect }) => effect === "capGrade")
    .map(({ grade }) => {
      const cap = grades.indexOf(grade ?? "");
      if (cap < 0) throw new Refusal("a veto caps at a grade that there is not");
      return cap;
    });
  return grades[Math.max(grades.indexOf(own(scheme, actual)), ...caps)] ?? null;
}

function gradeOfTotal(scheme: Scheme, total: Fraction): string {
  const bands = inOrder(
    scheme.grades.map(({ from, to, label }) => ({
      from: from === null ? null : exact(from),
      to: to === null || to === undefined ? null : exact(to),
      value: label,
    })),
    scheme.totalDecimals === null ? zero : Fraction.of(1n, 10n ** BigInt(scheme.totalDecimals)),
  );
  return valueAt(bands, total, scheme.gradeBoundary);
}

/** Grades, best first. */
function gradesByTotal({ grades }: Scheme): string[] {
  return [...grades].sort((a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity)).map(({ label }) => label);
}

function gradesByCount({ countRules }: Scheme): string[] {
  return countRules.map(({ grade }) => grade).filter((grade, i, all) => all.indexOf(grade) === i);
}

function countedGrade(scheme: Scheme, actual: (code: string) => Actual): string {
  const rated = scheme.indicators.filter(({ scoring }) => scoring.method === "rating");
  return gradeByCount(
    rated.map(({ code }) => readLabel(actual(code))),
    scheme.countRules,
  );
}
