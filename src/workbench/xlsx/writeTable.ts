import type { CellContent, TableContent } from "../content";
import { escapeAttribute, escapeText } from "./escapeText";
import { type CellRange, formatRange, parseRange } from "./parseRange";
import { shiftFormula } from "./shiftFormula";

/** A cell's formula in the form of the file; `isArray` when it is stored as an array formula. */
export interface StoredFormula {
  text: string;
  isArray: boolean;
}

export interface TableCells {
  at(row: number, column: number): CellContent | undefined;
  stored(cell: CellContent): StoredFormula | undefined;
}

/** The part of one table; `id` is unique in the workbook. */
export function tableXml(table: TableContent, id: number, cells: TableCells): string {
  const range = tableRange(table);
  const totals = table.totalsRow === true;
  const columns = table.columns.map((name, index) => columnXml(name, index, range, totals, cells));
  const filtered = formatRange({ ...range, lastRow: range.lastRow - (totals ? 1 : 0) });
  const name = escapeAttribute(table.name);
  return (
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}"` +
    ` ref="${formatRange(range)}" ${totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
    (table.showFilter ? `<autoFilter ref="${filtered}"/>` : "") +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    (table.style === undefined
      ? ""
      : `<tableStyleInfo name="${escapeAttribute(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`) +
    "</table>"
  );
}

/** The table's range; Excel repairs (drops) a table whose columns do not fill it, so that is an error here. */
export function tableRange(table: TableContent): CellRange {
  const range = parseRange(table.range);
  const width = range === null ? 0 : range.lastColumn - range.firstColumn + 1;
  if (range === null || width !== table.columns.length) {
    throw new TypeError(
      `table ${table.name}: the range ${table.range} does not fit its ${table.columns.length} columns`,
    );
  }
  return range;
}

function columnXml(name: string, index: number, range: CellRange, totals: boolean, cells: TableCells): string {
  const column = range.firstColumn + index;
  const lastDataRow = range.lastRow - (totals ? 1 : 0);
  const total = totals ? cells.at(range.lastRow, column) : undefined;
  const totalFormula = total && cells.stored(total);
  const attributes =
    totalFormula !== undefined
      ? ' totalsRowFunction="custom"'
      : typeof total?.value === "string"
        ? ` totalsRowLabel="${escapeAttribute(total.value)}"`
        : "";
  const formula = calculatedFormula(range.firstRow + 1, lastDataRow, column, cells);
  const children = [
    formula === undefined
      ? ""
      : `<calculatedColumnFormula${formula.isArray ? ' array="1"' : ""}>${escapeText(formula.text)}</calculatedColumnFormula>`,
    totalFormula === undefined ? "" : `<totalsRowFormula>${escapeText(totalFormula.text)}</totalsRowFormula>`,
  ].join("");
  const start = `<tableColumn id="${index + 1}" name="${escapeAttribute(name)}"${attributes}`;
  return children === "" ? `${start}/>` : `${start}>${children}</tableColumn>`;
}

/** The formula that all rows of a column share, which Excel then fills into a row that is added. */
function calculatedFormula(
  firstRow: number,
  lastRow: number,
  column: number,
  cells: TableCells,
): StoredFormula | undefined {
  const first = cells.at(firstRow, column);
  if (first?.formula === undefined || first.formula !== shiftFormula(first.formula, 1, 0)) return undefined;
  for (let row = firstRow + 1; row <= lastRow; row += 1) {
    if (cells.at(row, column)?.formula !== first.formula) return undefined;
  }
  return cells.stored(first);
}
