import type { Step } from "../domain/appraisal/explainPerson";
import { findIndicator } from "../domain/appraisal/measures";
import { prepareAppraiser, type Appraisal } from "../domain/appraise";
import { numberIn, readText, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import type { Language } from "../domain/language";
import { say } from "../domain/messages/message";
import { readScheme, type Reading } from "../domain/scheme/readScheme";
import { sections } from "../domain/scheme/vocabulary";
import { prepareScoring, type CellScorer } from "../domain/scoring/scoring";
import { demand, reply } from "./exchange";
import { remember } from "./remember";
import { alignPeople, spread } from "./shapes";

/** A scheme as it is read from cells, with the scorers of its indicators by the name that they are asked for. */
interface PreparedScheme {
  readonly reading: Reading;
  readonly scorers: Map<string, CellScorer | null>;
}

const readSchemeOnce = remember((cells): PreparedScheme => ({
  reading: readScheme(cells, "indicators"),
  scorers: new Map(),
}));

/**
 * Scores actuals by an indicator of a scheme. Blank actuals are not scored and stay blank. Vetoes and exemptions, which look at more than one indicator or person, are left to APPRAISE.
 * @customfunction SCORE
 * @param actual Actual results; a range spills.
 * @param indicator Code or name of the indicator, or one for each column or row of actuals.
 * @param scheme The whole scheme, such as Scheme_S5, or its section of indicators.
 * @returns Points on the indicator's scale.
 * @example =KPI.SCORE(0.45, "CONV", Scheme_S5) gives 90
 */
export function score(actual: unknown[][], indicator: unknown[][], scheme: unknown[][]): unknown[][] {
  return reply(() => {
    const prepared = prepareScheme(scheme);
    const args = { actual: demand(actual, "actual"), indicator: demand(indicator, "indicator") };
    const scorers = new Map<string, CellScorer | null>();
    return spread(args, (cells) => {
      const name = readText(cells.indicator);
      if (name === null) throw new Failure("value", { code: "argumentBlank", facts: { name: "indicator" } });
      const scorer = scorers.get(name) ?? scorerOf(prepared, name, () => peersIn(args, name));
      scorers.set(name, scorer);
      return scorer?.score(cells.actual) ?? null;
    });
  });
}

/**
 * Totals each person's scores by the weights of a scheme. Missing actuals follow the scheme's policy; without any score the total stays blank. Department rules look at the people who are handed over together.
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
  return reply(() =>
    appraisePeople(actuals, indicators, scheme, ({ scores, total: sum, grade: label }) => [...scores, sum, label]),
  );
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
    const { reading } = prepareScheme(scheme);
    const { people, heads } = alignPeople("actuals", demand(actuals, "actuals"), demand(indicators, "indicators"));
    if (people.length !== 1) {
      const facts = {
        name: "actuals",
        rows: people.length,
        columns: heads.length,
        expectedRows: 1,
        expectedColumns: heads.length,
      };
      throw new Failure("value", { code: "shapesDiffer", facts });
    }
    return prepareAppraiser(reading, heads.map(readText))
      .explain(people, 0)
      .map((step) => wordStep(step, reading.language));
  });
}

/** @throws Failure `value` for a range that holds other sections, but no indicators. */
function prepareScheme(scheme: unknown[][]): PreparedScheme {
  const prepared = readSchemeOnce(demand(scheme, "scheme"));
  if (prepared.reading.present.has("indicators")) return prepared;
  const { zh, en } = sections.indicators;
  throw new Failure("value", { code: "sectionMissing", facts: { zh, en } });
}

function scorerOf({ reading, scorers }: PreparedScheme, name: string, peers: () => number[]): CellScorer | null {
  const known = scorers.get(name);
  if (known !== undefined) return known;
  const { scoring } = findIndicator(reading, name);
  // A rank depends on who is handed over with it, and cannot be kept.
  if (scoring.method === "rank") return prepareScoring(scoring, peers());
  const scorer = prepareScoring(scoring, []);
  scorers.set(name, scorer);
  return scorer;
}

/** The results that are handed over for an indicator. */
function peersIn(args: { actual: Cells; indicator: Cells }, name: string): number[] {
  const own = spread(args, ({ actual, indicator }) => (readText(indicator) === name ? actual : null));
  return own
    .flat()
    .map(numberIn)
    .filter((number) => number !== null);
}

function appraisePeople(
  actuals: unknown[][],
  indicators: unknown[][],
  scheme: unknown[][],
  line: (appraisal: Appraisal) => Cell[],
) {
  const { reading } = prepareScheme(scheme);
  const { people, heads, restore } = alignPeople(
    "actuals",
    demand(actuals, "actuals"),
    demand(indicators, "indicators"),
  );
  return restore(prepareAppraiser(reading, heads.map(readText)).appraise(people).map(line));
}

function wordStep({ subject, working, outcome, unit }: Step, language: Language): Cell[] {
  const words = working.map((message) => say(message, language, unit)).join(language === "zh" ? "；" : "; ");
  return [typeof subject === "string" ? subject : say(subject, language), words, outcome];
}
