import type { Message } from "../messages/message";
import { WorkbookProblem } from "../WorkbookProblem";

/**
 * Does something in the workbook: the one way to Excel. What Excel refuses is told in our words.
 * @param sheet the sheet that is written to, so that a protected one can be named.
 * @throws WorkbookProblem
 */
export async function inWorkbook<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  sheet?: string,
): Promise<Result> {
  try {
    // One undo step for all that is written, where Excel can do it.
    return Office.context.requirements.isSetSupported("ExcelApi", "1.20")
      ? await Excel.run({ mergeUndoGroup: true }, work)
      : await Excel.run(work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) throw new WorkbookProblem(problemOf(error, sheet), { cause: error });
    throw error;
  }
}

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
function problemOf({ code, message }: OfficeExtension.Error, sheet: string | undefined): Message {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cellEdit", facts: {} };
    case "AccessDenied":
      return sheet === undefined
        ? { code: "workbookProtected", facts: {} }
        : { code: "sheetProtected", facts: { sheet } };
    case "EditModeReadOnly":
    case "FileReadOnly":
      return { code: "readOnly", facts: {} };
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidBinding":
      return { code: "itemGone", facts: {} };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "RangeExceedsLimit":
    case "OperationCellsExceedLimit":
      return { code: "tooLarge", facts: {} };
    case "ApiNotFound":
    case "NotImplemented":
    case "UnsupportedFeature":
    case "UnsupportedOperation":
      return { code: "notSupported", facts: {} };
    default:
      return { code: "excel", facts: { message: `${message} (${code})` } };
  }
}
