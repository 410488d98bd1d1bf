import { localAddress, type Area } from "../cells/area";
import { theme } from "../cells/theme";
import { checkCodeInSteps } from "../register/checkCode";
import type { Deed } from "../register/planCarry";
import { itemColumns, logColumns, registerColumns, type KeptTableName } from "../register/keptTables";
import { planKept } from "../register/planKept";
import type { IssuePlan, KeptRows } from "../register/planIssue";
import type { ResultsOnSheet } from "../register/resultsOnSheet";
import { runInSlices } from "../runInSlices";
import { WorkbookProblem } from "../WorkbookProblem";
import { HEADER_ROW } from "./addListSheet";
import { allOrNothing, type Step } from "./allOrNothing";
import { goOn, type Course } from "./course";
import { inWorkbook } from "./inWorkbook";
import { addKept, appendToKept, ensureResizes, findKept, titleOfKept } from "./keptTable";
import { readCells } from "./readCells";
import { areRowsSeen, clearRows, fillRows } from "./writableParts";

/**
 * Issues a sheet of results: its rows go into the register, its formulas become values, it says so, and is protected without a
 * password. All or nothing.
 * @throws WorkbookProblem `resultsMoved` when the results are not what was looked at, `cancelled` when it was given up: then everything
 * is as it was.
 */
export async function issuePeriod({ results, line, rows, language }: IssuePlan, course: Course = {}): Promise<void> {
  const { sheet } = results;
  await ensureSame(results);
  await allOrNothing(
    [
      ...(await keepSteps(rows, language)),
      freeze(results),
      stamp(results, line),
      {
        sheet,
        act: () => protect(sheet),
        takeBack: () => unprotect(sheet),
      },
    ],
    course,
  );
  // All is done: that the sheet comes to the front is a courtesy.
  await inWorkbook(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
  }).catch(() => undefined);
}

/** Writes rows of a deed into the register and the log, and nothing else. All or nothing. @throws WorkbookProblem */
export async function keepRows(rows: KeptRows, language: Deed["language"]): Promise<void> {
  await allOrNothing(await keepSteps(rows, language));
}

/** Takes the protection of an issued sheet off, or puts it on again, and writes down why. All or nothing. @throws WorkbookProblem */
export async function lockIssued(
  sheet: string,
  isLocked: boolean,
  rows: KeptRows,
  language: Deed["language"],
): Promise<void> {
  await allOrNothing([
    ...(await keepSteps(rows, language)),
    isLocked
      ? { sheet, act: () => protect(sheet), takeBack: () => unprotect(sheet) }
      : { sheet, act: () => unprotect(sheet), takeBack: () => protect(sheet) },
  ]);
}

async function keepSteps(rows: KeptRows, language: Deed["language"]): Promise<Step[]> {
  ensureResizes();
  const wanted = (["register", "items", "log"] as const).filter((key) => rows[key].length > 0);
  const append: Record<KeptTableName, () => Step> = {
    register: () => appendToKept("register", registerColumns, rows.register, language),
    items: () => appendToKept("items", itemColumns, rows.items, language),
    log: () => appendToKept("log", logColumns, rows.log, language),
  };
  const places = await inWorkbook(findKept);
  // Whether everything fits is known before anything is written.
  const added = wanted.filter((key) => {
    const of = { title: titleOfKept(key, language), first: HEADER_ROW };
    return planKept(key, places[key].at(-1) ?? null, rows[key].length, of) === "new";
  });
  return [
    ...added.map((key) => addKept(key, language, (places[key].at(-1)?.number ?? 0) + 1)),
    ...wanted.map((key) => append[key]()),
  ];
}

async function ensureSame({ sheet, area, checkCode }: ResultsOnSheet): Promise<void> {
  const { now, isProtected } = await inWorkbook(async (context) => {
    const protection = context.workbook.worksheets.getItem(sheet).protection.load("protected");
    await context.sync();
    const now = await runInSlices(checkCodeInSteps(await readCells(context, area)));
    return { now, isProtected: protection.protected };
  });
  if (isProtected) throw new WorkbookProblem({ code: "sheetProtected", facts: { sheet } });
  if (now !== checkCode) throw new WorkbookProblem({ code: "resultsMoved", facts: { sheet } });
}

/** Rows made into values in one go: far below 5 MB also with a hundred columns. */
const ROWS_AT_ONCE = 500;

/** Makes values of the formulas. What it takes back are the formulas, which stand in the first row and fill those below. */
function freeze({ sheet: name, area, columns }: ResultsOnSheet): Step {
  const body: Area = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  const parts = Array.from({ length: Math.ceil(body.rowCount / ROWS_AT_ONCE) }, (_, i): Area => {
    const row = i * ROWS_AT_ONCE;
    return { ...body, row: body.row + row, rowCount: Math.min(ROWS_AT_ONCE, body.rowCount - row) };
  });
  // One formula fills columns of several groups: scores, total and grade.
  const isSpilled = columns.map(
    ({ group, formula }, i) =>
      group !== null &&
      // What people have written stays.
      group !== "groupAdjust" &&
      (formula.startsWith("=") ||
        columns.slice(0, i).some((other) => other.group !== null && other.formula.startsWith("="))),
  );
  return {
    sheet: name,
    act: async (course) => {
      // All that is there is read before the first formula goes: the others build on it.
      const values: unknown[][][] = [];
      for (const [i, part] of parts.entries()) {
        values.push(await readValues(part));
        await goOn(course, (0.5 * (i + 1)) / parts.length);
      }
      for (const [i, part] of parts.entries()) {
        await writeValues(
          part,
          (values[i] ?? []).map((row) => row.map((value, column) => (isSpilled[column] ? asItIs(value) : null))),
        );
        await goOn(course, 0.5 + (0.5 * (i + 1)) / parts.length);
      }
    },
    takeBack: () =>
      inWorkbook(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const areSeen = await areRowsSeen(context, body);
        columns.forEach((_, i) => {
          if (!isSpilled[i]) return;
          const column: Area = { ...body, column: body.column + i, columnCount: 1 };
          clearRows(sheet.getRange(localAddress(column)), body.rowCount, areSeen);
        });
        columns.forEach(({ formula }, i) => {
          if (!isSpilled[i] || !formula.startsWith("=")) return;
          const cell: Area = { ...body, column: body.column + i, columnCount: 1, rowCount: 1 };
          sheet.getRange(localAddress(cell)).formulas = [[formula]];
        });
        await context.sync();
      }, name),
  };
}

function readValues(area: Area): Promise<unknown[][]> {
  return inWorkbook(async (context) => {
    const range = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area)).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/**
 * What is `null` stays as it is: an apostrophe before it would become a part of a text that stands in a cell of text.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
function writeValues(area: Area, values: readonly (readonly unknown[])[]): Promise<void> {
  return inWorkbook(async (context) => {
    const whole = context.workbook.worksheets.getItem(area.sheet).getRange(localAddress(area));
    const areSeen = await areRowsSeen(context, area);
    fillRows(whole, { values }, areSeen);
    await context.sync();
  }, area.sheet);
}

/** "007" and "2026-09" stay texts; an error stays the error that it is. */
function asItIs(value: unknown): unknown {
  return typeof value === "string" && value !== "" && !/^#[A-Z/0!?]+[!?A]$/.test(value) ? `'${value}` : value;
}

/** Says on the sheet that it was issued, in place of the formula that told whether the data had changed. */
function stamp({ sheet: name, area, checkRow }: ResultsOnSheet, line: string): Step {
  let before = "";
  const cellOf = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem(name).getRangeByIndexes(checkRow, area.column, 1, 1);
  const put = (text: string, isBold: boolean) =>
    inWorkbook(async (context) => {
      const cell = cellOf(context);
      cell.formulas = [[text]];
      cell.format.font.bold = isBold;
      cell.format.font.color = isBold ? theme.accent : theme.faint;
      await context.sync();
    }, name);
  return {
    sheet: name,
    act: async () => {
      before = await inWorkbook(async (context) => {
        const cell = cellOf(context).load("formulas");
        await context.sync();
        return String(cell.formulas[0]?.[0] ?? "");
      });
      await put(`'${line}`, true);
    },
    takeBack: () => (before === "" ? Promise.resolve() : put(before, false)),
  };
}

/**
 * Without a password: it keeps from changing figures by chance, and is no secret.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
function protect(name: string): Promise<void> {
  return inWorkbook(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load("protected");
    await context.sync();
    // A sheet that is protected already refuses to be protected again.
    if (!protection.protected) protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    await context.sync();
  }, name);
}

function unprotect(name: string): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.getItem(name).protection.unprotect();
    await context.sync();
  }, name);
}
