import { NONE, UNDO_GROUPS } from "../../hostcheck/expectations";
import { OK, type Observations } from "../../hostcheck/observations";
import { usedMembers, type UsedMember } from "../../hostcheck/usedMembers";
import { codeOf } from "./codeOf";
import { memberTrials, type TrialGround } from "./memberTrials";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 8;
const TABLE = "tblKPICHECK";
const NAME = "KPICHECK_Trial";

/** Each member of the API that the add-in calls, in a run of its own. */
export async function observeMembers(signal: AbortSignal): Promise<Observations> {
  await layOutGround();
  return observeEach("member", usedMembers, signal, (work) => Excel.run(work));
}

/** The same members, each in an undo group of its own, where the host announces groups. */
export async function observeUndo(signal: AbortSignal): Promise<Observations> {
  if (!Office.context.requirements.isSetSupported(UNDO_GROUPS.set, UNDO_GROUPS.version))
    return { "undo.groups": { got: NONE } };
  const groups = await codeOf(() =>
    inGroup(async (context) => {
      context.workbook.worksheets.getItem(scratchSheet(SHEET)).getRange("D1").values = [[1]];
      await context.sync();
    }),
  );
  // Where no group works at all, there is nothing to tell of members.
  if (groups !== OK) return { "undo.groups": { got: groups } };
  return { "undo.groups": { got: groups }, ...(await observeEach("undo", usedMembers, signal, inGroup)) };
}

type Run = (work: (context: Excel.RequestContext) => Promise<void>) => Promise<void>;

async function inGroup(work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.20")) await Excel.run({ mergeUndoGroup: true }, work);
}

async function layOutGround(): Promise<void> {
  await addScratchSheet(SHEET);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(scratchSheet(SHEET));
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("F1:G2").values = [
      ["Name", "Score"],
      ["a", 1],
    ];
    sheet.tables.add("F1:G2", true).name = TABLE;
    sheet.names.add(NAME, sheet.getRange("A1:B2"));
    await context.sync();
  });
}

async function observeEach(
  prefix: string,
  members: readonly UsedMember[],
  signal: AbortSignal,
  run: Run,
): Promise<Observations> {
  const observations: Record<string, { got: string }> = {};
  for (const [i, member] of members.entries()) {
    if (signal.aborted) break;
    observations[`${prefix}.${member}`] = { got: await codeOf(() => tryMember(member, `${prefix}${i}`, run)) };
  }
  return observations;
}

async function tryMember(member: UsedMember, fresh: string, run: Run): Promise<void> {
  let kept: unknown;
  await run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem(scratchSheet(SHEET));
    const ground: TrialGround = {
      workbook,
      sheet,
      range: sheet.getRange("A1:B2"),
      table: sheet.tables.getItem(TABLE),
      name: sheet.names.getItem(NAME),
      fresh,
    };
    kept = memberTrials[member](ground);
    await context.sync();
  });
  if (kept instanceof OfficeExtension.EventHandlerResult) await letGo(kept);
}

/** A handler is removed in the context that it was added in. */
function letGo(handler: OfficeExtension.EventHandlerResult<unknown>): Promise<void> {
  return Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
