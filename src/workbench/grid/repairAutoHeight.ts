import { SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";

interface Internals {
  /** Gone once the sheet is deleted. */
  _worksheetData: object | null;
  calculateAutoHeightInRange: (...given: unknown[]) => unknown[];
}

let isOff = false;

/**
 * Does what would measure rows again and again, without it: each width of a column has every wrapped cell measured, which took a
 * seventh of all the time when sheets were put in. Rows are fitted once, by what is written (changeCells.ts) or by whoever asks for it.
 */
export function withoutAutoHeight(change: () => void): void {
  isOff = true;
  try {
    change();
  } finally {
    isOff = false;
  }
}

/**
 * Univer 0.25.1 measures rows when the page is idle, also rows of a sheet that has been deleted since: that threw, and ended all
 * measuring from then on. A sheet that is gone has no rows to measure.
 */
export function repairAutoHeight(): void {
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Internals;
  const { calculateAutoHeightInRange } = skeleton;
  skeleton.calculateAutoHeightInRange = function (this: Internals, ...given) {
    return isOff || this._worksheetData === null ? [] : calculateAutoHeightInRange.apply(this, given);
  };
}
