import { referToColumn } from "../people/referToSource";
import { findKeptColumns, keptRowsInSteps, type KeptRow } from "../register/keptRows";
import { logColumns, registerColumns, type KeptColumns } from "../register/keptTables";
import { resultsInSteps, type ResultsOnSheet } from "../register/resultsOnSheet";
import { registerInSteps, type Register, type RegisterReferences } from "../register/register";
import { runInSlices } from "../runInSlices";
import { goOn, type Course } from "./course";
import { findResults } from "./findResults";
import { inWorkbook } from "./inWorkbook";
import { findKept, type KeptPlace } from "./keptTable";
import { readCells } from "./readCells";
import { findHiddenRows } from "./readMarks";

/** What there is to issue, and what has been issued. */
export interface Kept {
  readonly results: readonly ResultsOnSheet[];
  readonly register: Register;
}

/** Reads every sheet of results, and what the register and the log say. @throws WorkbookProblem */
export function listKept(): Promise<Kept> {
  return inWorkbook(async (context) => ({
    results: await readResults(context),
    register: await readRegister(context),
  }));
}

/** The same as a part of other work in the workbook. */
export async function readRegister(context: Excel.RequestContext): Promise<Register> {
  const {
    register: [register],
    log: [log],
  } = await findKept(context);
  return runInSlices(
    registerInSteps({
      rows: register === undefined ? [] : await readKept(context, registerColumns, bodyOf(register)),
      log: log === undefined ? [] : await readKept(context, logColumns, bodyOf(log)),
      columns: register === undefined ? null : referencesTo(register),
    }),
  );
}

/** What stands in the body of a kept table, or in some of its rows. @throws WorkbookProblem */
export async function readKept<Columns extends KeptColumns>(
  context: Excel.RequestContext,
  columns: Columns,
  { headers, area }: Pick<KeptPlace, "headers" | "area">,
  course: Course = {},
): Promise<KeptRow<Columns>[]> {
  const cells = await readCells(context, area, (done) => goOn(course, done));
  return runInSlices(keptRowsInSteps(columns, headers, cells, area.sheet));
}

/** The rows below the headers. */
function bodyOf(place: KeptPlace): Pick<KeptPlace, "headers" | "area"> {
  const { headers, area } = place;
  return { headers, area: { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } };
}

function referencesTo({ table, headers, area }: KeptPlace): RegisterReferences {
  const at = findKeptColumns(registerColumns, headers, area.sheet);
  const references = [...at].map(([key, column]) => [key, referToColumn(table, headers[column] ?? "")] as const);
  return Object.fromEntries(references) as RegisterReferences;
}

/** Every sheet of results, as a part of other work in the workbook. */
export async function readResults(context: Excel.RequestContext): Promise<ResultsOnSheet[]> {
  const found: ResultsOnSheet[] = [];
  for (const { sheet, area, isProtected } of await findResults(context)) {
    const first = sheet.getRangeByIndexes(area.row + 1, area.column, 1, area.columnCount).load("formulas");
    const cells = await readCells(context, { ...area, row: 0, rowCount: area.row + area.rowCount });
    const formulas = (first.formulas[0] ?? []).map(String);
    const hiddenCount = (await findHiddenRows(context, area)).size;
    const results = await runInSlices(resultsInSteps({ area, cells, formulas, isProtected, hiddenCount }));
    if (results) found.push(results);
  }
  return found;
}
