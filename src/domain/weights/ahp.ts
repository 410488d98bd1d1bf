import { roundHalfUp, same } from "../decimal";
import { Failure } from "../failure";
import { mean } from "../statistics";
import { nearestOnScale } from "./saatyScale";

/** A square matrix of pairwise judgements: row i is so many times as important as column j. */
export type Judgements = readonly (readonly number[])[];

/** The principal eigenvector, or the average of the normalised columns (和积法). */
export type AhpMethod = "eigenvector" | "average";

/** Whose random indices consistency is measured by: Saaty's, or those printed in Chinese textbooks. */
export type RandomIndexTable = "saaty" | "textbook";

/** Random indices for matrices of order 3, 4, 5 …; orders 1 and 2 are always consistent. */
const randomIndices: Readonly<Record<RandomIndexTable, readonly number[]>> = {
  saaty: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  textbook: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
};

/** By how much the product of a pair may miss 1: people type 6 and 0.17; where both have more decimals they come closer. */
const reciprocalTolerance = { twoDecimals: 0.05, more: 0.005 };

/**
 * Completes and checks a matrix of judgements: a blank takes the reciprocal of its mirror image.
 * @throws Failure `value` for a matrix that is not square, or names the cell or pair that is not positive or reciprocal.
 * @example readJudgements([[1, 4], [null, 1]]) // [[1, 4], [0.25, 1]]
 */
export function readJudgements(cells: readonly (readonly (number | null)[])[]): Judgements {
  const size = cells.length;
  if (cells.some((row) => row.length !== size))
    throw new Failure("value", { code: "matrixNotSquare", facts: { rows: size, columns: cells[0]?.length ?? 0 } });
  const stated = (i: number, j: number) => cells[i]?.[j] ?? null;
  return cells.map((row, i) =>
    row.map((_, j) => {
      const mirror = stated(j, i);
      const judgement = stated(i, j) ?? (i === j ? 1 : mirror === null ? null : 1 / mirror);
      const place = { row: i + 1, column: j + 1 };
      if (judgement === null) throw new Failure("value", { code: "judgementMissing", facts: {} }, place);
      if (!(judgement > 0)) throw new Failure("value", { code: "judgementNotPositive", facts: { judgement } }, place);
      if (i === j && judgement !== 1)
        throw new Failure("value", { code: "diagonalNotOne", facts: { judgement } }, place);
      if (mirror !== null && !areReciprocal(judgement, mirror)) {
        throw new Failure(
          "value",
          { code: "notReciprocal", facts: { judgement, mirror, row: i + 1, column: j + 1 } },
          place,
        );
      }
      return judgement;
    }),
  );
}

function areReciprocal(a: number, b: number): boolean {
  const tolerance = hasTwoDecimals(a) || hasTwoDecimals(b) ? reciprocalTolerance.twoDecimals : reciprocalTolerance.more;
  return Math.abs(a * b - 1) <= tolerance;
}

/** Whether a number has no more than two decimals. */
function hasTwoDecimals(x: number): boolean {
  return same(x, roundHalfUp(x, 2));
}

/**
 * Weights by the analytic hierarchy process (Saaty 1980); they add up to 1.
 * @example ahpWeights([[1, 3], [1 / 3, 1]], "average") // [0.75, 0.25]
 */
export function ahpWeights(judgements: Judgements, method: AhpMethod): number[] {
  const sums = judgements.map((_, j) => judgements.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const average = normalize(
    judgements.map((row) => row.reduce((sum, judgement, j) => sum + judgement / (sums[j] ?? 1), 0)),
  );
  return method === "average" ? average : principalEigenvector(judgements, average);
}

/** Power iteration, which converges for a positive matrix (Perron–Frobenius), from a start that is already close. */
function principalEigenvector(judgements: Judgements, start: readonly number[]): number[] {
  let weights = [...start];
  for (let round = 0; round < 1000; round++) {
    const next = normalize(multiply(judgements, weights));
    const change = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))));
    weights = next;
    if (change < 1e-15) break;
  }
  return weights;
}

/**
 * Consistency ratio CI ÷ RI with CI = (λmax − n) ÷ (n − 1), λmax being the mean of (Aw)ᵢ ÷ wᵢ; up to 0.1 is acceptable. Orders 1
 * and 2 are consistent.
 * @param method by which the weights w are taken.
 * @throws Failure `number` above order 15, for which no random index is published.
 */
export function consistencyRatio(judgements: Judgements, table: RandomIndexTable, method: AhpMethod): number {
  const size = judgements.length;
  if (size < 3) return 0;
  const randomIndex = randomIndices[table][size - 3];
  if (randomIndex === undefined) throw new Failure("value", { code: "matrixTooLarge", facts: { size, largest: 15 } });
  const weights = ahpWeights(judgements, method);
  const images = multiply(judgements, weights);
  const lambda = images.reduce((sum, image, i) => sum + image / (weights[i] ?? 1), 0) / size;
  return Math.max(0, (lambda - size) / (size - 1)) / randomIndex;
}

/** A judgement that disagrees with what the others imply. */
export interface Revision {
  /** Zero-based; the judgement is above the diagonal. */
  readonly row: number;
  readonly column: number;
  readonly judgement: number;
  /** The step of Saaty's scale (1/9 … 9) that is nearest to what the others imply. */
  readonly suggested: number;
}

/**
 * The judgement to revisit first: the one farthest from what the others imply, the geometric mean of all ways round it
 * (i over k to j). `null` below order 3, where there is no way round.
 */
export function judgementToRevisit(judgements: Judgements): Revision | null {
  if (judgements.length < 3) return null;
  const at = (i: number, j: number) => judgements[i]?.[j] ?? 1;
  const waysRound = (i: number, j: number) =>
    judgements.map((_, k) => Math.log(at(i, k) * at(k, j))).filter((_, k) => k !== i && k !== j);
  const pairs = judgements.flatMap((row, i) =>
    row
      .map((judgement, j) => ({ row: i, column: j, judgement, implied: Math.exp(mean(waysRound(i, j))) }))
      .slice(i + 1),
  );
  const distance = ({ judgement, implied }: (typeof pairs)[number]) => Math.abs(Math.log(judgement / implied));
  const farthest = pairs.reduce((worst, pair) => (distance(pair) > distance(worst) ? pair : worst));
  return {
    row: farthest.row,
    column: farthest.column,
    judgement: farthest.judgement,
    suggested: nearestOnScale(farthest.implied),
  };
}

function multiply(matrix: Judgements, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (vector[j] ?? 0), 0));
}

function normalize(vector: readonly number[]): number[] {
  const sum = vector.reduce((total, entry) => total + entry, 0);
  return vector.map((entry) => entry / sum);
}
