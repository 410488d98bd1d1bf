import type { Language } from "../../domain/language";
import { stepsWithin, type Steps } from "../../domain/steps";
import { cellIn, localAddress, type Area } from "../cells/area";
import { columnWidthFor, displayWidth, headerWidth } from "../cells/displayWidth";
import { fillWith } from "./dressColumn";
import { drawLines } from "./drawLines";
import { inBatches, inColumn, writeInParts } from "./inBatches";
import { areaOfList, type ListColumn, type ListPlan } from "../example/listPlan";
import { literal } from "../cells/literal";
import { offerWords } from "./offerWords";
import { styleHeaders } from "./styleHeaders";
import { theme } from "../cells/theme";
import { writeHeading } from "./writeHeading";

/** In digits; longer headers and texts wrap. */
const WIDEST_HEADER = 16;
const WIDEST_TEXT = 40;
const NARROWEST = 9;

/** Writes a list on its empty sheet, as an Excel table; a long one in several batches. */
export function writeList(sheet: Excel.Worksheet, plan: ListPlan, language: Language): Steps<void> {
  return inBatches(
    write(sheet, plan, language),
    plan.rowCount,
    plan.columns.map(({ cells }) => cells),
  );
}

function* write(sheet: Excel.Worksheet, plan: ListPlan, language: Language): Steps<void> {
  const area = areaOfList(plan);
  sheet.showGridlines = false;
  writeHeading(sheet, plan.title, [plan.hint]);
  for (const [i, column] of plan.columns.entries())
    yield* stepsWithin(
      writeColumn(sheet, column, { ...cellIn(area, 1, i), rowCount: plan.rowCount }, language),
      i / plan.columns.length,
      (i + 1) / plan.columns.length,
    );

  const headers = sheet.getRange(localAddress({ ...area, rowCount: 1 }));
  headers.values = [plan.columns.map(({ header }) => literal(header))];
  const list = sheet.getRange(localAddress(area));
  const table = sheet.tables.add(list, true);
  table.name = plan.table;
  // The look is the cells' own, the same as on the other sheets.
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  drawLines(list);
  styleHeaders(headers);
  headers.format.wrapText = true;
  list.format.autofitRows();
  sheet.freezePanes.freezeAt(
    sheet.getRange(localAddress({ ...area, row: 0, rowCount: area.row + 1, columnCount: plan.frozenCount })),
  );
}

function* writeColumn(
  sheet: Excel.Worksheet,
  { header, cells, isComputed, format, words }: ListColumn,
  body: Area,
  language: Language,
): Steps<void> {
  const range = sheet.getRange(localAddress(body));
  // Formats first: "1" typed into a text cell stays text.
  fillWith(range, "numberFormat", format);
  const contents = isComputed ? cells : cells.map((cell) => (typeof cell === "boolean" ? cell : literal(cell)));
  yield* writeInParts(sheet, body, inColumn(contents), isComputed ? "formulas" : "values");
  const isText = words.length > 0 || cells.some((cell) => typeof cell !== "number" && cell !== "" && !isComputed);
  sheet.getRange(localAddress({ ...body, row: body.row - 1, rowCount: body.rowCount + 1 })).format.horizontalAlignment =
    isText ? "Left" : "Right";
  range.format.verticalAlignment = "Center";
  range.format.wrapText = isText;
  range.format.columnWidth = columnWidthFor(widthOf(header, isText ? cells : []));
  range.format.fill.color = isComputed ? theme.band : theme.paper;
  if (words.length > 0) offerWords(range, words, language);
}

/** Wide enough for the header, which may wrap, and for texts. */
function widthOf(header: string, texts: ListColumn["cells"]): number {
  const widest = Math.max(0, ...texts.map((text) => displayWidth(String(text)) + 2));
  return Math.max(NARROWEST, headerWidth(header, WIDEST_HEADER), Math.min(WIDEST_TEXT, widest));
}
