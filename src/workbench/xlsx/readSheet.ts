import type { SheetContent, TableContent } from "../content";
import { type CellContext, createCellReader } from "./readCells";
import type { NoticeList } from "./notices";
import { type CellRange, formatRange, MAX_COLUMNS, parseRange } from "./parseRange";
import { child, childrenOf, isOn, type XmlElement } from "./parseXml";
import { toPixelHeight, toPixelWidth } from "./pixels";
import { XlsxProblem } from "./XlsxProblem";

export interface SheetSource {
  name: string;
  hidden: boolean;
  part: string;
  tables: TableContent[];
  read: (take: (element: XmlElement) => boolean) => XmlElement;
}

const DEFAULT_ROW_HEIGHT = "15";
/** A whole row is merged by those who centre a title; a merged sheet has 17 billion cells, more than the page can draw. */
const MOST_MERGED_CELLS = 100_000;

/** Reads one worksheet; `countCells` is told of each row's cells, so that a workbook of too many is refused early. */
export function readSheet(
  source: SheetSource,
  context: CellContext,
  notices: NoticeList,
  countCells: (cells: number) => void,
): SheetContent {
  const reader = createCellReader(context, source.tables, source.part);
  const rows: Record<string, string>[] = [];
  const sheet = source.read((element) => {
    if (element.name !== "row") return false;
    countCells(element.children.length);
    reader.readRow(element);
    rows.push(element.attributes);
    return true;
  });
  if (sheet.name !== "worksheet")
    throw new XlsxProblem({ code: "broken", part: source.part, detail: `“${sheet.name}” where a worksheet belongs` });
  reader.markSpilled();

  const { cells } = reader;
  const view = child(child(sheet, "sheetViews"), "sheetView");
  const protection = child(sheet, "sheetProtection");
  noteLostParts(sheet, rows, source.name, notices);
  if (reader.hasRichText) notices.add("richText", source.name);
  if (reader.hasDataTable) notices.add("dataTables", source.name);

  return {
    name: source.name,
    hidden: source.hidden,
    protected: isOn(protection?.attributes["sheet"]),
    cells,
    columnWidths: readColumnWidths(
      sheet,
      cells.reduce((last, cell) => Math.max(last, cell.column), 0),
    ),
    rowHeights: readRowHeights(
      rows,
      child(sheet, "sheetFormatPr")?.attributes["defaultRowHeight"] ?? DEFAULT_ROW_HEIGHT,
    ),
    merges: readMerges(sheet, source, notices),
    tables: source.tables,
    frozen: readFrozen(view),
    showGridlines: !["0", "false"].includes(view?.attributes["showGridLines"] ?? "1"),
  };
}

function readMerges(sheet: XmlElement, { name, part }: SheetSource, notices: NoticeList): string[] {
  return childrenOf(child(sheet, "mergeCells"), "mergeCell").flatMap((merge) => {
    const range = readRange(merge.attributes["ref"], part);
    if (cellsIn(range) <= MOST_MERGED_CELLS) return [formatRange(range)];
    notices.add("largeMerges", name);
    return [];
  });
}

function cellsIn(range: CellRange): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}

/** A range; a file that has something else in its place is damaged. */
function readRange(ref: string | undefined, part: string): CellRange {
  const range = parseRange(ref ?? "");
  if (range === null) throw new XlsxProblem({ code: "broken", part, detail: `“${ref ?? ""}” is not a range` });
  return range;
}

function readColumnWidths(sheet: XmlElement, lastColumn: number): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { attributes } of childrenOf(child(sheet, "cols"), "col")) {
    const pixels = isOn(attributes["hidden"]) ? 0 : toPixelWidth(Number(attributes["width"]));
    if (Number.isNaN(pixels)) continue;
    const [first, last] = [Number(attributes["min"]) - 1, Math.min(Number(attributes["max"]), MAX_COLUMNS) - 1];
    // "All further columns" is said by a span to the end of the sheet; those without content need no width.
    const end = last === MAX_COLUMNS - 1 ? Math.max(first, lastColumn) : last;
    for (let column = first; column <= end; column += 1) widths[column] = pixels;
  }
  return widths;
}

// Programs also record the heights that follow from the text; those that equal the sheet's default say nothing.
function readRowHeights(rows: Record<string, string>[], defaultHeight: string): Record<number, number> {
  const heights: Record<number, number> = {};
  let next = 0;
  for (const { r, ht, customHeight, hidden } of rows) {
    const row = r === undefined ? next : Number(r) - 1;
    next = row + 1;
    if (isOn(hidden)) heights[row] = 0;
    else if (ht !== undefined && (isOn(customHeight) || Number(ht) !== Number(defaultHeight)))
      heights[row] = toPixelHeight(Number(ht));
  }
  return heights;
}

function readFrozen(view: XmlElement | undefined): { rows: number; columns: number } {
  const { state, xSplit, ySplit } = child(view, "pane")?.attributes ?? {};
  const isFrozen = state === "frozen" || state === "frozenSplit";
  return { rows: isFrozen ? Number(ySplit ?? 0) : 0, columns: isFrozen ? Number(xSplit ?? 0) : 0 };
}

function noteLostParts(sheet: XmlElement, rows: Record<string, string>[], name: string, notices: NoticeList): void {
  const has = (part: string): boolean => child(sheet, part) !== undefined;
  const extensions = childrenOf(child(sheet, "extLst"), "ext").flatMap((extension) =>
    extension.children.map((part) => part.name),
  );
  const { password, hashValue, algorithmName } = child(sheet, "sheetProtection")?.attributes ?? {};
  const columns = childrenOf(child(sheet, "cols"), "col").map((column) => column.attributes);

  if (has("conditionalFormatting") || extensions.includes("conditionalFormattings"))
    notices.add("conditionalFormats", name);
  if (has("dataValidations") || extensions.includes("dataValidations")) notices.add("dataValidation", name);
  if (extensions.includes("sparklineGroups")) notices.add("sparklines", name);
  if (has("hyperlinks")) notices.add("hyperlinks", name);
  if (has("autoFilter")) notices.add("filters", name);
  if (has("rowBreaks") || has("colBreaks") || hasOwnPageSetup(sheet)) notices.add("pageSetup", name);
  if (password !== undefined || hashValue !== undefined || algorithmName !== undefined)
    notices.add("protectionDetails", name);
  if ([...rows, ...columns].some(({ outlineLevel }) => Number(outlineLevel ?? 0) > 0)) notices.add("outlines", name);
}

// Many programs write a page setup that says nothing but the defaults.
function hasOwnPageSetup(sheet: XmlElement): boolean {
  const {
    orientation = "default",
    scale = "100",
    fitToWidth = "1",
    fitToHeight = "1",
  } = child(sheet, "pageSetup")?.attributes ?? {};
  const hasHeaders = (child(sheet, "headerFooter")?.children ?? []).some((part) => part.text !== "");
  const { headings, gridLines, horizontalCentered, verticalCentered } = child(sheet, "printOptions")?.attributes ?? {};
  if ([headings, gridLines, horizontalCentered, verticalCentered].some(isOn)) return true;
  return hasHeaders || orientation === "landscape" || scale !== "100" || fitToWidth !== "1" || fitToHeight !== "1";
}
