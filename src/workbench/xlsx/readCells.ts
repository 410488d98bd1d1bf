import type { CellContent, CellFormat, TableContent } from "../content";
import type { customFunctionNames } from "./customFunctions";
import { unescapeText } from "./escapeText";
import { formulaFromFile } from "./formulaFromFile";
import { showsDate } from "./numberFormats";
import { type CellRange, contains, formatCell, MAX_ROWS, parseRange } from "./parseRange";
import { child, type XmlElement } from "./parseXml";
import { isRichText, readText } from "./readText";
import { shiftFormula } from "./shiftFormula";
import { XlsxProblem } from "./XlsxProblem";

/** What the cells of every sheet of a workbook refer to. */
export interface CellContext {
  strings: string[];
  formats: (CellFormat | undefined)[];
  /** Whether the n-th entry of the cell metadata says "dynamic array". */
  dynamicArrays: boolean[];
  /** The file counts days from 1904; content always from 1900. */
  is1904: boolean;
  customFunctions: ReturnType<typeof customFunctionNames>;
  /** Whether a formula is written as a dynamic array without being marked. */
  mayReturnArray: (formula: string) => boolean;
}

export interface CellReader {
  readRow(row: XmlElement): void;
  cells: CellContent[];
  /** Marks the cells that array formulas cover; called when all rows are read. */
  markSpilled(): void;
  hasRichText: boolean;
  hasDataTable: boolean;
}

type FormulaPart = Pick<CellContent, "formula" | "spill" | "array">;

const DAYS_FROM_1900_TO_1904 = 1462;

/** Reads the rows of one sheet in order; `part` is its name in messages. */
export function createCellReader(context: CellContext, tables: TableContent[], part: string): CellReader {
  const tableRanges = tables.map(({ name, range }) => ({ name, range: parseRange(range) }));
  const isDate = context.formats.map((format) => format?.numberFormat !== undefined && showsDate(format.numberFormat));
  const sharedFormulas = new Map<string, { formula: string; row: number; column: number }>();
  const arrays: CellRange[] = [];
  let nextRow = 0;

  const reader: CellReader = { readRow, cells: [], markSpilled, hasRichText: false, hasDataTable: false };
  return reader;

  function readRow(element: XmlElement): void {
    // Row and cell addresses are optional: what has none follows its neighbour.
    const row = element.attributes["r"] === undefined ? nextRow : Number(element.attributes["r"]) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS)
      throw broken(`“${element.attributes["r"] ?? ""}” is not the number of a row`);
    nextRow = row + 1;
    let nextColumn = 0;
    for (const cell of element.children) {
      if (cell.name !== "c") continue;
      const address = cell.attributes["r"];
      const column = address === undefined ? nextColumn : parseRange(address)?.firstColumn;
      if (column === undefined) throw broken(`cell “${address ?? ""}” has no valid address`);
      nextColumn = column + 1;
      const content = readCell(cell, row, column);
      if (content !== null) reader.cells.push(content);
    }
  }

  function readCell(cell: XmlElement, row: number, column: number): CellContent | null {
    const style = Number(cell.attributes["s"] ?? 0);
    const format = context.formats[style];
    const formula = readFormula(cell, row, column);
    const value = readValue(cell, style, row, column);
    if (value === null && formula === undefined && format === undefined) return null;
    return { row, column, value, ...formula, ...(format !== undefined && { format }) };
  }

  function readValue(cell: XmlElement, style: number, row: number, column: number): CellContent["value"] {
    const type = cell.attributes["t"] ?? "n";
    if (type === "inlineStr") {
      const inline = child(cell, "is");
      reader.hasRichText ||= inline !== undefined && isRichText(inline);
      return inline === undefined ? null : readText(inline);
    }
    const text = child(cell, "v")?.text;
    if (text === undefined) return null;
    if (type === "str") return unescapeText(text);
    if (text.trim() === "") return null;
    switch (type) {
      case "s": {
        const string = context.strings[Number(text)];
        if (string === undefined)
          throw broken(`${formatCell(row, column)} refers to text ${text}, which the file does not have`);
        return string;
      }
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return { error: text.trim() };
      case "d":
        return serialOf(text, row, column);
      default: {
        const number = Number(text);
        if (!Number.isFinite(number)) throw broken(`${formatCell(row, column)} has “${text}” where a number belongs`);
        return context.is1904 && isDate[style] === true ? number + DAYS_FROM_1900_TO_1904 : number;
      }
    }
  }

  function serialOf(isoDate: string, row: number, column: number): number {
    const milliseconds = Date.parse(
      /[Zz]$|[+-]\d\d:\d\d$/.test(isoDate) || !isoDate.includes("T") ? isoDate : `${isoDate}Z`,
    );
    if (Number.isNaN(milliseconds)) throw broken(`${formatCell(row, column)} has “${isoDate}” where a date belongs`);
    return milliseconds / 86_400_000 + 25_569;
  }

  function readFormula(cell: XmlElement, row: number, column: number): FormulaPart | undefined {
    const element = child(cell, "f");
    if (element === undefined) return undefined;
    const { t: type, ref, si } = element.attributes;
    if (type === "dataTable") {
      reader.hasDataTable = true;
      return undefined;
    }
    const stored = type === "shared" && si !== undefined ? expandShared(element.text, si, row, column) : element.text;
    if (stored === "") return undefined;
    const table = tableRanges.find(({ range }) => range !== null && contains(range, row, column))?.name;
    const formula = formulaFromFile(unescapeText(stored), { customFunctions: context.customFunctions, table });
    if (type !== "array") return { formula };
    return { formula, ...readArray(formula, ref ?? formatCell(row, column), cell.attributes["cm"]) };
  }

  function expandShared(text: string, index: string, row: number, column: number): string {
    const master = sharedFormulas.get(index);
    if (text !== "") {
      sharedFormulas.set(index, { formula: text, row, column });
      return text;
    }
    if (master === undefined)
      throw broken(`${formatCell(row, column)} shares formula ${index}, which the sheet does not have`);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  }

  function readArray(formula: string, ref: string, metadata: string | undefined): Pick<CellContent, "spill" | "array"> {
    const range = parseRange(ref);
    if (range === null) throw broken(`“${ref}” is not the range of an array formula`);
    const size = { rows: range.lastRow - range.firstRow + 1, columns: range.lastColumn - range.firstColumn + 1 };
    const isSingle = size.rows === 1 && size.columns === 1;
    if (!isSingle) arrays.push(range);
    const isDynamic = metadata !== undefined && context.dynamicArrays[Number(metadata) - 1] === true;
    if (!isDynamic) return { array: size };
    // Every formula that may return an array is written so; only a single cell's mark that would not be is worth keeping.
    return isSingle && context.mayReturnArray(formula) ? {} : { spill: size };
  }

  function markSpilled(): void {
    for (const cell of arrays.length === 0 ? [] : reader.cells) {
      const isCovered = cell.formula === undefined && arrays.some((range) => contains(range, cell.row, cell.column));
      if (isCovered) cell.spilled = true;
    }
  }

  function broken(detail: string): XlsxProblem {
    return new XlsxProblem({ code: "broken", part, detail });
  }
}
