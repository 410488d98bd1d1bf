import { netPromoterScore, satisfiedShare } from "../domain/survey/surveyShares";
import { satisfactionIndex } from "../domain/survey/satisfactionIndex";
import { chooseNumber } from "./choose";
import { demand, receive, reply } from "./exchange";
import { alignPeople, eachPerson, numbersOf, readWeights } from "./shapes";

/**
 * Customer satisfaction index from 0 to 100: the weighted mean of (rating − low) ÷ (high − low).
 * @customfunction CSI
 * @param ratings Ratings of the items, one row a respondent or one row of means.
 * @param weights Weights of the items, in any unit.
 * @param [low] Lowest rating, 1 by default; where high is given, state both: a skipped argument may arrive as 0.
 * @param [high] Highest rating, 10 by default.
 * @returns One index a row.
 * @example =KPI.CSI({10,1}, {3,1}) gives 75
 */
export function csi(ratings: unknown[][], weights: unknown[][], low?: unknown[][], high?: unknown[][]): unknown[][] {
  return reply(() => {
    const lowest = chooseNumber(receive(low), "low", 1);
    const highest = chooseNumber(receive(high), "high", 10);
    // Above a lowest rating of 0 or more, 0 is no highest one: it was skipped.
    const scale = { low: lowest, high: highest === 0 && lowest >= 0 ? 10 : highest };
    const { people, heads, restore } = alignPeople("ratings", demand(ratings, "ratings"), demand(weights, "weights"));
    const shares = readWeights(heads);
    // What is not on the scale as 0 is a blank that arrived so.
    const answered = (rating: number | null) => (rating === 0 && lowest > 0 ? null : rating);
    return restore(eachPerson("ratings", people, (values) => satisfactionIndex(values.map(answered), shares, scale)));
  });
}

/**
 * Net promoter score in points, −100 to 100: % of answers 9–10 less % of answers 0–6.
 * @customfunction NPS
 * @param ratings Answers from 0 to 10; blanks do not count. Some versions of Excel hand blank cells over as 0: IF(B2:B9="","",B2:B9) keeps them blank.
 * @returns Points.
 * @example =KPI.NPS({10,9,8,3}) gives 25
 */
export function nps(ratings: unknown[][]): unknown[][] {
  return reply(() => [[netPromoterScore(answersIn(ratings))]]);
}

/**
 * Customer satisfaction score: the share of answers at or above a threshold.
 * @customfunction CSAT
 * @param ratings Answers; blanks do not count.
 * @param [threshold] The lowest answer that counts as satisfied, 4 by default.
 * @returns A fraction.
 * @example =KPI.CSAT({5,4,3,1}) gives 0.5
 */
export function csat(ratings: unknown[][], threshold?: unknown[][]): unknown[][] {
  return reply(() => {
    const answers = answersIn(ratings);
    const stated = chooseNumber(receive(threshold), "threshold", 4);
    // Of answers that are 0 or more, a threshold of 0 would tell nothing: it was skipped.
    const isSkipped = stated === 0 && answers.every((answer) => answer >= 0);
    return [[satisfiedShare(answers, isSkipped ? 4 : stated)]];
  });
}

function answersIn(ratings: unknown[][]): number[] {
  return numbersOf("ratings", demand(ratings, "ratings"))
    .flat()
    .filter((answer) => answer !== null);
}
