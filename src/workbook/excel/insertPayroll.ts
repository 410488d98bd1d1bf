import type { Language } from "../../domain/language";
import { addressOf } from "../cells/area";
import { freeSheetName, freeTableName } from "../cells/freeNames";
import { areaOfList } from "../example/listPlan";
import type { Payroll } from "../register/payroll";
import { planPayroll } from "../register/payrollTable";
import type { Course } from "./course";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { writeList } from "./writeList";

/**
 * Puts a payroll on a sheet of its own, as an Excel table. All or nothing.
 * @returns the address of the table, with the sheet. @throws WorkbookProblem `cancelled` when it was given up
 */
export async function insertPayroll(
  payroll: Payroll,
  at: Date,
  language: Language,
  course: Course = {},
): Promise<string> {
  const taken = await inWorkbook(loadTaken);
  const proposed = planPayroll(payroll, "", at, language);
  const sheet = freeSheetName(proposed.sheet, taken.sheets);
  const plan = { ...proposed, sheet, table: freeTableName(sheet, taken.names) };
  await onNewSheet(
    {
      sheet,
      names: [],
      write: (_context, added) => writeList(added, plan, language),
      read: () => Promise.resolve(),
    },
    course,
  );
  return addressOf(areaOfList(plan));
}
