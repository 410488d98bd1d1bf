import { nameOfScheme, sectionNames } from "../cells/definedNames";
import { idOf } from "../scheme/versionsOf";
import { WorkbookProblem } from "../WorkbookProblem";
import { inWorkbook } from "./inWorkbook";
import { findScheme } from "./listSchemes";

/**
 * Deletes a scheme: its sheet, with everything on it, and the names that stood for it. What stands in the way is looked for before, and the
 * sheet goes first, so that a refusal leaves everything as it was. Sheets are deleted outside of undo groups, and for good:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 * @throws WorkbookProblem
 */
export function deleteScheme(reference: string): Promise<void> {
  return inWorkbook(async (context) => {
    const { scheme } = await findScheme(context, reference);
    const { names, protection, worksheets } = context.workbook;
    protection.load("protected");
    worksheets.load("items/name, items/visibility");
    const id = idOf(scheme);
    const named = scheme.isSheetScoped
      ? []
      : [nameOfScheme(id), ...sectionNames(id).map(({ name }) => name)].map((name) =>
          names.getItemOrNullObject(name).load("name"),
        );
    await context.sync();
    if (protection.protected) throw new WorkbookProblem({ code: "workbookProtected", facts: {} });
    // "A workbook must contain at least one visible worksheet" is what Excel says then.
    const isSeen = worksheets.items.some(({ name, visibility }) => name !== scheme.sheet && visibility === "Visible");
    if (!isSeen) throw new WorkbookProblem({ code: "lastSheet", facts: { sheet: scheme.sheet } });
    worksheets.getItem(scheme.sheet).delete();
    for (const item of named) if (!item.isNullObject) item.delete();
    await context.sync();
  });
}
