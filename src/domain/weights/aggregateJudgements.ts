import type { Judgements } from "./ahp";

/**
 * What several judges say together: the geometric mean, which keeps reciprocals reciprocal (Aczél & Saaty 1983,
 * doi 10.1016/0022-2496(83)90028-7).
 * @param matrices of one order, at least one.
 * @example aggregateJudgements([[[1, 8], [1 / 8, 1]], [[1, 2], [1 / 2, 1]]]) // [[1, 4], [0.25, 1]]
 */
export function aggregateJudgements(matrices: readonly Judgements[]): Judgements {
  const [first = []] = matrices;
  const together = (i: number, j: number) =>
    matrices.reduce((product, matrix) => product * (matrix[i]?.[j] ?? 1), 1) ** (1 / matrices.length);
  return first.map((row, i) => row.map((_, j) => (i === j ? 1 : i < j ? together(i, j) : 1 / together(j, i))));
}
