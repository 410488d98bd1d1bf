import { Failure } from "../../domain/failure";
import type { JudgementPlan } from "./planJudgements";
import type { JudgementsOnSheet } from "./readJudgementSheet";

/**
 * Whether a sheet of judgements has the judges, levels and labels of a plan in the same cells, so that other judgements can take the
 * place of those that stand there.
 */
export function sameLayout({ area, blocks, cells }: JudgementPlan, standing: JudgementsOnSheet): boolean {
  const isPlace =
    area.row === standing.area.row &&
    area.column === standing.area.column &&
    area.rowCount === standing.area.rowCount &&
    area.columnCount === standing.area.columnCount;
  if (!isPlace) return false;
  return blocks.every(({ title, matrix }) => {
    const texts = [
      ...[0, 1, 2].map((column) => [title.row, column] as const),
      ...Array.from({ length: matrix.rowCount }, (_, i) => [matrix.row + i, 0] as const),
      ...Array.from({ length: matrix.columnCount }, (_, j) => [matrix.row - 1, matrix.column + j] as const),
    ];
    return texts.every(([row, column]) => {
      const found = standing.cells[row - area.row]?.[column] ?? "";
      // In the plan an apostrophe keeps a text a text.
      const planned = String(cells[row - area.row]?.[column] ?? "").replace(/^'/, "");
      return !(found instanceof Failure) && String(found).replace(/^'/, "") === planned;
    });
  });
}
