import type { Content } from "../cells/content";
import { formatToGive } from "./formatToGive";
import type { CellChange, CellPlace, RelativeArea, SavedRow, Step } from "./edit";

/** A sheet as it was before the steps. Rows are counted from the first of the scheme. */
export interface SheetBefore {
  /** The sheet's column in which the scheme begins. */
  readonly firstColumn: number;
  readonly row: (row: number) => SavedRow;
  /** What a name of the scheme covered; `null` if there was none of that name. */
  readonly covered: (name: string) => RelativeArea | null;
}

/**
 * The steps that take steps back, last first: every cell that they touched holds again what it held, and looks as it did.
 */
export function invertSteps(steps: readonly Step[], before: SheetBefore): Step[] {
  const rows = new RowsBefore();
  const inverse: Step[] = [];
  for (const step of steps) {
    inverse.unshift(...invert(step, before, rows));
    rows.follow(step);
  }
  return inverse;
}

function invert(step: Step, before: SheetBefore, rows: RowsBefore): Step[] {
  const formatAt = ({ row, column }: CellPlace): string | null => {
    const was = rows.before(row);
    return was === null || rows.isNew(row, column)
      ? null
      : (before.row(was).formats[before.firstColumn + column] ?? "General");
  };
  switch (step.kind) {
    case "write": {
      const cells = step.cells.map((cell): CellChange => {
        return { ...cell, before: cell.after, after: cell.before, format: formatAt(cell) ?? cell.format };
      });
      const formats = step.cells.flatMap((cell) => {
        const format = formatAt(cell);
        return format !== null && formatToGive(cell.after, format, cell.format) !== null
          ? [{ row: cell.row, column: cell.column, format }]
          : [];
      });
      // The format first: what is written into a text cell is text.
      return [...(formats.length > 0 ? [{ kind: "formats", cells: formats } as const] : []), { kind: "write", cells }];
    }
    case "insertRows":
      return [{ kind: "deleteRows", row: step.row, count: step.count }];
    case "deleteRows": {
      const saved = Array.from({ length: step.count }, (_, i) => before.row(rows.before(step.row + i) ?? step.row + i));
      return [{ kind: "restoreRows", row: step.row, like: Math.max(0, step.row - 1), rows: saved }];
    }
    case "insertCells":
      return [{ ...step, kind: "deleteCells" }];
    case "dressColumn": {
      const cells = Array.from({ length: step.rowCount }, (_, i) => ({ row: step.row + i, column: step.column }));
      return undress(cells, formatAt);
    }
    case "dress":
      return undress(step.cells, formatAt);
    case "arrange":
      return [{ kind: "arrange", rows: step.order, order: step.rows }];
    case "name":
      return [{ kind: "name", name: step.name, covers: before.covered(step.name) }];
    case "formulas":
      return [
        {
          kind: "formulas",
          formulas: step.formulas.map((each) => ({ ...each, before: each.after, after: each.before })),
        },
      ];
    // The rows go as a whole; and what only takes back is never taken back by itself.
    case "style":
    case "deleteCells":
    case "restoreRows":
    case "undress":
    case "formats":
      return [];
  }
}

function undress(cells: readonly CellPlace[], formatAt: (cell: CellPlace) => string | null): Step[] {
  const plain = cells.flatMap(({ row, column }) => {
    const format = formatAt({ row, column });
    return format === null ? [] : [{ row, column, format }];
  });
  return plain.length > 0 ? [{ kind: "undress", cells: plain }] : [];
}

/** Where rows stood before the steps so far. */
class RowsBefore {
  private readonly insertions: { readonly row: number; readonly count: number }[] = [];
  private readonly newCells: { readonly row: number; readonly rowCount: number; readonly column: number }[] = [];

  /** `null` for a row that has been inserted. */
  before(row: number): number | null {
    let at = row;
    for (const { row: first, count } of [...this.insertions].reverse()) {
      if (count > 0 && at >= first && at < first + count) return null;
      if (at >= first) at -= count;
    }
    return at;
  }

  /** Whether a cell of a row that was there before is new, because others have been moved to the right. */
  isNew(row: number, column: number): boolean {
    return this.newCells.some(
      (cells) => cells.column === column && row >= cells.row && row < cells.row + cells.rowCount,
    );
  }

  follow(step: Step): void {
    if (step.kind === "insertRows") this.insertions.push({ row: step.row, count: step.count });
    if (step.kind === "deleteRows") this.insertions.push({ row: step.row, count: -step.count });
    if (step.kind === "insertCells") this.newCells.push(step);
  }
}

/** Whether what stands in cells now is what steps are to change. @returns the first cell that has been changed meanwhile. */
export function findChanged(
  steps: readonly Step[],
  contentAt: (place: CellPlace) => Content,
): { readonly place: CellPlace; readonly found: Content; readonly expected: Content } | null {
  // Rows that are inserted first move what is compared: only what is written before them can be looked at.
  for (const step of steps) {
    if (step.kind === "insertRows" || step.kind === "restoreRows" || step.kind === "insertCells") return null;
    if (step.kind !== "write") continue;
    for (const { row, column, before: expected } of step.cells) {
      const found = contentAt({ row, column });
      if (found !== expected) return { place: { row, column }, found, expected };
    }
  }
  return null;
}
