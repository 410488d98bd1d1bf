import { Failure } from "../failure";
import { columnsOf, sharesOf } from "./shares";

/**
 * Entropy weights: p = x/Σx, e = −Σ p ln p ÷ ln m, weights in proportion to 1 − e. A criterion on which all rows are alike
 * says nothing and weighs 0.
 * @param data rows are those compared, columns the criteria; nothing below 0, no column of zeroes.
 * @throws Failure `value` with the place of a number that does not fit.
 * @example entropyWeights([[1, 2], [1, 4]]) // [0, 1]
 */
export function entropyWeights(data: readonly (readonly number[])[]): number[] {
  return sharesOf(columnsOf(data).map(divergence));
}

/** 1 − e: how unevenly a column is spread. */
function divergence(column: readonly number[], j: number): number {
  const negative = column.findIndex((x) => x < 0);
  if (negative >= 0)
    throw new Failure(
      "value",
      { code: "negativeData", facts: { x: column[negative] ?? 0 } },
      { row: negative + 1, column: j + 1 },
    );
  const sum = column.reduce((total, x) => total + x, 0);
  if (sum === 0) throw new Failure("value", { code: "columnOfZeroes", facts: {} }, { row: 1, column: j + 1 });
  const entropy =
    column.reduce((total, x) => (x === 0 ? total : total - (x / sum) * Math.log(x / sum)), 0) / Math.log(column.length);
  const rest = 1 - entropy;
  // Even columns come out a hair off 0.
  return rest < 1e-12 ? 0 : rest;
}
