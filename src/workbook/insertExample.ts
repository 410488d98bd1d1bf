import type { Language } from "../domain/language";
import type { Template } from "../templates/template";
import { inWorkbook } from "./inWorkbook";
import { sourceOfList, type ListPlan } from "./listPlan";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { planExample } from "./planExample";
import type { Source } from "./source";
import { writeList } from "./writeList";

/**
 * Puts a template's example people on a sheet of their own and shows it; the template's forms go on sheets beside it. All or
 * nothing.
 * @returns the people, ready to be appraised.
 * @throws WorkbookProblem
 */
export async function insertExample(template: Template, language: Language): Promise<Source> {
  const { people, forms } = planExample(template, language, await inWorkbook(loadTaken));
  await onNewSheet({ ...fill(people, language), names: [], besides: forms.map((form) => fill(form, language)) });
  return sourceOfList(people);
}

function fill(plan: ListPlan, language: Language) {
  return {
    sheet: plan.sheet,
    write: (_context: Excel.RequestContext, sheet: Excel.Worksheet) => {
      writeList(sheet, plan, language);
      return Promise.resolve();
    },
  };
}
