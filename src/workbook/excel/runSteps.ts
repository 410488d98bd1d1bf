import type { Language } from "../../domain/language";
import { absoluteAddress, localAddress, type Area } from "../cells/area";
import { isFormula, type Content } from "../cells/content";
import { literalText } from "../cells/literal";
import type { CellPlace, Look, SavedRow, Step } from "../scheme/edit";
import { followRows, movedRows } from "../scheme/followRows";
import { formatToGive } from "../scheme/formatToGive";
import { offerWords } from "./offerWords";
import { styleSection } from "./styleSection";

/** The sheet of a scheme as it was read before steps are run on it. */
export interface SheetToChange {
  readonly sheet: string;
  /** The scheme's first cell, from which the steps count. */
  readonly origin: CellPlace;
  /** Columns of the sheet that are in use, from its first. */
  readonly width: number;
  /** Columns, from the sheet's first, that go with a row when rows are put in another order. */
  readonly movable: ReadonlySet<number>;
  /** Rows are counted from the scheme's first. */
  readonly row: (row: number) => SavedRow;
  readonly isSheetScoped: boolean;
  /** Which of its names there are already. */
  readonly hasName: (name: string) => boolean;
  readonly language: Language;
}

/** Queues the steps on a sheet; nothing is read, so that all can be one step of Excel's own undo. */
export function runSteps(context: Excel.RequestContext, target: SheetToChange, steps: readonly Step[]): void {
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const { row: top, column: left } = target.origin;
  const names = target.isSheetScoped ? context.workbook.worksheets.getItem(target.sheet).names : context.workbook.names;
  const added = new Set<string>();
  /** Number formats that steps have given to cells. */
  const given = new Map<string, string>();
  let isShifted = false;
  const shift = () => {
    given.clear();
    isShifted = true;
  };

  const cells = (row: number, column: number, rowCount = 1, columnCount = 1) =>
    sheet.getRangeByIndexes(top + row, left + column, rowCount, columnCount);
  const wholeRows = (row: number, count: number) => sheet.getRange(`${top + row + 1}:${top + row + count}`);
  /** Rows as far as the sheet is used. */
  const usedRows = (row: number, count: number) => sheet.getRangeByIndexes(top + row, 0, count, target.width);
  const formatOf = ({ row, column }: CellPlace) =>
    given.get(`${row} ${column}`) ?? (isShifted ? "General" : (target.row(row).formats[left + column] ?? "General"));
  const format = ({ row, column }: CellPlace, numberFormat: string) => {
    if (formatOf({ row, column }) !== numberFormat || isShifted) cells(row, column).numberFormat = [[numberFormat]];
    given.set(`${row} ${column}`, numberFormat);
  };
  const put = (place: CellPlace, content: Content, needed: string) => {
    // Of cells that have moved nobody knows the format.
    const isKnown = !isShifted || given.has(`${place.row} ${place.column}`);
    const wanted = isKnown ? formatToGive(content, formatOf(place), needed) : null;
    if (wanted !== null) format(place, wanted);
    cells(place.row, place.column).formulas = [[entry(content, formatOf(place))]];
  };

  for (const step of steps) {
    switch (step.kind) {
      case "write":
        for (const { after, format: needed, ...place } of step.cells) put(place, after, needed);
        break;
      case "insertRows": {
        wholeRows(step.row, step.count).insert("Down");
        shift();
        const like = step.like === null ? null : step.like >= step.row ? step.like + step.count : step.like;
        const rows = usedRows(step.row, step.count);
        // Excel dresses a new row as the one above, which may be the headers.
        if (like === null) rows.clear("Formats");
        else rows.copyFrom(usedRows(like, 1), "Formats");
        break;
      }
      case "deleteRows":
        wholeRows(step.row, step.count).delete("Up");
        shift();
        break;
      case "insertCells":
        cells(step.row, step.column, step.rowCount).insert("Right");
        shift();
        break;
      case "deleteCells":
        cells(step.row, step.column, step.rowCount).delete("Left");
        shift();
        break;
      case "dressColumn":
        cells(step.row, step.column, step.rowCount).copyFrom(cells(step.row, step.like, step.rowCount), "Formats");
        // The cells have the other column's number formats by now: a number would become a text in one of texts.
        for (let row = step.row; row < step.row + step.rowCount; row++)
          given.set(`${row} ${step.column}`, formatOf({ row, column: step.like }));
        break;
      case "dress":
        for (const { words, format: numberFormat, ...place } of step.cells) {
          format(place, numberFormat);
          if (words.length > 0) offerWords(cells(place.row, place.column), words, target.language);
        }
        break;
      case "undress":
        for (const { format: numberFormat, ...place } of step.cells) {
          const cell = cells(place.row, place.column);
          cell.clear("Formats");
          cell.dataValidation.clear();
          cell.numberFormat = [[numberFormat]];
          given.set(`${place.row} ${place.column}`, numberFormat);
        }
        break;
      case "formats":
        for (const { format: numberFormat, ...place } of step.cells) format(place, numberFormat);
        break;
      case "style":
        styleSection(
          cells(step.titleRow, 0),
          cells(step.titleRow + 1, 0, 1, step.columnCount),
          cells(step.titleRow + 2, 0, step.rowCount, step.columnCount),
        );
        break;
      case "arrange":
        arrange(sheet, target, step.rows, step.order);
        break;
      case "restoreRows": {
        wholeRows(step.row, step.rows.length).insert("Down");
        shift();
        usedRows(step.row, step.rows.length).copyFrom(usedRows(step.like, 1), "Formats");
        step.rows.forEach((saved, i) => restore(sheet, top + step.row + i, saved));
        break;
      }
      case "name": {
        if (step.covers === null) {
          names.getItem(step.name).delete();
          break;
        }
        const { row, column, rowCount, columnCount } = step.covers;
        const area: Area = { sheet: target.sheet, row: top + row, column: left + column, rowCount, columnCount };
        const covers = `=${absoluteAddress(area)}`;
        if (target.hasName(step.name) || added.has(step.name)) names.getItem(step.name).formula = covers;
        else names.add(step.name, sheet.getRange(localAddress(area)));
        added.add(step.name);
        break;
      }
      case "formulas":
        for (const { sheet: name, row, column, after } of step.formulas)
          context.workbook.worksheets.getItem(name).getCell(row, column).formulas = [[after]];
        break;
    }
  }
}

/** A content as it is written: Excel must not take a text for anything else. */
function entry(content: Content, format: string): Content {
  return typeof content !== "string" || isFormula(content) ? content : literalText(content, format);
}

function arrange(
  sheet: Excel.Worksheet,
  target: SheetToChange,
  rows: readonly number[],
  order: readonly number[],
): void {
  const top = target.origin.row;
  const moved = movedRows(top, rows, order);
  rows.forEach((row, i) => {
    const [from, present] = [target.row(order[i] ?? row), target.row(row)];
    for (const column of target.movable) {
      const cell = sheet.getCell(top + row, column);
      const format = from.formats[column] ?? "General";
      const content = from.contents[column] ?? "";
      if (format !== present.formats[column]) cell.numberFormat = [[format]];
      const after = isFormula(content) ? followRows(content, true, target.sheet, moved) : content;
      if (after !== present.contents[column] || format !== present.formats[column])
        cell.formulas = [[entry(after, format)]];
      dress(cell, from.looks[column], present.looks[column]);
    }
  });
}

function restore(sheet: Excel.Worksheet, row: number, { contents, formats, looks, height }: SavedRow): void {
  const cells = sheet.getRangeByIndexes(row, 0, 1, contents.length);
  cells.numberFormat = [[...formats]];
  cells.formulas = [contents.map((content, column) => entry(content, formats[column] ?? "General"))];
  looks.forEach((look, column) => dress(sheet.getCell(row, column), look, undefined));
  // A row that is inserted has another height than the one that was deleted.
  if (height !== null) cells.format.rowHeight = height;
}

/** Gives a cell a look, as far as it differs from the one that it has. */
function dress({ format }: Excel.Range, look: Look | undefined, present: Look | undefined): void {
  if (look === undefined) return;
  if (look.fill !== present?.fill) {
    // A cell without a fill is white to Excel.
    if (look.fill === "" || look.fill === "#FFFFFF") format.fill.clear();
    else format.fill.color = look.fill;
  }
  if (look.color !== present?.color) format.font.color = look.color;
  if (look.bold !== present?.bold) format.font.bold = look.bold;
  if (look.italic !== present?.italic) format.font.italic = look.italic;
  if (look.size !== present?.size) format.font.size = look.size;
  if (look.horizontal !== present?.horizontal)
    (format as { horizontalAlignment: string }).horizontalAlignment = look.horizontal;
  if (look.vertical !== present?.vertical) (format as { verticalAlignment: string }).verticalAlignment = look.vertical;
  if (look.wrap !== present?.wrap) format.wrapText = look.wrap;
}
