import type { CellContent, SheetContent } from "../content";
import type { customFunctionNames } from "./customFunctions";
import { escapeText } from "./escapeText";
import { formulaToFile } from "./formulaToFile";
import { type CellRange, contains, formatCell, formatRange } from "./parseRange";
import { toColumnWidth, toPointHeight } from "./pixels";
import type { StyleRegistry } from "./styleRegistry";
import { type StoredFormula, tableRange, tableXml } from "./writeTable";
import { XlsxProblem } from "./XlsxProblem";

/** What the sheets of a workbook share. */
export interface WriteContext {
  styles: StyleRegistry;
  /** The number of a text among the shared strings. */
  stringIndex: (text: string) => number;
  customFunctions: ReturnType<typeof customFunctionNames>;
  /** Names of all tables, in capitals. */
  tableNames: ReadonlySet<string>;
  mayReturnArray: (formula: string) => boolean;
  /** Numbers tables over all sheets. */
  nextTableId: () => number;
}

export interface SheetParts {
  sheet: string;
  tables: { id: number; xml: string }[];
  hasDynamicArrays: boolean;
}

// Excel's specifications and limits; a file beyond them is "repaired", which here means cut.
const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;

// Files know these errors only; newer ones (#SPILL!, #CALC!, #BUSY!) stand there as #VALUE! until they are computed.
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

const DEFAULT_COLUMN_PIXELS = 64;

/** The one entry of the metadata part: "dynamic array". */
const DYNAMIC_ARRAY = ' cm="1"';

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function writeSheet(content: SheetContent, isActive: boolean, context: WriteContext): SheetParts {
  const tables = content.tables.map((table) => ({ table, range: tableRange(table) }));
  const cells = new Map(withHeaders(content).map((cell) => [formatCell(cell.row, cell.column), cell]));
  const stored = new Map<CellContent, StoredFormula>();
  let hasDynamicArrays = false;
  for (const cell of cells.values()) {
    refuseLongText(cell, cell.value, MAX_TEXT_LENGTH, content.name);
    refuseLongText(cell, cell.formula, MAX_FORMULA_LENGTH, content.name);
    if (cell.formula === undefined) continue;
    const table = tables.find(({ range }) => contains(range, cell.row, cell.column))?.table.name;
    const text = formulaToFile(cell.formula, {
      customFunctions: context.customFunctions,
      tableNames: context.tableNames,
      table,
    });
    if (text === null) {
      const address = formatCell(cell.row, cell.column);
      throw new XlsxProblem({ code: "formula", sheet: content.name, address, formula: cell.formula });
    }
    const isDynamic = cell.array === undefined && (cell.spill !== undefined || context.mayReturnArray(cell.formula));
    hasDynamicArrays ||= isDynamic;
    stored.set(cell, { text, isArray: isDynamic || cell.array !== undefined });
  }

  const sheet =
    `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
    viewXml(content, isActive) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(content.columnWidths) +
    `<sheetData>${rowsXml([...cells.values()], content.rowHeights, (cell) => cellXml(cell, stored.get(cell), context))}</sheetData>` +
    (content.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    listXml(
      "mergeCells",
      content.merges.map((range) => `<mergeCell ref="${range}"/>`),
    ) +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    listXml(
      "tableParts",
      tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`),
    ) +
    "</worksheet>";
  const tableCells = {
    at: (row: number, column: number) => cells.get(formatCell(row, column)),
    stored: stored.get.bind(stored),
  };
  return {
    sheet,
    tables: content.tables.map((table) => {
      const id = context.nextTableId();
      return { id, xml: tableXml(table, id, tableCells) };
    }),
    hasDynamicArrays,
  };
}

function refuseLongText(
  { row, column }: CellContent,
  text: CellContent["value"] | undefined,
  allowed: number,
  sheet: string,
): void {
  if (typeof text !== "string" || text.length <= allowed) return;
  throw new XlsxProblem({ code: "longText", sheet, address: formatCell(row, column), length: text.length, allowed });
}

/** Excel repairs a file in which a table's header cells do not read exactly as its columns: they are written from those. */
function withHeaders(content: SheetContent): CellContent[] {
  const headers = content.tables.flatMap((table) => {
    const { firstRow, firstColumn } = tableRange(table);
    return table.columns.map((value, index) => ({ row: firstRow, column: firstColumn + index, value }));
  });
  const byAddress = new Map(content.cells.map((cell) => [formatCell(cell.row, cell.column), cell]));
  for (const header of headers) {
    const address = formatCell(header.row, header.column);
    const format = byAddress.get(address)?.format;
    byAddress.set(address, { ...header, ...(format !== undefined && { format }) });
  }
  return [...byAddress.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function viewXml({ showGridlines, frozen }: SheetContent, isActive: boolean): string {
  const attributes = `${showGridlines ? "" : ' showGridLines="0"'}${isActive ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (frozen.rows === 0 && frozen.columns === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const pane = frozen.columns === 0 ? "bottomLeft" : frozen.rows === 0 ? "topRight" : "bottomRight";
  const splits = `${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ""}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ""}`;
  return (
    `<sheetViews><sheetView${attributes}><pane${splits} topLeftCell="${formatCell(frozen.rows, frozen.columns)}"` +
    ` activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columnsXml(widths: Record<number, number>): string {
  const columns = Object.entries(widths).sort(([a], [b]) => Number(a) - Number(b));
  const items = columns.map(([column, pixels]) => {
    const position = Number(column) + 1;
    // A hidden column keeps a width for the day when it is shown again.
    const [width, hidden] =
      pixels === 0 ? [toColumnWidth(DEFAULT_COLUMN_PIXELS), ' hidden="1"'] : [toColumnWidth(pixels), ""];
    return `<col min="${position}" max="${position}" width="${width}"${hidden} customWidth="1"/>`;
  });
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

function rowsXml(cells: CellContent[], heights: Record<number, number>, toXml: (cell: CellContent) => string): string {
  const rows = new Map<number, string[]>(Object.keys(heights).map((row) => [Number(row), []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [toXml(cell)]);
    else row.push(toXml(cell));
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, content]) => `<row r="${row + 1}"${heightAttributes(heights[row])}>${content.join("")}</row>`)
    .join("");
}

function heightAttributes(pixels: number | undefined): string {
  if (pixels === undefined) return "";
  return pixels === 0 ? ' hidden="1"' : ` ht="${toPointHeight(pixels)}" customHeight="1"`;
}

function cellXml(cell: CellContent, formula: StoredFormula | undefined, context: WriteContext): string {
  const address = formatCell(cell.row, cell.column);
  const style = context.styles.indexOf(cell.format);
  const { type, text } = valueXml(cell, context);
  const isDynamic = formula?.isArray === true && cell.array === undefined;
  const attributes = `${style === 0 ? "" : ` s="${style}"`}${type}${isDynamic ? DYNAMIC_ARRAY : ""}`;
  return `<c r="${address}"${attributes}>${formulaXml(cell, formula)}${text}</c>`;
}

function formulaXml(cell: CellContent, formula: StoredFormula | undefined): string {
  if (formula === undefined) return "";
  const text = escapeText(formula.text);
  const calculate = isCalculated(cell.value) ? "" : ' ca="1"';
  if (!formula.isArray) return `<f${calculate}>${text}</f>`;
  const { rows, columns } = cell.array ?? cell.spill ?? { rows: 1, columns: 1 };
  const range: CellRange = {
    firstRow: cell.row,
    firstColumn: cell.column,
    lastRow: cell.row + rows - 1,
    lastColumn: cell.column + columns - 1,
  };
  return `<f t="array" ref="${formatRange(range)}"${calculate}>${text}</f>`;
}

/** Whether the file can hold the result; Excel is told to compute the others, and only those, on opening. */
function isCalculated(value: CellContent["value"]): boolean {
  return value !== null && (typeof value !== "object" || FILE_ERRORS.has(value.error));
}

function valueXml({ value, formula }: CellContent, context: WriteContext): { type: string; text: string } {
  if (value === null) return { type: "", text: "" };
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`a finite number was expected, not ${value}`);
      return { type: "", text: `<v>${value}</v>` };
    case "boolean":
      return { type: ' t="b"', text: `<v>${value ? 1 : 0}</v>` };
    case "string":
      if (formula === undefined) return { type: ' t="s"', text: `<v>${context.stringIndex(value)}</v>` };
      return { type: ' t="str"', text: `<v>${escapeText(value)}</v>` };
    case "object":
      return { type: ' t="e"', text: `<v>${isCalculated(value) ? value.error : "#VALUE!"}</v>` };
  }
}

function listXml(name: string, items: string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
