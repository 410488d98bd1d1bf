import { BooleanValueObject, CELL_INVERTED_INDEX_CACHE } from "@univerjs/preset-sheets-core";

interface Notes {
  canUseCache: () => { rowsInCache: [number, number][]; rowsNotInCache: [number, number][] };
  set: () => void;
  setContinueBuildingCache: () => void;
}

interface ComparedWithOtherType {
  _compareString: (operator: string) => boolean;
}

/**
 * Univer 0.25.1 notes the values of a range when a formula compares it with one value, and answers the next comparison of
 * a calculation from its notes. The notes do not tell 0 from blank, "" from blank, "1" from 1, or an error from what is
 * not equal, so that of two `=IF(A1:A3="","b",A1:A3)` the second takes 0 for blank. Without notes each comparison looks
 * at the cells themselves; 4,000 of them on 2,000 rows take 10 seconds instead of 6.
 *
 * To it a truth value is also neither equal nor unequal to a text or number: in Excel TRUE comes after them all.
 */
export function repairComparison(): void {
  const notes = CELL_INVERTED_INDEX_CACHE as unknown as Notes;
  notes.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  notes.set = () => undefined;
  notes.setContinueBuildingCache = () => undefined;

  const truthValue = BooleanValueObject.prototype as unknown as ComparedWithOtherType;
  truthValue._compareString = (operator) => operator === ">" || operator === ">=" || operator === "<>";
}
