import { readNumber } from "../domain/cell";
import type { AhpMethod, Revision } from "../domain/weights/ahp";
import { showNumber } from "../domain/messages/showNumber";
import { choose, chooseFlag } from "./choose";
import { demand, receive, replyLater } from "./exchange";
import { completeNumbersOf } from "./shapes";

const fetchAhp = () => import("../domain/weights/ahp");

/**
 * Weights by the analytic hierarchy process, from pairwise judgements.
 * @customfunction AHPWEIGHTS
 * @param matrix Square: row i is so many times as important as column j. A blank takes the reciprocal of its mirror image.
 * @param [method] "eigenvector" (default) or "average" (the mean of the normalised columns).
 * @returns A column of weights that add up to 1.
 * @example =KPI.AHPWEIGHTS({1,3;"",1}) gives 0.75, 0.25
 */
export function ahpweights(matrix: unknown[][], method?: unknown[][]): Promise<unknown[][]> {
  return replyLater(fetchAhp, ({ ahpWeights, readJudgements }) =>
    ahpWeights(readJudgements(judgementsIn(matrix)), chooseMethod(method)).map((weight) => [weight]),
  );
}

/**
 * Consistency ratio of pairwise judgements; up to 0.1 is acceptable.
 * @customfunction AHPCR
 * @param matrix Square, as for AHPWEIGHTS.
 * @param [table] Random indices: "saaty" (default) or "textbook" (those printed in Chinese textbooks).
 * @param [advice] TRUE to get, above 0.1, the judgement to revisit first as text: "(row, column): judgement → suggestion".
 * @param [method] "eigenvector" (default) or "average": the one that the weights are taken by.
 * @returns The ratio; with advice, text ("" when the ratio is acceptable).
 * @example =KPI.AHPCR({1,2,4;0.5,1,2;0.25,0.5,1}) gives 0
 */
export function ahpcr(
  matrix: unknown[][],
  table?: unknown[][],
  advice?: unknown[][],
  method?: unknown[][],
): Promise<unknown[][]> {
  return replyLater(fetchAhp, ({ consistencyRatio, judgementToRevisit, readJudgements }) => {
    const judgements = readJudgements(judgementsIn(matrix));
    const indices = choose(receive(table), "table", { saaty: [], textbook: ["教材"] }, "saaty");
    const ratio = consistencyRatio(judgements, indices, chooseMethod(method));
    if (!chooseFlag(receive(advice), "advice")) return [[ratio]];
    return [[ratio > 0.1 ? showRevision(judgementToRevisit(judgements)) : ""]];
  });
}

/**
 * Objective weights by entropy: a criterion on which people differ more weighs more.
 * @customfunction ENTROPYWEIGHTS
 * @param data One row a person, one column a criterion; nothing below 0.
 * @returns A row of weights that add up to 1.
 * @example =KPI.ENTROPYWEIGHTS({1,2;1,4}) gives 0, 1
 */
export function entropyweights(data: unknown[][]): Promise<unknown[][]> {
  return replyLater(
    () => import("../domain/weights/entropy"),
    ({ entropyWeights }) => [entropyWeights(completeNumbersOf("data", demand(data, "data")))],
  );
}

/**
 * Objective weights by contrast and conflict of the criteria (CRITIC). Turn the sign of a criterion where less is better.
 * @customfunction CRITICWEIGHTS
 * @param data One row a person, one column a criterion.
 * @returns A row of weights that add up to 1.
 * @example =KPI.CRITICWEIGHTS({1,7,5;2,7,4;3,7,3}) gives 0.5, 0, 0.5
 */
export function criticweights(data: unknown[][]): Promise<unknown[][]> {
  return replyLater(
    () => import("../domain/weights/critic"),
    ({ criticWeights }) => [criticWeights(completeNumbersOf("data", demand(data, "data")))],
  );
}

function chooseMethod(method?: unknown[][]): AhpMethod {
  const words = { eigenvector: ["特征向量法", "特征根法"], average: ["和积法"] };
  return choose(receive(method), "method", words, "eigenvector");
}

function judgementsIn(matrix: unknown[][]): (number | null)[][] {
  const within = { zh: "matrix", en: "matrix" };
  return demand(matrix, "matrix").map((row, i) =>
    // A judgement is above 0: a 0 is a blank that arrived so.
    row.map((cell, j) => readNumber(cell, { within, row: i + 1, column: j + 1 }) || null),
  );
}

function showRevision(revision: Revision | null): string {
  if (!revision) return "";
  const { row, column, judgement, suggested } = revision;
  return `(${row + 1}, ${column + 1}): ${showNumber(judgement)} → ${showNumber(suggested)}`;
}
