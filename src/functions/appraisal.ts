import { findIndicator } from "../domain/appraisal/heads";
import { prepareAppraiser, type Appraisal } from "../domain/appraise";
import { numberIn, readName, readNumber, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import { attempt } from "../domain/outcome";
import { scoreRoles, weighRoles } from "../domain/raterScore";
import type { Reading } from "../domain/scheme/readScheme";
import { readRaters } from "../domain/scheme/readRanges";
import { sameText } from "../domain/sameText";
import { sections } from "../domain/scheme/vocabulary";
import { prepareScoring, type CellScorer } from "../domain/scoring/scoring";
import { chooseFlag } from "./choose";
import { demand, receive, receiveLabels, reply, replyLater } from "./exchange";
import { readSchemeOnce } from "./readSchemeOnce";
import { alignPeople, groupsOf, spread } from "./shapes";

/**
 * Scores actuals by an indicator of a scheme. Blank actuals are not scored and stay blank. Vetoes, exemptions, pools, raters and personal or prorated targets, which look at more than one cell, are left to APPRAISE.
 * @customfunction SCORE
 * @param actual Actual results; a range spills. Some versions of Excel hand blank cells over as 0: IF(B2:B9="","",B2:B9) keeps them blank.
 * @param indicator Code or name of the indicator, or one for each column or row of actuals.
 * @param scheme The whole scheme, such as Scheme_S5, or its section of indicators.
 * @param [groups] Department, team or post of each actual, for places within a group.
 * @returns Points on the indicator's scale.
 * @example =KPI.SCORE(0.45, "CONV", Scheme_S5) gives 90
 */
export function score(
  actual: unknown[][],
  indicator: unknown[][],
  scheme: unknown[][],
  groups?: unknown[][],
): unknown[][] {
  return reply(() => {
    const reading = requireIndicators(scheme);
    const args = {
      actual: demand(actual, "actual"),
      indicator: demand(indicator, "indicator"),
      group: receiveLabels(groups),
    };
    const scorers = new Map<string, CellScorer | null>();
    return spread(args, (cells) => {
      const name = readName(cells.indicator);
      if (name === null) throw new Failure("value", { code: "argumentBlank", facts: { name: "indicator" } });
      const group = readName(cells.group) ?? "";
      const key = JSON.stringify([name, group]);
      const scorer =
        scorers.get(key) ?? scorerOf(reading, name, (within) => peersIn(args, name, within ? group : null));
      scorers.set(key, scorer);
      return scorer?.score(cells.actual) ?? null;
    });
  });
}

/**
 * Totals each person's scores by the weights of a scheme. Missing actuals follow the scheme's policy; without any score the total stays blank. Department rules look at the people who are handed over together.
 * @customfunction TOTAL
 * @param actuals One row a person, one column an indicator. Some versions of Excel hand blank cells over as 0: IF(B2:B9="","",B2:B9) keeps them blank.
 * @param indicators Codes or names of the indicators, as the columns of actuals.
 * @param scheme The whole scheme, such as Scheme_S5, or its section of indicators.
 * @param [groups] Department, team or post of each person: rules that count a group look at its own people.
 * @returns One total a person.
 * @example =KPI.TOTAL({0.5,40,120,0}, {"CONV","RESP","AOV","UNANS"}, Scheme_S5) gives 100
 */
export function total(
  actuals: unknown[][],
  indicators: unknown[][],
  scheme: unknown[][],
  groups?: unknown[][],
): unknown[][] {
  return reply(() => appraisePeople(actuals, indicators, scheme, groups, (appraisal) => [appraisal.total]));
}

/**
 * Appraises a department: for each person the score of every indicator, the total and the grade.
 * @customfunction APPRAISE
 * @param actuals One row a person, one column an indicator. Some versions of Excel hand blank cells over as 0: IF(B2:B9="","",B2:B9) keeps them blank.
 * @param indicators Codes or names of the indicators, as the columns of actuals; CONV@target for personal targets, TEAM@manager for ratings by the role "manager", Attendance. Columns that only pay needs may stand between.
 * @param scheme The whole scheme, such as Scheme_S5.
 * @param [groups] Department, team or post of each person: rules that count a group look at its own people.
 * @returns One row a person: the scores of what is scored, in the order of the columns, then total and grade.
 * @example =KPI.APPRAISE({0.5,40,120,0}, {"CONV","RESP","AOV","UNANS"}, Scheme_S5) gives 100, 100, 100, 100, 100, "Excellent"
 */
export function appraise(
  actuals: unknown[][],
  indicators: unknown[][],
  scheme: unknown[][],
  groups?: unknown[][],
): unknown[][] {
  return reply(() =>
    appraisePeople(actuals, indicators, scheme, groups, ({ scores, total: sum, grade: label }, isScored) => [
      ...scores.filter((_, i) => isScored[i]),
      sum,
      label,
    ]),
  );
}

/**
 * Explains one person's appraisal, and the pay where its columns are given: one row a step, in words and numbers, in the language of the scheme.
 * @customfunction EXPLAIN
 * @param actuals The person's figures.
 * @param indicators What they are, as for APPRAISE.
 * @param scheme The whole scheme, such as Scheme_S5.
 * @param [everyone] Everyone's figures in the same columns, the person's among them: places, and exemptions of departments, look at the others. Without them the explanation says what it leaves out.
 * @param [groups] Department, team or post of everyone.
 * @returns One row a step: what, how, result; the total and the grade, then what a forced distribution proposes, and the pay.
 * @example =KPI.EXPLAIN({0.45,40,120,0}, {"CONV","RESP","AOV","UNANS"}, Scheme_S5) starts with "Inquiry conversion", "45% ÷ 50% × 100", 90
 */
export function explain(
  actuals: unknown[][],
  indicators: unknown[][],
  scheme: unknown[][],
  everyone?: unknown[][],
  groups?: unknown[][],
): Promise<unknown[][]> {
  return replyLater(
    () => import("./explanationOf"),
    ({ explanationOf }) =>
      explanationOf(requireIndicators(scheme), {
        actuals: demand(actuals, "actuals"),
        indicators: demand(indicators, "indicators"),
        everyone: receiveLabels(everyone),
        groups: receiveLabels(groups),
      }),
  );
}

/**
 * Brings the ratings of several raters together: the mean within each role, and the mean of the roles by their weights. A role with fewer answers than the scheme asks for is left out.
 * @customfunction RATERSCORE
 * @param ratings Numbers, one row a person; blanks are no answers.
 * @param roles The role of each column of ratings.
 * @param scheme The whole scheme, its section of raters, or rows of role, weight and fewest answers.
 * @param [note] TRUE to get, as text, which roles were left out.
 * @returns One score a person, blank when no role has answered enough; with note, text.
 * @example =KPI.RATERSCORE({90,80,70}, {"manager","peer","peer"}, {"manager",0.6,1;"peer",0.4,2}) gives 84
 */
export function raterscore(
  ratings: unknown[][],
  roles: unknown[][],
  scheme: unknown[][],
  note?: unknown[][],
): unknown[][] {
  return reply(() => {
    const raters = readRaters(demand(scheme, "scheme"));
    const wantsNote = chooseFlag(receive(note), "note");
    const { people, heads, restore } = alignPeople("ratings", demand(ratings, "ratings"), demand(roles, "roles"));
    const names = heads.map((head) => {
      const role = readName(head);
      if (role !== null && !raters.some((each) => sameText(each.role, role))) {
        throw new Failure("notFound", { code: "unknownRole", facts: { role, known: raters.map((each) => each.role) } });
      }
      return role;
    });
    return restore(
      people.map((cells, row) => {
        const outcome = attempt(() => {
          const answers = cells.flatMap((cell, column) => {
            const role = names[column] ?? null;
            const place = { within: { zh: "ratings", en: "ratings" }, row: row + 1, column: column + 1 };
            return role === null ? [] : [{ role, rating: readNumber(cell, place) }];
          });
          return scoreRoles(answers, raters);
        });
        if (outcome instanceof Failure) return [outcome];
        if (!wantsNote) return [weighRoles(outcome)];
        const missing = outcome.filter(({ score: own }) => own === null);
        return [missing.map(({ role, answers }) => `${role.role} ${answers}/${role.fewest}`).join("、")];
      }),
    );
  });
}

/** Reads a scheme. @throws Failure `value` for a range that holds other sections, but no indicators. */
function requireIndicators(scheme: unknown[][]): Reading {
  const reading = readSchemeOnce(demand(scheme, "scheme"));
  if (reading.present.has("indicators")) return reading;
  const { zh, en } = sections.indicators;
  throw new Failure("value", { code: "sectionMissing", facts: { zh, en } });
}

/** Scorers of indicators by the name that they are asked for: a column of formulas asks for one over and over. */
const knownScorers = new WeakMap<Reading, Map<string, CellScorer | null>>();

/** @param peers the results that are ranked together: those of the group, or all. */
function scorerOf(reading: Reading, name: string, peers: (isWithinGroup: boolean) => number[]): CellScorer | null {
  const scorers = knownScorers.get(reading) ?? new Map<string, CellScorer | null>();
  knownScorers.set(reading, scorers);
  const known = scorers.get(name);
  if (known !== undefined) return known;
  const { scoring } = findIndicator(reading, name);
  // A rank depends on who is handed over with it, and cannot be kept.
  if (scoring.method === "rank") return prepareScoring(scoring, peers(scoring.within === "group"));
  const scorer = prepareScoring(scoring, []);
  scorers.set(name, scorer);
  return scorer;
}

/** The results that are handed over for an indicator; of one group, or of all. */
function peersIn(
  args: { actual: Cells; indicator: Cells; group: Cells | null },
  name: string,
  group: string | null,
): number[] {
  const own = spread(args, (cells) =>
    readName(cells.indicator) === name && (group === null || (readName(cells.group) ?? "") === group)
      ? cells.actual
      : null,
  );
  return own
    .flat()
    .map(numberIn)
    .filter((x) => x !== null);
}

function appraisePeople(
  actuals: unknown[][],
  indicators: unknown[][],
  scheme: unknown[][],
  groups: unknown[][] | undefined,
  line: (appraisal: Appraisal, isScored: readonly boolean[]) => Cell[],
) {
  const reading = requireIndicators(scheme);
  const { people, heads, restore } = alignPeople(
    "actuals",
    demand(actuals, "actuals"),
    demand(indicators, "indicators"),
  );
  const appraiser = prepareAppraiser(reading, heads.map(readName));
  const appraisals = appraiser.appraise(people, groupsOf(receiveLabels(groups), people.length) ?? undefined);
  return restore(appraisals.map((appraisal) => line(appraisal, appraiser.isScored)));
}
