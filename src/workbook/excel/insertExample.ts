import type { Language } from "../../domain/language";
import type { Template } from "../../templates/template";
import { inWorkbook } from "./inWorkbook";
import { sourceOfList } from "../example/listPlan";
import { loadTaken } from "./loadTaken";
import { onNewSheet } from "./onNewSheet";
import { planExample } from "../example/planExample";
import type { Source } from "../people/source";
import { whenCalculated } from "./whenCalculated";
import { writeList } from "./writeList";

/**
 * Puts a template's example people on a sheet of their own and shows it; the template's forms go on sheets beside it. All or
 * nothing.
 * @returns the people, ready to be appraised.
 * @throws WorkbookProblem
 */
export async function insertExample(template: Template, language: Language): Promise<Source> {
  const { people, forms } = planExample(template, language, await inWorkbook(loadTaken));
  await onNewSheet({
    sheet: people.sheet,
    names: [],
    write: (_context, sheet) => writeList(sheet, people, language),
    besides: forms.map((form) => ({
      sheet: form.sheet,
      write: (_context, sheet) => writeList(sheet, form, language),
    })),
    read: whenCalculated,
  });
  return sourceOfList(people);
}
