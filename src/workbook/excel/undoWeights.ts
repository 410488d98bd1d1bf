import { splitAddress } from "../cells/area";
import { WorkbookProblem } from "../WorkbookProblem";
import { findColumn, readColumn, restoreName, type WeightsUndo } from "./applyWeights";
import { requireDraft } from "../scheme/requireDraft";
import { findScheme } from "./listSchemes";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { judgementsNameOf } from "./readWeights";

/**
 * Takes weights back that `applyWeights` wrote: the cells, the judgements, the name and the sheet that was added.
 * @throws WorkbookProblem when the weights have been changed since, or published: then nothing is taken back.
 */
export async function undoWeights({
  scheme,
  column,
  before,
  after,
  judgements,
  addedSheet,
  nameBefore,
}: WeightsUndo): Promise<void> {
  await inWorkbook(async (context) => requireDraft((await findScheme(context, scheme.reference)).scheme));
  const now = await readColumn(scheme, column);
  if (JSON.stringify(now) !== JSON.stringify(after))
    throw new WorkbookProblem({ code: "weightsOvertaken", facts: { sheet: scheme.sheet } });
  await writeWorkbook(
    async (context) => {
      findColumn(context, scheme, column).formulas = before.map((row) => [...row]);
      for (const { address, cells } of judgements) {
        const { sheet, local } = splitAddress(address);
        context.workbook.worksheets.getItem(sheet).getRange(local).formulas = cells.map((row) => [...row]);
      }
      await context.sync();
    },
    { sheet: scheme.sheet },
  );
  if (nameBefore !== undefined) await restoreName(scheme, judgementsNameOf(scheme), nameBefore);
  if (addedSheet === null) return;
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(addedSheet).load("name");
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }, addedSheet);
}
