import { quoteText } from "../cells/quoteText";
import { stepsWithin, type Steps } from "../../domain/steps";
import { absoluteAddress, addressOf, localAddress, quoteSheet, type Area } from "../cells/area";
import { RESULTS_NAME, RESULTS_TABLE_NAME } from "../cells/definedNames";
import type { Course } from "./course";
import { drawLines } from "./drawLines";
import { dressColumn, fillWith } from "./dressColumn";
import { ensureRows } from "../cells/ensureRows";
import { inBatches, inColumn, writeInParts } from "./inBatches";
import { inWorkbook } from "./inWorkbook";
import { isManual } from "./isManual";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { literal } from "../cells/literal";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { resultArea, resultRows, type ResultsPlan, type ResultsTablePlan } from "../results/resultsPlan";
import { styleHeaders } from "./styleHeaders";
import { gradeColours, theme } from "../cells/theme";
import { writeHeads } from "./writeHeads";
import { writeHeading } from "./writeHeading";

export interface InsertedResults {
  readonly sheet: string;
  /** Header row and people, with the sheet; of the table, where there is one. */
  readonly address: string;
  /** Whether the figures come only when somebody has Excel calculate, as calculation is manual. */
  readonly isWaiting: boolean;
}

/**
 * Writes results on a sheet of their own, and as a table where the plan has one, and shows it. All or nothing.
 * @throws WorkbookProblem `cancelled` when it was given up, `tooManyRows` when a sheet cannot hold them
 */
export async function insertResults(plan: ResultsPlan, course: Course = {}): Promise<InsertedResults> {
  ensureRows(plan.sheet, resultRows.people, plan.people);
  const { table } = plan;
  const { name, tableSheet, tableName } = await inWorkbook(async (context) => {
    const taken = await loadTaken(context);
    const own = freeSheetName(plan.sheet, taken.sheets);
    const beside = table && freeSheetName(table.sheet, [...taken.sheets, own]);
    return { name: own, tableSheet: beside, tableName: freeTableName("Kpi results", taken.names) };
  });
  const { people } = plan;
  const results = {
    sheet: name,
    write: (_: unknown, sheet: Excel.Worksheet) => inBatches(writeResults(sheet, plan), people),
  };
  const address = addressOf({ ...listArea(plan), sheet: name });
  const finish = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(name);
    colourGrades(sheet, plan);
    // Neither is known to go into a group of undo, so both stand outside of one.
    layOutPage(sheet, plan);
  };
  if (table === null || tableSheet === null) {
    const isWaiting = await onNewSheet(
      {
        ...results,
        names: [],
        read: (context) => {
          finish(context);
          return isManual(context);
        },
      },
      course,
    );
    return { sheet: name, address, isWaiting };
  }
  const isWaiting = await onNewSheet(
    {
      sheet: tableSheet,
      names: [],
      besides: [results],
      write: (_context, sheet) =>
        inBatches(writeTable(sheet, plan, table, { results: name, table: tableName }), people),
      read: (context) => {
        finish(context);
        finishTable(context.workbook.worksheets.getItem(tableSheet), plan, table);
        return isManual(context);
      },
    },
    course,
  );
  return { sheet: name, address: addressOf({ ...tableArea(table), sheet: tableSheet }), isWaiting };
}

/** The people's cells, without the sheet. */
export function areaOfResults({ columns, people }: ResultsPlan): Area {
  return resultArea("people", 0, columns.length, people);
}

function listArea({ columns, people }: ResultsPlan) {
  return resultArea("headers", 0, columns.length, people + 1);
}

/** The formulas come last, all at once: what stands in one column is computed from others, and is to be computed once. */
function* writeResults(sheet: Excel.Worksheet, plan: ResultsPlan): Steps<void> {
  const list = sheet.getRange(localAddress(listArea(plan)));
  sheet.showGridlines = false;
  drawLines(list);
  writeHeading(sheet, plan.heading.title, plan.heading.lines);
  writeHeaders(sheet, plan);
  formatColumns(sheet, plan);
  yield 0.1;
  yield* stepsWithin(writeInputs(sheet, plan), 0.1, 0.4);
  writeLine(sheet, "check", plan.heading.check);
  writeSummary(sheet, plan);
  writeLine(sheet, "missing", plan.missing);
  writeFormulas(sheet, plan);
  sheet.freezePanes.freezeAt(
    sheet.getRange(
      localAddress({ sheet: "", row: 0, column: 0, rowCount: resultRows.people, columnCount: plan.identityCount }),
    ),
  );
  sheet.names.add(RESULTS_NAME, list);
}

/** A live formula that tells something in words. */
function writeLine(sheet: Excel.Worksheet, row: "check" | "missing", formula: string): void {
  const line = sheet.getRange(localAddress(resultArea(row, 0)));
  line.formulas = [[formula]];
  line.format.font.color = theme.faint;
}

function writeSummary(sheet: Excel.Worksheet, { summary }: ResultsPlan): void {
  const row = (at: "summaryLabels" | "summary" | "summaryNotes", rowCount = 1) =>
    sheet.getRange(localAddress(resultArea(at, 0, summary.length, rowCount)));
  const labels = row("summaryLabels");
  labels.numberFormat = [summary.map(() => "@")];
  labels.values = [summary.map(({ label }) => literal(label))];
  labels.format.font.color = theme.faint;
  labels.format.wrapText = true;
  const figures = row("summary");
  figures.numberFormat = [summary.map(({ format }) => format)];
  figures.formulas = [summary.map(({ formula }) => formula)];
  figures.format.font.bold = true;
  figures.format.font.size = 12;
  const notes = row("summaryNotes");
  notes.numberFormat = [summary.map(() => "0%")];
  notes.formulas = [summary.map(({ note }) => note)];
  notes.format.font.size = 9;
  notes.format.font.color = theme.faint;
  const box = row("summaryLabels", resultRows.summaryNotes - resultRows.summaryLabels + 1);
  box.format.fill.color = theme.band;
  box.format.horizontalAlignment = "Left";
}

function writeHeaders(sheet: Excel.Worksheet, { columns, sumLabel }: ResultsPlan): void {
  const row = (at: "groups" | "sums" | "codes" | "headers") =>
    sheet.getRange(localAddress(resultArea(at, 0, columns.length)));
  writeHeads(row, columns);

  const sums = row("sums");
  sums.numberFormat = [columns.map(({ sum, sumFormat }) => (sum === "" ? "General" : sumFormat))];
  sums.formulas = [columns.map(({ sum }, i) => (i === 0 ? sumLabel : sum))];
  sums.format.font.bold = true;
  sums.format.fill.color = theme.band;
}

function formatColumns(sheet: Excel.Worksheet, { columns, people }: ResultsPlan): void {
  columns.forEach((column, i) => {
    const whole = resultArea("sums", i, 1, people + resultRows.people - resultRows.sums);
    const cells = sheet.getRange(localAddress(resultArea("people", i, 1, people)));
    dressColumn(sheet.getRange(localAddress(whole)), cells, column);
    if (column.isInput) cells.format.fill.color = theme.input;
  });
}

/** Whom each row of the columns for adjustments is for. */
function* writeInputs(sheet: Excel.Worksheet, { columns }: ResultsPlan): Steps<void> {
  const inputs = columns.flatMap(({ values }, column) => (values === null ? [] : [{ values, column }]));
  for (const [done, { values, column }] of inputs.entries())
    yield* stepsWithin(
      writeInParts(sheet, { row: resultRows.people, column }, inColumn(values)),
      done / inputs.length,
      (done + 1) / inputs.length,
    );
}

/** A formula spills, so the cells below it have to stay empty. */
function writeFormulas(sheet: Excel.Worksheet, { columns }: ResultsPlan): void {
  columns.forEach(({ formula }, i) => {
    if (formula !== null) sheet.getRange(localAddress(resultArea("people", i))).formulas = [[formula]];
  });
}

/** Colours the grades, from the best to the lowest; the word stands in the cell in any case. */
function colourGrades(sheet: Excel.Worksheet, { grades, gradeColumns, people }: ResultsPlan): void {
  for (const column of gradeColumns)
    colour(sheet.getRange(localAddress(resultArea("people", column, 1, people))), grades);
}

function colour(cells: Excel.Range, grades: readonly string[]): void {
  grades.forEach((grade, i) => {
    const { fill, text } = gradeColour(i, grades.length);
    const format = cells.conditionalFormats.add("CellValue");
    const cellValue = format.cellValue;
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = text;
    cellValue.rule = { formula1: `=${quoteText(grade)}`, operator: "EqualTo" };
  });
}

function gradeColour(place: number, count: number): (typeof gradeColours)[keyof typeof gradeColours] {
  if (place === 0) return gradeColours.best;
  if (place === count - 1) return gradeColours.lowest;
  return place < (count - 1) / 2 ? gradeColours.good : gradeColours.fair;
}

/**
 * One page wide, on its side, with the headers on each page. What the results are computed from stays on the screen.
 * https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
 */
function layOutPage(sheet: Excel.Worksheet, { people, printedCount }: ResultsPlan): void {
  const { pageLayout } = sheet;
  fitLandscape(pageLayout);
  pageLayout.setPrintArea(
    sheet.getRange(
      localAddress({
        ...resultArea("title", 0, printedCount),
        rowCount: resultRows.people + people,
      }),
    ),
  );
  pageLayout.setPrintTitleRows(sheet.getRange(`${resultRows.groups + 1}:${resultRows.headers + 1}`));
}

function fitLandscape(pageLayout: Excel.PageLayout): void {
  pageLayout.orientation = "Landscape";
  // Set as a whole, as the page says; some versions took no notice of it (office-js#1860).
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** Rows of the sheet of a table, from 0. */
const tableRows = { title: 0, hint: 1, check: 2, headers: 4 } as const;

/** Header row and people; behind the results stand the person's place in them and the link to it. */
function tableArea({ columns, keys }: ResultsTablePlan): Area {
  return { sheet: "", row: tableRows.headers, column: 0, rowCount: keys.length + 1, columnCount: columns.length + 2 };
}

/**
 * Each row looks up by its own key: sorting moves the key, and the rest follows it. References to other cells than those of the row are
 * absolute, as Excel shifts others with the row that it moves (Microsoft's article Q40401, “Errors Sorting Cells That Contain References”),
 * and nothing spills, which tables do not allow:
 * https://support.microsoft.com/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 */
function* writeTable(
  sheet: Excel.Worksheet,
  plan: ResultsPlan,
  { title, hint, keys, keyColumn, columns, link }: ResultsTablePlan,
  names: { readonly results: string; readonly table: string },
): Steps<void> {
  const area = tableArea({ title, hint, keys, keyColumn, columns, link, sheet: "" });
  const inResults = (column: number) =>
    absoluteAddress({ ...resultArea("people", column, 1, plan.people), sheet: names.results });
  sheet.showGridlines = false;
  writeHeading(sheet, title, [hint]);
  const check = sheet.getRangeByIndexes(tableRows.check, 0, 1, 1);
  check.formulas = [[`=${absoluteAddress({ ...resultArea("check", 0), sheet: names.results })}`]];
  check.format.font.color = theme.faint;
  const list = sheet.getRange(localAddress(area));
  const head = list.getRow(0);
  head.numberFormat = [[...columns.map(() => "@"), "@", "@"]];
  head.values = [[...columns.map(({ header }) => literal(header)), link.placeHeader, link.header]];
  const table = sheet.tables.add(list, true);
  table.name = names.table;
  table.style = "TableStyleLight1";
  styleHeaders(head);
  head.format.wrapText = true;
  drawLines(list);
  const own = `[@${columns[0]?.header ?? ""}]`;
  // Once a row: a table of thousands would look everyone up in every column otherwise.
  const place = `[@${link.placeHeader}]`;
  columns.forEach(({ column }, i) => {
    const dress = plan.columns[column];
    if (!dress) return;
    const whole = sheet.getRangeByIndexes(area.row, i, keys.length + 1, 1);
    dressColumn(whole, sheet.getRangeByIndexes(area.row + 1, i, keys.length, 1), dress);
  });
  yield 0.05;
  yield* stepsWithin(writeInParts(sheet, { row: area.row + 1, column: 0 }, inColumn(keys)), 0.05, 0.15);
  const places = sheet.getRangeByIndexes(area.row + 1, columns.length, keys.length, 1);
  fillWith(places, "formulas", `=MATCH(${own},${inResults(keyColumn)},0)`);
  places.format.font.color = theme.faint;
  yield 0.2;
  for (const [i, { column }] of columns.entries()) {
    if (i === 0) continue;
    const found = `INDEX(${inResults(column)},${place})`;
    const cells = sheet.getRangeByIndexes(area.row + 1, i, keys.length, 1);
    fillWith(cells, "formulas", `=IF(${found}="","",${found})`);
    yield 0.2 + (0.7 * i) / columns.length;
  }
  const links = sheet.getRangeByIndexes(area.row + 1, columns.length + 1, keys.length, 1);
  const target = `"#${quoteSheet(names.results).replaceAll('"', '""')}!A"&(${place}+${resultRows.people})`;
  fillWith(links, "formulas", `=HYPERLINK(${target},"${link.text}")`);
  links.format.font.color = theme.accent;
  sheet.freezePanes.freezeRows(tableRows.headers + 1);
  sheet.names.add(RESULTS_TABLE_NAME, list);
}

function finishTable(sheet: Excel.Worksheet, { grades, gradeColumns }: ResultsPlan, table: ResultsTablePlan): void {
  table.columns.forEach(({ column }, i) => {
    if (gradeColumns.includes(column))
      colour(sheet.getRangeByIndexes(tableRows.headers + 1, i, table.keys.length, 1), grades);
  });
  fitLandscape(sheet.pageLayout);
  sheet.pageLayout.setPrintTitleRows(sheet.getRange(`${tableRows.headers + 1}:${tableRows.headers + 1}`));
}
