import { WorkbookProblem } from "../WorkbookProblem";
import { rangeOf, readColumn, restoreName, type WeightsUndo } from "./applyWeights";
import { requireDraft } from "../scheme/requireDraft";
import { findScheme } from "./listSchemes";
import { inWorkbook, writeWorkbook } from "./inWorkbook";
import { judgementsNameOf } from "./readWeights";
import { areRowsSeen, fillRows } from "./writableParts";

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
  const now = await readColumn(column);
  if (JSON.stringify(now.cells) !== JSON.stringify(after))
    throw new WorkbookProblem({ code: "weightsOvertaken", facts: { sheet: scheme.sheet } });
  const matrices = await inWorkbook(async (context) => {
    const seen: boolean[] = [];
    for (const { area } of judgements) seen.push(await areRowsSeen(context, area));
    return seen;
  });
  await writeWorkbook(
    async (context) => {
      fillRows(rangeOf(context, column.area), { formulas: before }, now.areSeen);
      judgements.forEach(({ area, cells }, i) =>
        fillRows(rangeOf(context, area), { formulas: cells }, matrices[i] ?? false),
      );
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
