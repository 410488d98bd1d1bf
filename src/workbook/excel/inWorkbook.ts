import { problemOf } from "./problemOf";
import { WorkbookProblem } from "../WorkbookProblem";

/** What is done in one go in the workbook. */
export type Work<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** In a build where a group has ended in an internal error the next one would, too (office-js#6711, #6255). */
let doGroupsFail = false;

/**
 * Does something in the workbook, outside of undo groups: reads, listens, adds sheets and deletes them. With `writeWorkbook` the
 * one way to Excel. What Excel refuses is told in our words.
 * @param sheet the sheet that is written to, so that a protected one can be named.
 * @throws WorkbookProblem
 */
export async function inWorkbook<Result>(work: Work<Result>, sheet?: string): Promise<Result> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw inOurWords(error, sheet);
  }
}

/**
 * Writes into the workbook, as one step of undo where Excel can do that. `write` calls nothing but what can be undone: reads,
 * events and the deletion of sheets have no place in a group, as one such call stops it
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities). A group may still fail: at many formulas with
 * UndoNotSupported (office-js#6491), in some builds always with GeneralException (office-js#6711, #6255). Then what it
 * left is taken back, and all is written again without a group.
 * @param takeBack not needed where writing twice is the same as writing once.
 * @throws WorkbookProblem
 */
export async function writeWorkbook(
  write: Work<void>,
  { sheet, takeBack }: { readonly sheet?: string; readonly takeBack?: () => Promise<void> } = {},
): Promise<void> {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.20") && !doGroupsFail) {
    try {
      await Excel.run({ mergeUndoGroup: true }, write);
    } catch (error) {
      if (!mayBeTheGroup(error)) throw inOurWords(error, sheet);
      await takeBack?.();
      await inWorkbook(write, sheet);
      doGroupsFail = error.code === "GeneralException";
    }
  } else await inWorkbook(write, sheet);
}

function mayBeTheGroup(error: unknown): error is OfficeExtension.Error {
  return (
    error instanceof OfficeExtension.Error && (error.code === "UndoNotSupported" || error.code === "GeneralException")
  );
}

function inOurWords(error: unknown, sheet: string | undefined): unknown {
  return error instanceof OfficeExtension.Error
    ? new WorkbookProblem(problemOf(error, sheet), { cause: error })
    : error;
}
