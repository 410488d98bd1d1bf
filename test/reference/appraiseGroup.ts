import type { Indicator, Rule, Scheme } from "../../src/domain/scheme/scheme";
import { inOrder, valueAt } from "./bands";
import { Fraction, larger, smaller, sum, zero } from "./fraction";
import { gradeByCount } from "./countGrade";
import { withinPool } from "./pool";
import { raterScore } from "./raterScore";
import { readLabel, readNumber, type Actual } from "./readActual";
import { Refusal, result, settled, type Result } from "./refusal";
import { compares, readFor, scorerFor } from "./scoreActual";
import { weightedMean } from "./weightedMean";
import { withTarget } from "./withTarget";

/** What one person's appraisal comes to: a score for each indicator of the scheme, the total as it is shown, the grade. */
export interface Appraised {
  readonly scores: readonly Result<Fraction>[];
  readonly total: Result<Fraction>;
  readonly grade: Result<string>;
}

/** One who is appraised: what stands below each head, and the department. */
export interface Member {
  readonly cells: readonly Actual[];
  readonly group: string;
}

type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

const exact = (x: number): Fraction => Fraction.meant(x);

/**
 * Appraises people together.
 * @param heads what each column holds: an indicator's code, its personal target (`K1@target`), a rater's ratings of it
 * (`K1@manager`), 出勤率, or 出勤天数 and 应出勤天数.
 */
export function appraiseGroup(scheme: Scheme, heads: readonly string[], members: readonly Member[]): Appraised[] {
  const sheet = new Sheet(scheme, heads);
  const own = members.map((member) =>
    scheme.indicators.map((indicator) => result(() => ownScore(sheet, indicator, member, members))),
  );
  return members.map((member, row) => {
    const excused = scheme.indicators.map((indicator, i) =>
      result(() => {
        const score = settled(own[row]?.[i] ?? null);
        const everyone = members.map((peer, j) => ({
          ...peer,
          score: own[j]?.[i] ?? null,
          isBlank: result(() => sheet.measured(indicator, peer)) === null,
        }));
        return score !== null && isExcused(sheet, indicator, member, everyone)
          ? larger(score, exact(indicator.scoring.full))
          : score;
      }),
    );
    const scores = rulesOf(scheme, "pool").reduce((soFar, pool) => drawOn(pool, scheme.indicators, soFar), excused);
    const total = result(() => totalOf(sheet, scores, member));
    return { scores, total, grade: result(() => gradeOf(sheet, total, member)) };
  });
}

/** Finds what a person's cells hold. */
class Sheet {
  constructor(
    readonly scheme: Scheme,
    private readonly heads: readonly string[],
  ) {}

  cell(head: string, { cells }: Member): Actual {
    return cells[this.heads.indexOf(head)] ?? null;
  }

  indicator(code: string): Indicator {
    const found = this.scheme.indicators.find((indicator) => indicator.code === code);
    if (!found) throw new Refusal(`no indicator ${code}`);
    return found;
  }

  /** What a person's actual of an indicator counts: the raters' together, where they rate it. */
  measured({ code, scoring }: Indicator, member: Member): Fraction | null {
    const answers = this.scheme.raters.flatMap(({ role }) =>
      this.heads.flatMap((head, column) =>
        head === `${code}@${role}` ? [{ role, score: readFor(scoring, member.cells[column] ?? null) }] : [],
      ),
    );
    if (answers.length === 0) return readFor(scoring, this.cell(code, member));
    const roles = this.scheme.raters.map(({ role, weight, fewest }) => ({ name: role, weight: exact(weight), fewest }));
    return raterScore(answers, roles);
  }

  /** Days present ÷ days due. */
  attendance(member: Member): Fraction | null {
    const stated = readNumber(this.cell("出勤率", member));
    if (stated !== null) return stated;
    const [present, due] = [readNumber(this.cell("出勤天数", member)), readNumber(this.cell("应出勤天数", member))];
    if (present === null || due === null) return null;
    if (due.sign() <= 0) throw new Refusal("no days are due");
    return present.over(due);
  }
}

/** What a person scores on an indicator by himself, against his own target if he has one. */
function ownScore(sheet: Sheet, indicator: Indicator, member: Member, members: readonly Member[]): Fraction | null {
  const { scoring } = indicator;
  const peers = members
    .filter(({ group }) => scoring.method !== "rank" || scoring.within === "everyone" || group === member.group)
    .flatMap((peer) => {
      const x = result(() => sheet.measured(indicator, peer));
      return x instanceof Fraction ? [x] : [];
    });
  const x = sheet.measured(indicator, member);
  // Bands and points in disorder refuse blank ones, too.
  const score = scorerFor(x === null ? scoring : withTarget(scoring, personalTarget(sheet, indicator, member)), peers);
  return x === null ? null : (score?.(x) ?? null);
}

/** The target of a person, `null` for the scheme's own. */
function personalTarget(sheet: Sheet, { code, scoring, proration }: Indicator, member: Member): Fraction | null {
  const own = readNumber(sheet.cell(`${code}@target`, member));
  if (proration === "none") return own;
  const stated = "target" in scoring && scoring.target !== undefined ? exact(scoring.target) : null;
  const target = own ?? stated;
  const attendance = sheet.attendance(member);
  if (attendance === null) throw new Refusal("a prorated target needs attendance");
  return target === null ? null : target.times(attendance);
}

type Scored = Member & { readonly score: Result<Fraction>; readonly isBlank: boolean };

function isExcused(sheet: Sheet, { code, scoring }: Indicator, member: Member, everyone: readonly Scored[]): boolean {
  return sheet.scheme.rules.some((rule) => {
    if (rule.kind === "departmentExemption" && rule.indicator === code)
      return isMissedByMany(
        rule,
        exact(scoring.full),
        everyone.filter(({ group }) => rule.within === "everyone" || group === member.group),
      );
    if (rule.kind !== "workloadExemption" || rule.indicator !== code) return false;
    const load = sheet.measured(sheet.indicator(rule.load), member);
    return load !== null && compares(load, rule.comparison, exact(rule.value));
  });
}

/** Whether so large a share of a group misses the full score. Who is blank is present and has not missed, or left out. */
function isMissedByMany(
  { value, blanks }: RuleOf<"departmentExemption">,
  full: Fraction,
  group: readonly Scored[],
): boolean {
  const counted = group.filter(({ isBlank }) => blanks === "count" || !isBlank);
  if (counted.length < 2) return false;
  const missed = counted.filter(({ score }) => score instanceof Fraction && score.isBelow(full));
  return !Fraction.of(BigInt(missed.length), BigInt(counted.length)).isBelow(exact(value));
}

function drawOn(
  { indicator, cap }: RuleOf<"pool">,
  indicators: readonly Indicator[],
  scores: readonly Result<Fraction>[],
): Result<Fraction>[] {
  const names = indicator.split("、");
  const places = indicators.flatMap(({ code }, i) => (names.includes(code) ? [i] : []));
  const drawn = withinPool(
    places.map((i) => ({ full: exact(indicators[i]?.scoring.full ?? 0), score: numberOrNull(scores[i]) })),
    exact(cap),
  );
  return scores.map(
    (score, i) => (places.includes(i) && score instanceof Fraction ? drawn[places.indexOf(i)] : score) ?? null,
  );
}

function numberOrNull(score: Result<Fraction> | undefined): Fraction | null {
  return score instanceof Fraction ? score : null;
}

/** Weighted mean, items, limits, rounding; 0 where a veto says so. */
function totalOf(sheet: Sheet, scores: readonly Result<Fraction>[], member: Member): Fraction | null {
  const { scheme } = sheet;
  // What cannot be read is told, veto or not; what is missing changes nothing about a veto.
  scores.forEach((score, i) => scheme.indicators[i]?.weight !== 0 && settled(score));
  if (firedVetoes(sheet, member).some(({ effect }) => effect === "zero")) return zero;
  const weighted = weightedMean(scheme.indicators, scores);
  if (weighted === null) return null;
  const points = rulesOf(scheme, "item").map((rule) => itemPoints(sheet, rule, member));
  const { floor, cap, bonusCap, penaltyCap } = scheme.totalLimits;
  const bonus = atMost(sum(points.filter((earned) => earned.sign() > 0)), bonusCap);
  const penalty = atMost(sum(points.filter((earned) => earned.sign() < 0)).negated(), penaltyCap);
  const floored = atLeast(weighted.plus(bonus).minus(penalty), floor);
  const total = atMost(floored, cap);
  return scheme.totalDecimals === null ? total : total.rounded(scheme.totalDecimals);
}

function itemPoints(sheet: Sheet, { indicator, points, cap }: RuleOf<"item">, member: Member): Fraction {
  const earned = exact(points).times(sheet.measured(sheet.indicator(indicator), member) ?? zero);
  return cap === undefined ? earned : atLeast(atMost(earned, cap), -cap);
}

function atMost(x: Fraction, limit: number | undefined): Fraction {
  return limit === undefined ? x : smaller(x, exact(limit));
}

function atLeast(x: Fraction, limit: number | undefined): Fraction {
  return limit === undefined ? x : larger(x, exact(limit));
}

/** Vetoes that a person sets off: his actual compares with a number, or with the level that the veto names. */
function firedVetoes(sheet: Sheet, member: Member): RuleOf<"veto">[] {
  return rulesOf(sheet.scheme, "veto").filter((rule) => {
    const indicator = sheet.indicator(rule.indicator);
    const x = sheet.measured(indicator, member);
    const standard = typeof rule.value === "number" ? exact(rule.value) : readFor(indicator.scoring, rule.value);
    return x !== null && standard !== null && compares(x, rule.comparison, standard);
  });
}

function rulesOf<Kind extends Rule["kind"]>({ rules }: Scheme, kind: Kind): RuleOf<Kind>[] {
  return rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind);
}

/** The grade by total or by count, no better than vetoes allow. */
function gradeOf(sheet: Sheet, total: Result<Fraction>, member: Member): string | null {
  const { scheme } = sheet;
  const x = settled(total);
  if (scheme.countRules.length > 0)
    return noBetterThanCaps(sheet, gradesByCount(scheme), member, () => countedGrade(sheet, member));
  if (x === null || scheme.grades.length === 0) return null;
  return noBetterThanCaps(sheet, gradesByTotal(scheme), member, () => gradeOfTotal(scheme, x));
}

/** @param grades best first. */
function noBetterThanCaps(
  sheet: Sheet,
  grades: readonly string[],
  member: Member,
  own: () => string | null,
): string | null {
  const vetoes = firedVetoes(sheet, member);
  if (vetoes.some(({ effect }) => effect === "zero")) return grades.at(-1) ?? null;
  const earned = own();
  if (earned === null) return null;
  const caps = vetoes.map(({ grade }) => {
    const cap = grades.indexOf(grade ?? "");
    if (cap < 0) throw new Refusal("a veto caps at a grade that there is not");
    return cap;
  });
  return grades[Math.max(grades.indexOf(earned), ...caps)] ?? null;
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
export function gradesByTotal({ grades }: Scheme): string[] {
  return [...grades].sort((a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity)).map(({ label }) => label);
}

function gradesByCount({ countRules }: Scheme): string[] {
  return countRules.map(({ grade }) => grade).filter((grade, i, all) => all.indexOf(grade) === i);
}

function countedGrade(sheet: Sheet, member: Member): string | null {
  const rated = sheet.scheme.indicators.filter(({ scoring }) => scoring.method === "rating");
  return gradeByCount(
    rated.map((indicator) => levelOf(sheet, indicator, member)),
    sheet.scheme.countRules,
    sheet.scheme.countAll,
  );
}

/** The level that a person was rated with; of several raters the highest that they reach together. */
function levelOf(sheet: Sheet, indicator: Indicator, member: Member): string | null {
  const x = sheet.measured(indicator, member);
  const label = readLabel(sheet.cell(indicator.code, member));
  if (label !== null || x === null || indicator.scoring.method !== "rating") return label;
  const reached = indicator.scoring.levels.filter(({ score }) => !exact(score).isAbove(x));
  return reached.sort((a, b) => b.score - a.score)[0]?.label ?? null;
}
