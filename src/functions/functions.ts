import type { Step } from "../domain/appraisal/explainPerson";
import { findIndicator } from "../domain/appraisal/measures";
import { prepareAppraiser, type Appraisal } from "../domain/appraise";
import { readNumber, readText, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import { gradeOf } from "../domain/grade";
import type { Language } from "../domain/language";
import { say } from "../domain/messages/message";
import { computePay } from "../domain/pay/pay";
import { tierBonus, tierCommission } from "../domain/pay/tiers";
import { rankWithin } from "../domain/rank";
import { readScheme, type Reading } from "../domain/scheme/readScheme";
import { findGradeColumn, readGrades, readPoints, readScoreBands, readTiers } from "../domain/scheme/readRanges";
import { sections } from "../domain/scheme/vocabulary";
import { countSteps } from "../domain/scoring/deduction";
import { heightAt } from "../domain/scoring/linear";
import { scoreRatio } from "../domain/scoring/ratio";
import { scoreStep } from "../domain/scoring/steps";
import { prepareScoring, within } from "../domain/scoring/scoring";
import { countStreak } from "../domain/streak";
import { weightedScore } from "../domain/weightedScore";
import { choose, chooseFlag, chooseNumber } from "./choose";
import { demand, receive, reply } from "./exchange";
import { alignPeople, spread } from "./shapes";

/**
 * Scores actuals by an indicator of a scheme. Blank actuals are not scored and stay blank.
 * @customfunction SCORE
 * @param actual Actual results; a range spills.
 * @param indicator Code or name of the indicator, or one for each column or row of actuals.
 * @param scheme The whole scheme, such as Scheme_S5, or its section of indicators.
 * @returns Points on the indicator's scale.
 * @example =KPI.SCORE(0.45, "CONV", Scheme_S5) gives 90
 */
export function score(actual: unknown[][], indicator: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => {
    const reading = readIndicators(scheme);
    const actuals = demand(actual, "actual");
    const names = demand(indicator, "indicator");
    const scorers = new Map<string, (cell: Cell) => Cell>();
    const scorerOf = (name: string) => {
      const known = scorers.get(name) ?? prepareScorer(reading, name, actuals);
      scorers.set(name, known);
      return known;
    };
    return spread({ actual: actuals, indicator: names }, (cells) => {
      const name = readText(cells.indicator);
      if (name === null) throw new Failure("value", { code: "argumentBlank", facts: { name: "indicator" } });
      return scorerOf(name)(cells.actual);
    });
  });
}

/**
 * Totals each person's scores by the weights of a scheme. Missing actuals follow the scheme's policy; without any score
 * the total stays blank.
 * @customfunction TOTAL
 * @param actuals One row a person, one column an indicator.
 * @param indicators Codes or names of the indicators, as the columns of actuals.
 * @param scheme The whole scheme, such as Scheme_S5, or its section of indicators.
 * @returns One total a person.
 * @example =KPI.TOTAL({0.5,40,120,0}, {"CONV","RESP","AOV","UNANS"}, Scheme_S5) gives 100
 */
export function total(actuals: unknown[][], indicators: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => appraisePeople(actuals, indicators, scheme, (appraisal) => [appraisal.total]));
}

/**
 * Appraises a department: for each person the score of every indicator, the total and the grade.
 * @customfunction APPRAISE
 * @param actuals One row a person, one column an indicator.
 * @param indicators Codes or names of the indicators, as the columns of actuals.
 * @param scheme The whole scheme, such as Scheme_S5.
 * @returns One row a person: scores, total, grade.
 * @example =KPI.APPRAISE({0.5,40,120,0}, {"CONV","RESP","AOV","UNANS"}, Scheme_S5) gives 100, 100, 100, 100, 100, "Excellent"
 */
export function appraise(actuals: unknown[][], indicators: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => appraisePeople(actuals, indicators, scheme, ({ scores, total: sum, grade: label }) => [...scores, sum, label]));
}

/**
 * Explains one person's appraisal: one row a step, in words and numbers, in the language of the scheme.
 * @customfunction EXPLAIN
 * @param actuals The person's actuals.
 * @param indicators Codes or names of the indicators, as the actuals.
 * @param scheme The whole scheme, such as Scheme_S5.
 * @returns One row a step: what, how, result. The last steps are the total and the grade.
 * @example =KPI.EXPLAIN({0.45,40,120,0}, {"CONV","RESP","AOV","UNANS"}, Scheme_S5) starts with "Inquiry conversion", "45% ÷ 50% × 100", 90
 */
export function explain(actuals: unknown[][], indicators: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => {
    const reading = readIndicators(scheme);
    const { people, heads } = alignPeople("actuals", demand(actuals, "actuals"), demand(indicators, "indicators"));
    if (people.length !== 1) {
      const facts = { name: "actuals", rows: people.length, columns: heads.length, expectedRows: 1, expectedColumns: heads.length };
      throw new Failure("value", { code: "shapesDiffer", facts });
    }
    return prepareAppraiser(reading, heads.map(readText)).explain(people, 0).map((step) => wordStep(step, reading.language));
  });
}

/**
 * Averages scores by weight: the sum of score × weight ÷ the sum of weights.
 * @customfunction WEIGHTEDSCORE
 * @param scores Scores, one row a person; or one column for one person.
 * @param weights Weights in any unit, as the columns (or rows) of scores.
 * @param [missing] What a blank score does: "exclude" (default: its weight is shared out), "zero", or "error".
 * @returns One weighted score a person.
 * @example =KPI.WEIGHTEDSCORE({90,80}, {0.6,0.4}) gives 86
 */
export function weightedscore(scores: unknown[][], weights: unknown[][], missing?: unknown[][]): unknown[][] {
  return reply(() => {
    const policy = choose(receive(missing), "missing", { exclude: ["不计入"], zero: ["0", "计0分"], error: ["报错"] }, "exclude");
    const { people, heads, restore } = alignPeople("scores", demand(scores, "scores"), demand(weights, "weights"));
    const shares = heads.map((cell, i) => {
      const weight = readNumber(cell, { within: { zh: "weights", en: "weights" }, row: 1, column: i + 1 });
      if (weight === null) throw new Failure("value", { code: "weightMissing", facts: { position: i + 1 } });
      return weight;
    });
    const totals = spread({ person: people.map((_, row) => [row]) }, ({ person }) => {
      const row = Number(person);
      const values = (people[row] ?? []).map((cell, i) => readNumber(cell, { within: { zh: "scores", en: "scores" }, row: row + 1, column: i + 1 }));
      return weightedScore(values, shares, policy);
    });
    return restore(totals);
  });
}

/**
 * Scores the actual as a share of the target: actual ÷ target × full, or target ÷ actual × full where lower is better.
 * @customfunction RATIOSCORE
 * @param actual Actual results; a range spills.
 * @param target Targets, above 0.
 * @param [full] Score for reaching the target, 100 by default.
 * @param [cap] Highest score; no cap by default. Where lower is better, an actual of 0 earns it.
 * @param [lowerIsBetter] TRUE where lower results are better.
 * @returns Points, 0 at least.
 * @example =KPI.RATIOSCORE(70, 80, 50) gives 43.75
 */
export function ratioscore(actual: unknown[][], target: unknown[][], full?: unknown[][], cap?: unknown[][], lowerIsBetter?: unknown[][]): unknown[][] {
  return reply(() => {
    const better = chooseFlag(receive(lowerIsBetter), "lowerIsBetter") ? "lower" : "higher";
    const limits = { full: chooseNumber(receive(full), "full", 100), floor: 0, cap: chooseNumber(receive(cap), "cap", null) };
    return spread({ actual: demand(actual, "actual"), target: demand(target, "target") }, (cells) => {
      const x = readNumber(cells.actual);
      if (x === null) return null;
      const ratio = { method: "ratio", ...limits, target: readRequired(cells.target, "target"), better, lowerForm: "inverse", ratioDecimals: null } as const;
      return within(scoreRatio(ratio, x), limits.floor, limits.cap);
    });
  });
}

/**
 * Scores by straight lines between points, such as baseline → 60, target → 100, challenge → 120.
 * @customfunction LINEARSCORE
 * @param actual Actual results; a range spills.
 * @param points Rows of value and score, two at least, upwards or downwards; a header row may stand above.
 * @param [outside] Beyond the points: "clamp" (default: the end score), "cutoff" (0), "cutoff-below" or "cutoff-above".
 * @returns Points.
 * @example =KPI.LINEARSCORE(15, {10,60;20,80}) gives 70
 */
export function linearscore(actual: unknown[][], points: unknown[][], outside?: unknown[][]): unknown[][] {
  return reply(() => {
    const words = { clamp: ["取端点"], cutoff: ["cut-off", "zero", "归零"], "cutoff-below": ["cut-off-below", "低于归零"], "cutoff-above": ["cut-off-above", "高于归零"] };
    const beyond = choose(receive(outside), "outside", words, "clamp");
    const side = (name: string) => (beyond === "cutoff" || beyond === `cutoff-${name}` ? "cutoff" : "clamp");
    const curve = { points: readPoints(demand(points, "points")), below: side("below"), above: side("above") } as const;
    return spread({ actual: demand(actual, "actual") }, (cells) => {
      const x = readNumber(cells.actual);
      return x === null ? null : heightAt(curve, x);
    });
  });
}

/**
 * Scores by bands: each band of results has its score.
 * @customfunction STEPSCORE
 * @param actual Actual results; a range spills.
 * @param bands Rows of from and score, upwards or downwards; a blank from has no lower limit; a header row may stand above.
 * @param [boundary] The band that owns a result exactly on a boundary: "upper" (default: 95 and above) or "lower" (up to 25).
 * @returns Points.
 * @example =KPI.STEPSCORE(20, {0,15;25,10;30,0}, "lower") gives 15
 */
export function stepscore(actual: unknown[][], bands: unknown[][], boundary?: unknown[][]): unknown[][] {
  return reply(() => {
    const side = choose(receive(boundary), "boundary", { upper: ["归上档"], lower: ["归下档"] }, "upper");
    const steps = readScoreBands(demand(bands, "bands"));
    return spread({ actual: demand(actual, "actual") }, (cells) => {
      const x = readNumber(cells.actual);
      return x === null ? null : scoreStep(steps, x, side);
    });
  });
}

/**
 * Takes points off for each step short of the target. One event is a step of 1 above a target of 0: step -1.
 * @customfunction DEDUCTSCORE
 * @param actual Actual results; a range spills.
 * @param target Targets.
 * @param step How far from the target one step is; negative where lower results are better.
 * @param points Points off for each step.
 * @param [full] Score without any deduction, 100 by default.
 * @param [floor] Lowest score, 0 by default.
 * @param [partial] Part of a step: "proportional" (default), "whole" (only whole steps count) or "any" (counts as a step).
 * @returns Points.
 * @example =KPI.DEDUCTSCORE(87, 90, 1, 2) gives 94
 */
export function deductscore(
  actual: unknown[][],
  target: unknown[][],
  step: unknown[][],
  points: unknown[][],
  full?: unknown[][],
  floor?: unknown[][],
  partial?: unknown[][],
): unknown[][] {
  return reply(() => {
    const part = choose(receive(partial), "partial", { proportional: ["按比例"], whole: ["整步"], any: ["不足一步按一步"] }, "proportional");
    const most = chooseNumber(receive(full), "full", 100);
    const least = chooseNumber(receive(floor), "floor", 0);
    const args = { actual: demand(actual, "actual"), target: demand(target, "target"), step: demand(step, "step"), points: demand(points, "points") };
    return spread(args, (cells) => {
      const x = readNumber(cells.actual);
      if (x === null) return null;
      const size = readRequired(cells.step, "step");
      const shortfall = (readRequired(cells.target, "target") - x) * Math.sign(size);
      return within(most - readRequired(cells.points, "points") * countSteps(shortfall, Math.abs(size), part), least, null);
    });
  });
}

/**
 * Finds the grade, or another column of the grade's row, for each score.
 * @customfunction GRADE
 * @param score Scores; a range spills.
 * @param bands The whole scheme, its section of grades such as S5_Grades, or rows of from and label.
 * @param [column] Column to return: its header, or its number in bands. The label by default.
 * @returns What stands in that column.
 * @example =KPI.GRADE(94.99, {85,"B";95,"A"}) gives "B"
 */
export function grade(score: unknown[][], bands: unknown[][], column?: unknown[][]): unknown[][] {
  return reply(() => {
    const cells = demand(bands, "bands");
    const { grading, reading } = readGrades(cells);
    const wanted = receive(column)?.[0]?.[0] ?? null;
    const position = findGradeColumn(cells, typeof wanted === "number" ? wanted : readText(wanted));
    return spread({ score: demand(score, "score") }, (at) => {
      const x = readNumber(at.score);
      if (x === null) return null;
      const row = reading.placeOf(gradeOf(x, grading))?.row ?? 0;
      return cells[row - 1]?.[position] ?? null;
    });
  });
}

/**
 * Ranks scores, highest first; equal scores share the better place (1, 2, 2, 4). Blank scores have no place.
 * @customfunction RANK
 * @param scores Scores, in a column or a row.
 * @param [groups] The group of each score, to rank within groups.
 * @returns Places.
 * @example =KPI.RANK({90;85;85;80}) gives 1, 2, 2, 4
 */
export function rank(scores: unknown[][], groups?: unknown[][]): unknown[][] {
  return reply(() => {
    const cells = demand(scores, "scores");
    const named = receive(groups);
    const numbers = cells.map((row, i) => row.map((cell, j) => readNumber(cell, { within: { zh: "scores", en: "scores" }, row: i + 1, column: j + 1 })));
    const labels = named && spread({ scores: cells.map((row) => row.map(() => null)), groups: named }, (at) => readText(at.groups) ?? "");
    const places = rankWithin(numbers.flat(), labels?.flat().map(String));
    const width = cells[0]?.length ?? 0;
    return cells.map((row, i) => row.map((_, j) => places[i * width + j] ?? null));
  });
}

/**
 * Counts how often a value stands in a row at the end of each history. Blank cells at the end are periods yet to come.
 * @customfunction STREAK
 * @param history One row a person, oldest period first.
 * @param value The value that counts, such as a grade.
 * @returns The length of the run, one a person.
 * @example =KPI.STREAK({"良好","优秀","优秀"}, "优秀") gives 2
 */
export function streak(history: unknown[][], value: unknown[][]): unknown[][] {
  return reply(() => {
    const rows = demand(history, "history");
    return spread({ row: rows.map((_, i) => [i]), value: demand(value, "value") }, (at) => countStreak(rows[Number(at.row)] ?? [], at.value));
  });
}

/**
 * The commission on an amount, not rounded and without bonus.
 * @customfunction TIERCOMMISSION
 * @param amount Amounts; a range spills. Returns are negative and take back what they had earned.
 * @param tiers The whole scheme, its section of tiers such as S5_Tiers, or rows of from, rate and bonus. Rates are fractions.
 * @param [mode] "marginal" (each part at its tier's rate), "whole" (all at the rate of the tier reached) or "interpolated"; by default what the tiers say, else marginal.
 * @param [prior] What was sold before in the same period, 0 by default.
 * @returns Commission.
 * @example =KPI.TIERCOMMISSION(900, {0,0.03;500,0.05;750,0.075}) gives 38.75
 */
export function tiercommission(amount: unknown[][], tiers: unknown[][], mode?: unknown[][], prior?: unknown[][]): unknown[][] {
  return reply(() => {
    const scale = readTiers(demand(tiers, "tiers"));
    const by = choose(receive(mode), "mode", { marginal: ["超额累进"], whole: ["全额累进"], interpolated: ["插值费率"] }, scale.tierMode);
    return spread({ amount: demand(amount, "amount"), prior: receive(prior) }, (cells) => {
      const sold = readNumber(cells.amount);
      return sold === null ? null : tierCommission(sold, scale.tiers, by, readNumber(cells.prior) ?? 0);
    });
  });
}

/**
 * The bonus for reaching a tier.
 * @customfunction TIERBONUS
 * @param amount Amounts; a range spills.
 * @param tiers The whole scheme, its section of tiers such as S5_Tiers, or rows of from, rate and bonus.
 * @returns The bonus of the tier reached, or of all tiers up to it where the tiers say so.
 * @example =KPI.TIERBONUS(50000, {0,0.01,0;40000,0.02,200}) gives 200
 */
export function tierbonus(amount: unknown[][], tiers: unknown[][]): unknown[][] {
  return reply(() => {
    const scale = readTiers(demand(tiers, "tiers"));
    return spread({ amount: demand(amount, "amount") }, (cells) => {
      const sold = readNumber(cells.amount);
      return sold === null ? null : tierBonus(sold, scale.tiers, scale.bonusMode);
    });
  });
}

/**
 * Pay for a period: base × coefficient + commission + bonus + allowance, rounded once, half up to the cent. Stays blank
 * while base, coefficient or a given commission is blank; a blank bonus or allowance counts 0.
 * @customfunction PAY
 * @param base Base pay; a range spills.
 * @param coefficient KPI percentage as a fraction, or coefficient of the grade.
 * @param [commission] Commission, 0 by default.
 * @param [bonus] Bonus, 0 by default.
 * @param [allowance] Allowance, 0 by default.
 * @returns Pay.
 * @example =KPI.PAY(10000, 0.95) gives 9500
 */
export function pay(base: unknown[][], coefficient: unknown[][], commission?: unknown[][], bonus?: unknown[][], allowance?: unknown[][]): unknown[][] {
  return reply(() => {
    const args = {
      base: demand(base, "base"),
      coefficient: demand(coefficient, "coefficient"),
      commission: receive(commission),
      bonus: receive(bonus),
      allowance: receive(allowance),
    };
    return spread(args, (cells) => {
      const amounts = { base: readNumber(cells.base), coefficient: readNumber(cells.coefficient), commission: args.commission ? readNumber(cells.commission) : 0 };
      if (amounts.base === null || amounts.coefficient === null || amounts.commission === null) return null;
      const { base: fixed, coefficient: factor, commission: earned } = amounts;
      return computePay({ base: fixed, coefficient: factor, commission: earned, bonus: readNumber(cells.bonus) ?? 0, allowance: readNumber(cells.allowance) ?? 0 });
    });
  });
}

function readIndicators(scheme: unknown[][]): Reading {
  const reading = readScheme(demand(scheme, "scheme"), "indicators");
  if (reading.present.has("indicators")) return reading;
  const { zh, en } = sections.indicators;
  throw new Failure("value", { code: "sectionMissing", facts: { zh, en } });
}

function prepareScorer(reading: Reading, name: string, actuals: Cells): (cell: Cell) => Cell {
  const { scoring } = findIndicator(reading, name);
  const peers = actuals.flat().filter((cell) => typeof cell === "number");
  const scorer = prepareScoring(scoring, peers);
  return (cell) => scorer?.score(cell) ?? null;
}

function appraisePeople(actuals: unknown[][], indicators: unknown[][], scheme: unknown[][], line: (appraisal: Appraisal) => Cell[]) {
  const reading = readIndicators(scheme);
  const { people, heads, restore } = alignPeople("actuals", demand(actuals, "actuals"), demand(indicators, "indicators"));
  return restore(prepareAppraiser(reading, heads.map(readText)).appraise(people).map(line));
}

function wordStep({ subject, working, outcome, unit }: Step, language: Language): Cell[] {
  const words = working.map((message) => say(message, language, unit)).join(language === "zh" ? "；" : "; ");
  return [typeof subject === "string" ? subject : say(subject, language), words, outcome];
}

function readRequired(cell: Cell, name: string): number {
  const value = readNumber(cell);
  if (value === null) throw new Failure("value", { code: "argumentBlank", facts: { name } });
  return value;
}

CustomFunctions.associate({
  SCORE: score,
  TOTAL: total,
  APPRAISE: appraise,
  EXPLAIN: explain,
  WEIGHTEDSCORE: weightedscore,
  RATIOSCORE: ratioscore,
  LINEARSCORE: linearscore,
  STEPSCORE: stepscore,
  DEDUCTSCORE: deductscore,
  GRADE: grade,
  RANK: rank,
  STREAK: streak,
  TIERCOMMISSION: tiercommission,
  TIERBONUS: tierbonus,
  PAY: pay,
});
