import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { BaseReferenceObject } from "@univerjs/preset-sheets-core";

interface References {
  getCellData: (this: References, row: number, column: number) => Nullable<ICellData>;
}

/**
 * Univer 0.25.1 takes a text without letters for a blank cell, unless the cell has the formula that it comes from: the cells that a
 * formula spills into have none. In Excel a formula's "" is a text wherever it stands, which COUNTA counts
 * (https://support.microsoft.com/en-us/Excel/functions/counta-function) and a custom function gets as "", whatever it gets for blanks.
 */
export function repairEmptyText(): void {
  const references = BaseReferenceObject.prototype as unknown as References;
  const { getCellData } = references;
  references.getCellData = function (row, column) {
    const cell = getCellData.call(this, row, column);
    // Blank cells have no type.
    return cell?.v === "" && cell.t === CellValueType.STRING ? { ...cell, f: '=""' } : cell;
  };
}
