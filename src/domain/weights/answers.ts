import type { Judgements } from "./ahp";

/** The judgements that have been made so far: square, 1 on the diagonal, mirror images reciprocal, `null` where a pair is open. */
export type Answers = readonly (readonly (number | null)[])[];

/** Two criteria that are compared: how many times `row` is as important as `column`, which stands behind it. */
export interface Pair {
  readonly row: number;
  readonly column: number;
}

/** A matrix in which nothing has been judged yet. @example noAnswers(2) // [[1, null], [null, 1]] */
export function noAnswers(size: number): Answers {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_each, j) => (i === j ? 1 : null)));
}

/**
 * The pairs of so many criteria in the order in which they are asked for: first the chain of neighbours, the fewest that connect
 * all of them, then what checks it.
 * @example pairsOf(3) // [{ row: 0, column: 1 }, { row: 1, column: 2 }, { row: 0, column: 2 }]
 */
export function pairsOf(size: number): Pair[] {
  const apart = (distance: number) =>
    Array.from({ length: size - distance }, (_, row): Pair => ({ row, column: row + distance }));
  return Array.from({ length: Math.max(0, size - 1) }, (_, i) => apart(i + 1)).flat();
}

/** The pairs that are still to be judged, in the order of `pairsOf`. */
export function openPairs(answers: Answers): Pair[] {
  return pairsOf(answers.length).filter(({ row, column }) => answers[row]?.[column] == null);
}

/** The matrix with one pair judged, and its mirror image; `null` opens the pair again. */
export function withAnswer(answers: Answers, { row, column }: Pair, judgement: number | null): Answers {
  return answers.map((cells, i) =>
    cells.map((cell, j) => {
      if (i === row && j === column) return judgement;
      if (i === column && j === row) return judgement === null ? null : 1 / judgement;
      return cell;
    }),
  );
}

/** The matrix when every pair has been judged; `null` before. */
export function completeJudgements(answers: Answers): Judgements | null {
  return answers.every((row) => row.every((cell) => cell !== null)) ? answers : null;
}
