import type { Language } from "../../domain/language";
import type { Form } from "../people/findForms";
import type { Source } from "../people/source";
import { planStack, type StackPart } from "../records/planStack";
import { sourceOfSummary } from "../records/planSummary";
import { insertPlanned } from "./insertSummary";
import { inWorkbook } from "./inWorkbook";
import { loadTaken } from "./loadTaken";

/**
 * Puts the people of several lists of one form on a sheet of their own, and shows it. All or nothing.
 * @returns the sheet's table, ready to be appraised. @throws WorkbookProblem
 */
export async function insertStack(parts: readonly StackPart[], by: Form["by"], language: Language): Promise<Source> {
  const plan = planStack(parts, by, await inWorkbook(loadTaken), language, new Date());
  await insertPlanned(plan);
  return sourceOfSummary(plan);
}
