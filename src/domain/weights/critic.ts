import { extent, mean, standardDeviation } from "../statistics";
import { columnsOf, sharesOf } from "./shares";

/**
 * CRITIC weights (Diakoulaki et al. 1995): on columns scaled to 0–1, in proportion to σ · Σ(1 − r), which rewards contrast
 * and conflict. A constant column weighs 0 and is left out of the conflict of the others.
 * @param data rows are those compared, columns the criteria. Turn the sign of a criterion where less is better.
 * @example criticWeights([[1, 7, 5], [2, 7, 4], [3, 7, 3]]) // [0.5, 0, 0.5]
 */
export function criticWeights(data: readonly (readonly number[])[]): number[] {
  const columns = columnsOf(data).map(scale);
  const varied = columns.filter((column) => standardDeviation(column) > 0);
  const conflict = (column: readonly number[]) =>
    varied.reduce((sum, other) => sum + (other === column ? 0 : 1 - correlation(column, other)), 0);
  return sharesOf(
    columns.map((column) => (varied.includes(column) ? standardDeviation(column) * conflict(column) : 0)),
  );
}

function scale(column: readonly number[]): number[] {
  const { least, range } = extent(column);
  return column.map((x) => (range === 0 ? 0 : (x - least) / range));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((x, i) => (x - meanA) * ((b[i] ?? 0) - meanB))) / (standardDeviation(a) * standardDeviation(b));
}
