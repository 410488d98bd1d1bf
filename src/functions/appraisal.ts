import type { Step } from "../domain/appraisal/explainPerson";
import { findIndicator } from "../domain/appraisal/measures";
import { prepareAppraiser, type Appraisal } from "../domain/appraise";
import { readText, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import type { Language } from "../domain/language";
import { say } from "../domain/messages/message";
import { readScheme, type Reading } from "../domain/scheme/readScheme";
import { sections } from "../domain/scheme/vocabulary";
import { prepareScoring } from "../domain/scoring/scoring";
import { demand, reply } from "./exchange";
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
